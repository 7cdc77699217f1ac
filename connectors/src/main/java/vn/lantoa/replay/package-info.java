/**
 * What was collected once, as a source for the whole job again: the archive, WARC files of others, files of articles.
 *
 * <p>Files are read one after the other in the order of their names, by one reader: an article that was captured several
 * times comes in the order of time, so that its last state is the one that stays.
 */
@NullMarked
package vn.lantoa.replay;

import org.jspecify.annotations.NullMarked;
