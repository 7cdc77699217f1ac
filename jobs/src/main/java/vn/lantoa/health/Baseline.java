package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import vn.lantoa.model.Days;

/**
 * When and how much a channel usually publishes, learnt from the hours in which it could be read: so many items a day, more
 * or fewer by the day of the week and the hour of the day (of Vietnam), in batches of some size.
 *
 * <p>A day that brings far more than the median day, as after a rebuilt feed, is cut before anything is averaged. The
 * factors of weekdays and hours are drawn towards 1 where little was seen.
 */
final class Baseline {

    /** How far back is learnt from. */
    static final Duration LEARNT = Duration.ofDays(28);

    private static final long HOUR = VietnamHours.HOUR;
    private static final int LEAST_ITEMS = 8;
    private static final double LEAST_DAYS = 5;
    private static final double WEEKDAY_PRIOR = 6;
    private static final double HOUR_PRIOR = 2;
    private static final double MOST_SPREAD = 20;
    private static final double WHOLE_DAY = 0.75;

    private final double perHour;
    private final double[] weekdays;
    private final double[] hours;
    private final double spread;
    private final Double median;

    private Baseline(double perHour, double[] weekdays, double[] hours, double spread, Double median) {
        this.perHour = perHour;
        this.weekdays = weekdays;
        this.hours = hours;
        this.spread = spread;
        this.median = median;
    }

    /**
     * The habit of a channel; null where too little is known.
     *
     * @param items moments of its items, in milliseconds since 1970
     * @param watched since when its items are known
     * @param gaps when it could not be read
     */
    static Baseline of(long[] items, Instant watched, Instant now, List<Span> gaps) {
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

    /** A habit of which only the usual number of items a day is known. */
    static Baseline steady(double perDay, double spread) {
        double[] ones = new double[24];
        Arrays.fill(ones, 1);
        return new Baseline(perDay / 24, ones, ones, spread, null);
    }

    /** How many items it would bring in a time, hours in which it could not be read left out. */
    double expected(Span time, List<Span> gaps) {
        double expected = 0;
        for (long at = time.from(); at < time.to(); ) {
            long end = Math.min(time.to(), at - Math.floorMod(at, HOUR) + HOUR);
            expected += rate(at) * (end - at) / HOUR * new Span(at, end).free(gaps);
            at = end;
        }
        return expected;
    }

    /** Variance by mean of the number of items of a day: 1 where they come one by one, more where in batches. */
    double spread() {
        return spread;
    }

    /** Median number of items of the days that could be read; null where there were none. */
    Double median() {
        return median;
    }

    /** Usual number of items of a week. */
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

    static Span day(LocalDate day, Instant now) {
        Instant from = day.atStartOfDay(Days.VIETNAM).toInstant();
        Instant to = from.plus(1, ChronoUnit.DAYS);
        return Span.of(from, to.isAfter(now) ? now : to);
    }
}
