/**
 * Weights and trees fitted to labelled data, each with an honest score: items judged by what never saw them. Writes the
 * files that {@code classify}, {@code verify} and {@code extract} read.
 */
package vn.lantoa.fit;
