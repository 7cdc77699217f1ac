package vn.lantoa.elastic;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long the sink tolerates an Elasticsearch that does not take what it is given.
 *
 * @param first pause after the first failure; it doubles with every further one in a row
 * @param longest the pause never grows beyond this
 * @param total when a write has failed for this long, the job ends
 * @param attempts when the server's own fault (status 500) has met one write this often, the write is taken to be the
 *     cause, and becomes a dead letter
 */
public record RetryPolicy(Duration first, Duration longest, Duration total, int attempts) implements Serializable {

    /** Pauses from half a second to half a minute, ten minutes in all. */
    public static final RetryPolicy USUAL =
            new RetryPolicy(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(10), 10);

    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("expected 0 < first <= longest and attempts >= 1, was first=" + first
                    + ", longest=" + longest + ", attempts=" + attempts);
        }
    }

    /** Pause after so many failures in a row, from 1. */
    Duration pause(int failures) {
        Duration grown = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }
}
