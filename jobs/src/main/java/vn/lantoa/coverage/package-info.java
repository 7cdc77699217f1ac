/**
 * Coverage: how many articles an outlet published on a theme in a day, counted from the articles in the index, and the
 * audit that everything in the index agrees.
 */
package vn.lantoa.coverage;
