package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How surprising it is that a channel has brought nothing since its newest item.
 *
 * @param expected how often it would have brought something in that time by its baseline, gaps left out
 * @param probability that, by its baseline, a week has a pause as long as this anywhere: the pause is looked at all the time,
 *     so that the probability of this one pause alone would raise alarms every few days
 */
record Silence(double expected, double probability) {

    /** Below this probability a channel counts as silent. */
    static final double IMPROBABLE = 0.01;

    /** Items that come within so long of each other come together, as from one visit. */
    private static final long TOGETHER = Duration.ofMinutes(15).toMillis();

    private static final double FEWEST_ITEMS = 5;
    private static final double USUAL_SPREAD = 2;

    /**
     * One moment for all items that came together: silence is a matter of when anything comes, not of how much.
     *
     * @param items in milliseconds since 1970, in ascending order
     */
    static long[] moments(long[] items) {
        return Arrays.stream(items)
                .map(item -> item - Math.floorMod(item, TOGETHER))
                .distinct()
                .toArray();
    }

    /**
     * By a baseline.
     *
     * @param baseline of {@link #moments}
     */
    static Silence of(Baseline baseline, Instant newest, Instant now, List<Span> gaps) {
        double expected = baseline.expected(Span.of(newest, now), gaps);
        double batches = Counts.batches(expected, baseline.spread());
        double pauses = Math.max(1, Counts.batches(baseline.week(), baseline.spread()));
        double one = Math.exp(-batches);
        return new Silence(expected, one >= 1 ? 1 : -Math.expm1(pauses * Math.log1p(-one)));
    }

    /**
     * For a channel that publishes too seldom for a baseline of days and hours: by the mean pause between its items. Null
     * where there are too few of them.
     *
     * @param items how many items of it are known, ever
     */
    static @Nullable Silence seldom(long items, Instant oldest, Instant newest, Instant now, List<Span> gaps) {
        double days = Duration.between(oldest, newest).toMinutes() / (24 * 60.0);
        return items < FEWEST_ITEMS || days <= 0
                ? null
                : of(Baseline.steady((items - 1) / days, USUAL_SPREAD), newest, now, gaps);
    }

    boolean improbable() {
        return probability < IMPROBABLE;
    }
}
