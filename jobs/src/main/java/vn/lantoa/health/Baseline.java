package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;

/**
 * How much a channel usually publishes, and when. Learnt from the hours in which the channel could be read: a rate per hour,
 * a factor for each day of the week and each hour of the day (of Vietnam), and how far the counts of days vary.
 *
 * <p>A day with far more items than the median day, as after a feed was rebuilt, is cut down before averages are taken. Where
 * only a few items were seen, the factors are drawn towards 1.
 */
final class Baseline {

    /** How far back is learnt from. */
    static final Duration LEARNT = Duration.ofDays(28);

    private static final long HOUR = VietnamHours.HOUR;
    /** With fewer items, or fewer days that could be read, nothing is learnt. */
    private static final int LEAST_ITEMS = 8;

    private static final double LEAST_DAYS = 5;

    /** As many items are added to what was seen and to what was expected, which draws a factor towards 1. */
    private static final double WEEKDAY_PRIOR = 6;

    private static final double HOUR_PRIOR = 2;

    private static final double MOST_SPREAD = 20;

    /** A day counts for the median where at least this share of it could be read. */
    private static final double WHOLE_DAY = 0.75;

    private final double perHour;
    private final double[] weekdays;
    private final double[] hours;
    private final double spread;
    private final @Nullable Double median;

    private Baseline(double perHour, double[] weekdays, double[] hours, double spread, @Nullable Double median) {
        this.perHour = perHour;
        this.weekdays = weekdays;
        this.hours = hours;
        this.spread = spread;
        this.median = median;
    }

    /**
     * The baseline of a channel; null where too little is known.
     *
     * @param items when its items were published, in milliseconds since 1970
     * @param watched since when its items are collected
     * @param gaps times in which it could not be read
     */
    static @Nullable Baseline of(long[] items, Instant watched, Instant now, List<Span> gaps) {
        Instant from = watched.isAfter(now.minus(LEARNT)) ? watched : now.minus(LEARNT);
        Observed observed = new Observed(from, now, gaps);
        Arrays.stream(items).forEach(observed::add);
        if (observed.items() < LEAST_ITEMS || observed.days() < LEAST_DAYS) {
            return null;
        }
        observed.cut();
        double perHour = observed.items() / observed.readable();
        double[] weekdays = factors(observed.byWeekday(), observed.readableByWeekday(), perHour, WEEKDAY_PRIOR);
        double[] hours = factors(observed.byHour(), observed.readableByHour(), perHour, HOUR_PRIOR);
        Baseline even = new Baseline(perHour, weekdays, hours, 1, observed.median(WHOLE_DAY));
        double level = observed.items() / even.expected(Span.of(from, now), gaps);
        Baseline levelled = new Baseline(perHour * level, weekdays, hours, 1, even.median);
        double spread = Math.min(MOST_SPREAD, Math.max(1, observed.spread(levelled)));
        return new Baseline(perHour * level, weekdays, hours, spread, even.median);
    }

    /** The baseline of a channel that publishes at the same rate at all hours. */
    static Baseline steady(double perDay, double spread) {
        double[] ones = new double[24];
        Arrays.fill(ones, 1);
        return new Baseline(perDay / 24, ones, ones, spread, null);
    }

    /** Expected number of items in a time, without the parts of it in which the channel could not be read. */
    double expected(Span time, List<Span> gaps) {
        double expected = 0;
        for (long at = time.from(); at < time.to(); ) {
            long end = Math.min(time.to(), at - Math.floorMod(at, HOUR) + HOUR);
            expected += rate(at) * (end - at) / HOUR * new Span(at, end).free(gaps);
            at = end;
        }
        return expected;
    }

    /** Variance of the items of a day divided by their mean: 1 where items come one by one, more where they come in batches. */
    double spread() {
        return spread;
    }

    /** Median of the items of a day, over the days that could be read; null where there were none. */
    @Nullable
    Double median() {
        return median;
    }

    /** Expected number of items of a week. */
    double week() {
        return perHour * 24 * Arrays.stream(weekdays).limit(7).sum();
    }

    private double rate(long at) {
        return perHour * weekdays[VietnamHours.weekday(at)] * hours[VietnamHours.ofDay(at)];
    }

    private static double[] factors(double[] items, double[] readable, double perHour, double prior) {
        double[] factors = new double[items.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (items[i] + prior) / (readable[i] * perHour + prior);
        }
        return factors;
    }

    /** A day of Vietnam; of the present day, the part that is over. */
    static Span day(LocalDate day, Instant now) {
        Instant from = day.atStartOfDay(Days.VIETNAM).toInstant();
        Instant to = from.plus(1, ChronoUnit.DAYS);
        return Span.of(from, to.isAfter(now) ? now : to);
    }
}
