package vn.lantoa.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when the next visit to a channel has to be over. After that Lantoa itself counts as not running: at first for the
 * pages, which wait for the visit, and permanently in what the job writes down once it was made. Both ask here, so that what a
 * page shows while it lasts is what the figures say afterwards.
 */
public final class VisitDeadline {

    /** A visit may be so late, since hosts that are asked slowly make their channels wait; or as late as its usual pause. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private VisitDeadline() {}

    /**
     * Whether it has passed.
     *
     * @param visited end of the newest visit; null before the first
     * @param nextDue when the next visit was due; null before the first
     * @param at the end of that next visit, or now where it is not over
     */
    public static boolean passed(@Nullable Instant visited, @Nullable Instant nextDue, Instant at) {
        if (visited == null || nextDue == null) {
            return false;
        }
        Duration pause = Duration.between(visited, nextDue);
        return at.isAfter(nextDue.plus(pause.compareTo(TOLERANCE) > 0 ? pause : TOLERANCE));
    }
}
