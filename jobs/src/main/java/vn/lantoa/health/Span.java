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

    /**
     * How much of this lies in none of the others, from 0 to 1. Asked for every hour of every channel.
     *
     * @param others in the order of their beginnings; they may overlap
     */
    double free(List<Span> others) {
        if (to <= from) {
            return 0;
        }
        long at = from;
        long free = 0;
        for (int i = 0; i < others.size() && others.get(i).from < to; i++) {
            Span other = others.get(i);
            free += Math.max(0, other.from - at);
            at = Math.max(at, Math.min(to, other.to));
        }
        return (double) (free + to - at) / (to - from);
    }
}
