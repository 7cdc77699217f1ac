package vn.lantoa.replay;

import java.util.List;

/**
 * What the enumerator remembers.
 *
 * @param waiting files that nobody reads yet, in their order
 */
public record ReplayCheckpoint(List<FileSplit> waiting) {}
