/**
 * Weights and trees fitted to labelled data, each with a score on items that they were not fitted to. Writes the files that
 * {@code classify}, {@code verify} and {@code extract} read.
 */
@NullMarked
package vn.lantoa.fit;

import org.jspecify.annotations.NullMarked;
