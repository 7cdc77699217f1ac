/**
 * Captures in WARC files: the proof of what was published, and what everything can be computed from again.
 *
 * <p>A capture is one {@code response} record for each of its pages ({@code revisit} where the same bytes are in the archive
 * already) and, behind them, one {@code metadata} record with what the channel said. The last one makes it whole: pages
 * without it are what a process left behind that was killed in the middle, and are passed over.
 */
package vn.lantoa.archive;
