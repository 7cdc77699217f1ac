/**
 * Captures in WARC files: the proof of what was published, and the source from which everything can be computed again.
 *
 * <p>A capture is one {@code response} record for each of its pages ({@code revisit} where the same bytes are in the archive
 * already) and, behind them, one {@code metadata} record with what the channel said. The last one completes it: pages
 * without it were left by a process that was killed in between, and are skipped.
 */
@NullMarked
package vn.lantoa.archive;

import org.jspecify.annotations.NullMarked;
