package vn.lantoa.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;

/** The items of a channel hour by hour, beside how much of each hour it could be read. */
final class Observed {

    private static final long HOUR = VietnamHours.HOUR;

    /** Of the median absolute deviation of a normal distribution. */
    private static final double DEVIATION = 1.4826;

    private final long start;
    private final List<Span> gaps;
    private final Instant from;
    private final Instant now;
    private final double[] items;
    private final double[] readable;

    Observed(Instant from, Instant now, List<Span> gaps) {
        this.from = from;
        this.now = now;
        this.gaps = gaps;
        this.start = from.toEpochMilli() - Math.floorMod(from.toEpochMilli(), HOUR);
        int hours = (int) Math.max(0, (now.toEpochMilli() - start + HOUR - 1) / HOUR);
        this.items = new double[hours];
        this.readable = new double[hours];
        for (int i = 0; i < hours; i++) {
            long at = Math.max(from.toEpochMilli(), start + i * HOUR);
            long end = Math.min(now.toEpochMilli(), start + (i + 1) * HOUR);
            readable[i] = end <= at ? 0 : (double) (end - at) / HOUR * new Span(at, end).free(gaps);
        }
    }

    void add(long moment) {
        if (moment >= from.toEpochMilli() && moment < now.toEpochMilli()) {
            int hour = (int) ((moment - start) / HOUR);
            items[hour]++;
            // what came in an hour shows that it could be read then
            readable[hour] = Math.max(readable[hour], 1e-3);
        }
    }

    double items() {
        return sum(items);
    }

    /** In hours. */
    double readable() {
        return sum(readable);
    }

    double days() {
        return readable() / 24;
    }

    /** Cuts the days that brought far more than the usual one, so that a single one does not raise the baseline. */
    void cut() {
        List<Double> counts = counts(0.5);
        if (counts.size() < 3) {
            return;
        }
        double middle = median(counts);
        double deviation = DEVIATION
                * median(counts.stream().map(count -> Math.abs(count - middle)).toList());
        double mean = counts.stream().mapToDouble(count -> count).average().orElseThrow();
        double most = Math.max(middle, Math.min(mean, 3)) + 4 * Math.max(deviation, Math.sqrt(Math.max(1, middle))) + 3;
        forDays((begin, end) -> {
            double count = sum(items, begin, end);
            for (int i = begin; count > most && i < end; i++) {
                items[i] *= most / count;
            }
        });
    }

    double[] byWeekday() {
        return by(items, 7, VietnamHours::weekday);
    }

    double[] readableByWeekday() {
        return by(readable, 7, VietnamHours::weekday);
    }

    double[] byHour() {
        return by(items, 24, VietnamHours::ofDay);
    }

    double[] readableByHour() {
        return by(readable, 24, VietnamHours::ofDay);
    }

    /** Median count of the days that could be read for that share at least; null where there were none. */
    @Nullable
    Double median(double share) {
        List<Double> counts = counts(share);
        return counts.isEmpty() ? null : median(counts);
    }

    /** Variance by mean of the days' counts about what the baseline expects (Pearson). */
    double spread(Baseline baseline) {
        double[] sum = new double[2];
        forDays((begin, end) -> {
            double expected = baseline.expected(hours(begin, end), gaps);
            if (sum(readable, begin, end) >= 12 && expected > 0) {
                double off = sum(items, begin, end) - expected;
                sum[0] += off * off / expected;
                sum[1]++;
            }
        });
        // the level and the weekdays were learnt from the same days
        return sum[1] < 5 ? 1 : sum[0] / Math.max(sum[1] - 3, sum[1] / 2);
    }

    private Span hours(int begin, int end) {
        return new Span(
                Math.max(from.toEpochMilli(), start + begin * HOUR), Math.min(now.toEpochMilli(), start + end * HOUR));
    }

    private List<Double> counts(double share) {
        List<Double> counts = new ArrayList<>();
        forDays((begin, end) -> {
            if (sum(readable, begin, end) >= 24 * share) {
                counts.add(sum(items, begin, end));
            }
        });
        return counts;
    }

    private double[] by(double[] values, int many, LongToIntFunction group) {
        double[] sums = new double[many];
        for (int i = 0; i < values.length; i++) {
            sums[group.applyAsInt(start + i * HOUR)] += values[i];
        }
        return sums;
    }

    private interface EachDay {
        void take(int begin, int end);
    }

    private void forDays(EachDay each) {
        for (int begin = 0; begin < items.length; ) {
            int end = Math.min(items.length, begin + 24 - VietnamHours.ofDay(start + begin * HOUR));
            each.take(begin, end);
            begin = end;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double sum(double[] values) {
        return sum(values, 0, values.length);
    }

    private static double sum(double[] values, int begin, int end) {
        double sum = 0;
        for (int i = begin; i < end; i++) {
            sum += values[i];
        }
        return sum;
    }
}
