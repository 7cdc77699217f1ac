/**
 * Coverage: how many articles an outlet published on a theme in a day, counted from the articles in the index, and the
 * audit that everything in the index agrees.
 */
@NullMarked
package vn.lantoa.coverage;

import org.jspecify.annotations.NullMarked;
