package vn.lantoa.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether probabilities of being relevant come true: of items told .7, seven in ten should be.
 *
 * <p>The error is the expected calibration error: over ten bins of equal width, the sum of {@code n_b / n * |mean told - share
 * right|}, over items with .05 &lt; p &lt; .95 alone, since those told nearly for certain would hide all others (M. P. Naeini and
 * others, Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015). Also probabilities that are right miss a
 * share that was counted on few items: in a bin by {@code sqrt(2 / pi) * sqrt(sum p (1 - p)) / n_b} on average, which is the mean of
 * the absolute value of a normal distribution; added up over bins like the error, this is the noise.
 *
 * @param bins of all items
 * @param error expected calibration error over .05 &lt; p &lt; .95; 0 where no item is there
 * @param noise the error to expect of probabilities that are right
 */
record ThemeCalibration(List<Bin> bins, double error, double noise) {

    private static final int BINS = 10;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.95;

    /**
     * Items that were told about the same.
     *
     * @param from the lowest probability that belongs here; the highest is below that of the next bin
     * @param told mean probability; 0 where there is no item
     * @param right share that is relevant; 0 where there is no item
     * @param count how many items
     * @param spread the standard deviation of the number of relevant items, were the probabilities right
     */
    record Bin(double from, double told, double right, double count, double spread) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "p from %.1f: told %.3f, right %.3f, %.0f items", from, told, right, count);
        }
    }

    static ThemeCalibration of(List<ToldItem> items) {
        List<ToldItem> between = items.stream()
                .filter(item -> item.probability() > LEAST && item.probability() < MOST)
                .toList();
        double all = between.stream().mapToDouble(ToldItem::weight).sum();
        double error = 0;
        double noise = 0;
        for (Bin bin : bins(between)) {
            error += bin.count * Math.abs(bin.told - bin.right);
            noise += Math.sqrt(2 / Math.PI) * bin.spread;
        }
        return new ThemeCalibration(bins(items), all == 0 ? 0 : error / all, all == 0 ? 0 : noise / all);
    }

    /** How many times the noise the error is; 0 where there is neither. */
    double timesNoise() {
        return error == 0 ? 0 : error / noise;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        bins.forEach(bin -> lines.add(bin.toString()));
        lines.add(String.format(
                Locale.ROOT,
                "error over %.2f < p < %.2f: %.3f; probabilities that are right would show %.3f",
                LEAST,
                MOST,
                error,
                noise));
        return lines;
    }

    private static List<Bin> bins(List<ToldItem> items) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> bin(
                        bin / (double) BINS,
                        items.stream()
                                .filter(item -> Math.min(BINS - 1, (int) (item.probability() * BINS)) == bin)
                                .toList()))
                .toList();
    }

    private static Bin bin(double from, List<ToldItem> items) {
        double count = 0;
        double told = 0;
        double right = 0;
        double variance = 0;
        for (ToldItem item : items) {
            double p = item.probability();
            count += item.weight();
            told += item.weight() * p;
            right += item.isRelevant() ? item.weight() : 0;
            variance += item.weight() * item.weight() * p * (1 - p);
        }
        return new Bin(from, count == 0 ? 0 : told / count, count == 0 ? 0 : right / count, count, Math.sqrt(variance));
    }
}
