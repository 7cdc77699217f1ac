package vn.lantoa.evaluate;

/** Hits, false alarms and misses, added up. */
final class ConfusionCounts {

    private double hits;
    private double falseAlarms;
    private double misses;

    void add(boolean truth, boolean answer, double weight) {
        if (truth && answer) {
            hits += weight;
        } else if (answer) {
            falseAlarms += weight;
        } else if (truth) {
            misses += weight;
        }
    }

    /** 1 where nothing was answered. */
    double precision() {
        return hits + falseAlarms == 0 ? 1 : hits / (hits + falseAlarms);
    }

    /** 1 where there was nothing to find. */
    double recall() {
        return hits + misses == 0 ? 1 : hits / (hits + misses);
    }

    /** 2 tp / (2 tp + fp + fn); 1 where there was nothing to find and nothing was answered. */
    double f1() {
        double all = 2 * hits + falseAlarms + misses;
        return all == 0 ? 1 : 2 * hits / all;
    }
}
