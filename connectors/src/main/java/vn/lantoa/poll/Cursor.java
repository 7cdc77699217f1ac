package vn.lantoa.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollState;

/**
 * Where the reading of a channel stands.
 *
 * @param etag null where the channel gave none
 * @param lastModified null where the channel gave none
 * @param memory what the channel's poller asked to be kept; null where nothing
 * @param seen entries that were handed on or are still to be fetched
 * @param visits how many visits have ended
 * @param failures how many visits failed since the newest that went well
 * @param lastSuccess null before the first
 * @param perHour new entries an hour, newer visits weighing more; null before the first visit that went well
 * @param nextDue null before the first visit: due at once
 * @param visited when the newest visit ended; null before the first, and in what earlier versions kept
 */
public record Cursor(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String memory,
        List<Seen> seen,
        long visits,
        int failures,
        @Nullable Instant lastSuccess,
        @Nullable Double perHour,
        @Nullable Instant nextDue,
        @Nullable Instant visited) {

    static final Cursor NEW = new Cursor(null, null, null, List.of(), 0, 0, null, null, null, null);

    /** Clocks are put right by so much without anybody noticing. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** What the poller may know; validators are kept back where the whole list is wanted again. */
    PollState standing() {
        return unfinished() ? new PollState(null, null, memory) : new PollState(etag, lastModified, memory);
    }

    /** The same after a visit that failed by our own fault: nothing is known of the list, so that all of it is asked again. */
    Cursor postponed(Instant now, Duration pause) {
        return new Cursor(
                null, null, memory, seen, visits + 1, failures + 1, lastSuccess, perHour, now.plus(pause), now);
    }

    /** The same with what was noted of entries on the way. */
    Cursor withSeen(List<Seen> entries) {
        return new Cursor(
                etag,
                lastModified,
                memory,
                List.copyOf(entries),
                visits,
                failures,
                lastSuccess,
                perHour,
                nextDue,
                visited);
    }

    boolean isDue(Instant now) {
        return !due(now).isAfter(now);
    }

    /** When the next visit is due; long ago where that is not known. */
    Instant due(Instant now) {
        return nextDue == null || clockWasAhead(now) ? Instant.MIN : nextDue;
    }

    /** What was noted by a clock that was ahead is not waited for: that may be for days. */
    private boolean clockWasAhead(Instant now) {
        Instant noted = visited == null ? lastSuccess : visited;
        return noted != null && noted.isAfter(now.plus(SLACK));
    }

    /** Whether entries wait for another attempt at their page. */
    boolean unfinished() {
        return seen.stream().anyMatch(entry -> !entry.done());
    }
}
