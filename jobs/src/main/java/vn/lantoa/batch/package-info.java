/** One step of the analysis on files of articles, one JSON object a line, as the command line offers it. */
@NullMarked
package vn.lantoa.batch;

import org.jspecify.annotations.NullMarked;
