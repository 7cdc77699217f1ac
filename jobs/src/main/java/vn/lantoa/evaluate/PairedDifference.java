package vn.lantoa.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import vn.lantoa.model.Theme;

/**
 * By how much the F1 of one classifier is above that of another on the same items. The interval is the 2.5th and 97.5th percentile
 * of the difference over bootstrap samples of the items, drawn with a fixed seed, each judged by both (paired): what makes items hard
 * for both is no part of it.
 *
 * @param what {@code relevant} or {@code micro}
 */
record PairedDifference(String what, double difference, double low, double high) {

    /** Adds an item to a tally. */
    private interface Count {
        void add(ToldItem item, ConfusionCounts tally);
    }

    /**
     * Relevant-or-not.
     *
     * @param others the same items in the same order, as the other classifier has it
     */
    static PairedDifference relevant(List<ToldItem> items, List<ToldItem> others) {
        return of(
                ThemeScore.RELEVANT,
                items,
                others,
                (item, tally) -> tally.add(item.isRelevant(), item.isToldRelevant(), item.weight()));
    }

    /** Over all decisions about themes. */
    static PairedDifference micro(List<ToldItem> items, List<ToldItem> others) {
        return of(ThemeScore.MICRO, items, others, (item, tally) -> {
            for (Theme theme : Theme.values()) {
                tally.add(item.truth().contains(theme), item.told().contains(theme), item.weight());
            }
        });
    }

    private static PairedDifference of(String what, List<ToldItem> items, List<ToldItem> others, Count count) {
        ToDoubleFunction<int[]> difference = places -> f1(items, places, count) - f1(others, places, count);
        Bootstrap interval = Bootstrap.of(items.size(), difference);
        return new PairedDifference(
                what, difference.applyAsDouble(Bootstrap.all(items.size())), interval.low(), interval.high());
    }

    private static double f1(List<ToldItem> items, int[] places, Count count) {
        ConfusionCounts tally = new ConfusionCounts();
        for (int i : places) {
            count.add(items.get(i), tally);
        }
        return tally.f1();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-9s %+.3f [%+.3f, %+.3f]", what, difference, low, high);
    }
}
