package vn.lantoa.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * How much is left in doubt, and how far what is told nearly for certain can be trusted. By weight.
 *
 * @param unsure of the items told relevant or unsure, the share that is unsure; 0 where there are none
 * @param right of the items with p &gt;= .9, the share that is relevant; 1 where there are none
 * @param covered of the relevant items, the share with p &gt;= .9; 1 where there are none
 */
record ThemeDoubt(double unsure, double right, double covered) {

    private static final double CERTAIN = 0.9;

    static ThemeDoubt of(List<ToldItem> items) {
        double told = 0;
        double unsure = 0;
        ConfusionCounts certain = new ConfusionCounts();
        for (ToldItem item : items) {
            told += item.isToldRelevant() || item.unsure() ? item.weight() : 0;
            unsure += item.unsure() ? item.weight() : 0;
            certain.add(item.isRelevant(), item.probability() >= CERTAIN, item.weight());
        }
        return new ThemeDoubt(told == 0 ? 0 : unsure / told, certain.precision(), certain.recall());
    }

    List<String> lines() {
        return List.of(
                String.format(Locale.ROOT, "of items told relevant or unsure, %.1f %% are unsure", 100 * unsure),
                String.format(
                        Locale.ROOT,
                        "p >= 0.9: %.1f %% are relevant, and %.1f %% of the relevant items are there",
                        100 * right,
                        100 * covered));
    }
}
