/**
 * Weights and trees fitted to labelled data, each with an honest score: items judged by what never saw them. Writes the
 * files that {@code classify}, {@code verify} and {@code extract} read.
 */
@NullMarked
package vn.lantoa.fit;

import org.jspecify.annotations.NullMarked;
