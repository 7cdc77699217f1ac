package vn.lantoa.poll;

import java.util.List;

/**
 * What the enumerator remembers.
 *
 * @param assigned ids of the channels that a reader has
 * @param waiting channels that came back from a reader that failed
 */
public record PollCheckpoint(List<String> assigned, List<PollSplit> waiting) {}
