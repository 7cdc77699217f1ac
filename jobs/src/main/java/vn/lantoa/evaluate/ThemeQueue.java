package vn.lantoa.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a person has to read, most probable first, to see 95 % of the relevant items: of those that are labelled. Where labels are of
 * items that words or a model had chosen, those that all of them overlooked are missing, and the true queue is longer.
 *
 * @param threshold the highest probability at which 95 % of the relevant items are shown; 1 where no item is relevant
 * @param share of all items that are told it or more
 */
record ThemeQueue(double threshold, double share) {

    private static final double SHOWN = 0.95;

    /** A part of a sum that was added up in another order may be missing. */
    private static final double NEARLY = 1e-9;

    /**
     * The queue over all items of a time, most of which nobody labelled: labelled samples hold more relevant items than the press
     * does, so that a share of them would say too much.
     *
     * @param labelled the items that tell the threshold
     * @param all what is told of every item of that time
     */
    static ThemeQueue of(List<ToldItem> labelled, double[] all) {
        double threshold = threshold(labelled);
        long shown = 0;
        for (double told : all) {
            shown += told >= threshold ? 1 : 0;
        }
        return new ThemeQueue(threshold, all.length == 0 ? 0 : (double) shown / all.length);
    }

    /** The queue over items that stand for all by their weights. */
    static ThemeQueue of(List<ToldItem> items) {
        double threshold = threshold(items);
        double all = 0;
        double shown = 0;
        for (ToldItem item : items) {
            all += item.weight();
            shown += item.probability() >= threshold ? item.weight() : 0;
        }
        return new ThemeQueue(threshold, all == 0 ? 0 : shown / all);
    }

    private static double threshold(List<ToldItem> items) {
        List<ToldItem> relevant = items.stream()
                .filter(ToldItem::isRelevant)
                .sorted(Comparator.comparingDouble(ToldItem::probability).reversed())
                .toList();
        double wanted = SHOWN * relevant.stream().mapToDouble(ToldItem::weight).sum();
        double shown = 0;
        for (ToldItem item : relevant) {
            shown += item.weight();
            if (shown >= wanted - NEARLY) {
                return item.probability();
            }
        }
        return 1;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f %% of all items have p >= %.3f, which shows 95 %% of the relevant",
                100 * share,
                threshold);
    }
}
