/**
 * Which day a page was published: every date on it noted with where it stands and who says it, and one of them believed.
 */
@NullMarked
package vn.lantoa.extract.date;

import org.jspecify.annotations.NullMarked;
