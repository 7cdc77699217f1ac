package vn.lantoa.poll;

import java.time.Instant;
import java.util.List;

/**
 * Where the reading of a channel stands.
 *
 * @param etag null where the channel gave none
 * @param lastModified null where the channel gave none
 * @param seen entries that were handed on or are still to be fetched
 * @param visits how many visits have ended
 * @param failures how many visits failed since the newest that went well
 * @param lastSuccess null before the first
 * @param nextDue null before the first visit: due at once
 */
public record Cursor(
        String etag,
        String lastModified,
        List<Seen> seen,
        long visits,
        int failures,
        Instant lastSuccess,
        Instant nextDue) {

    static final Cursor NEW = new Cursor(null, null, List.of(), 0, 0, null, null);

    boolean isDue(Instant now) {
        return nextDue == null || !nextDue.isAfter(now);
    }

    /** Whether entries wait for another attempt at their page. */
    boolean unfinished() {
        return seen.stream().anyMatch(entry -> !entry.done());
    }
}
