package vn.lantoa.health;

import org.jspecify.annotations.Nullable;

/**
 * How many items there are, the ones that no list found included.
 *
 * @param seen how many were found
 * @param estimate of all there are; null where the lists share too few items to say
 * @param low bound of the 95 % interval; null with the estimate
 * @param high bound of the 95 % interval; null with the estimate
 * @param method {@value #CHAPMAN}, {@value #LOG_LINEAR} or {@value #TOO_FEW}
 */
record Population(
        long seen,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high,
        String method) {

    static final String CHAPMAN = "chapman";
    static final String LOG_LINEAR = "log-linear";
    static final String TOO_FEW = "too-few";

    /** Chapman's estimate is nearly unbiased from seven common items on. */
    private static final long LEAST_COMMON = 7;

    private static final long LEAST_SEEN = 20;

    /**
     * Estimates by capture and recapture: what one list misses is told by the items of the others. Supposes that a list
     * finds an item whatever the others do (two lists), or depends on them in pairs (three); lists that find the same
     * prominent items make the estimate too low, so it is a lower bound then.
     */
    static Population of(CaptureHistories histories) {
        long seen = histories.seen();
        if (histories.lists() < 2 || histories.recaptured() < LEAST_COMMON || seen < LEAST_SEEN) {
            return new Population(seen, null, null, null, TOO_FEW);
        }
        LogLinear.Unseen unseen = LogLinear.unseen(histories);
        if (unseen == null) {
            return new Population(seen, null, null, null, TOO_FEW);
        }
        boolean two = histories.lists() == 2;
        double missed =
                two ? (double) histories.count(1) * histories.count(2) / (histories.count(3) + 1) : unseen.estimate();
        return new Population(
                seen,
                seen + missed,
                seen + Math.min(missed, unseen.low()),
                seen + Math.max(missed, unseen.high()),
                two ? CHAPMAN : LOG_LINEAR);
    }
}
