package vn.lantoa.health;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param from its beginning, in milliseconds since 1970
 * @param to its end; not before {@code from}
 */
record Span(long from, long to) {

    static Span of(Instant from, Instant to) {
        return new Span(from.toEpochMilli(), Math.max(from.toEpochMilli(), to.toEpochMilli()));
    }

    boolean holds(long moment) {
        return moment >= from && moment < to;
    }

    /** How much of this lies in none of the others, from 0 to 1; those may overlap. */
    double free(List<Span> others) {
        if (to <= from) {
            return 0;
        }
        if (others.isEmpty()) {
            return 1;
        }
        long at = from;
        long free = 0;
        for (Span other :
                others.stream().sorted((a, b) -> Long.compare(a.from, b.from)).toList()) {
            free += Math.max(0, Math.min(to, other.from) - at);
            at = Math.max(at, Math.min(to, other.to));
        }
        return (double) (free + Math.max(0, to - at)) / (to - from);
    }
}
