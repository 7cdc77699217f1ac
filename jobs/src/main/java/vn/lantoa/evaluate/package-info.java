/** Scores of the analysis on labelled data, so that every change can be measured. */
package vn.lantoa.evaluate;
