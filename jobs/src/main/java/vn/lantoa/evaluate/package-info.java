/** Scores of the analysis on labelled data, so that every change can be measured. */
@NullMarked
package vn.lantoa.evaluate;

import org.jspecify.annotations.NullMarked;
