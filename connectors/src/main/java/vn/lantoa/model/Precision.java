package vn.lantoa.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How exactly the time of a publication is known. */
public enum Precision {
    /** To the minute or better. */
    MOMENT("moment"),
    /** The day of Vietnam only; a moment beside it is that day's beginning, unless it says otherwise. */
    DAY("day");

    private static final int FEWEST_MIDNIGHTS = 3;
    private static final double NEARLY_ALL = 0.8;

    private final String word;

    Precision(String word) {
        this.word = word;
    }

    /** Of a bare moment: the beginning of a day, here or in UTC, is how a day alone is written. */
    public static Precision of(Instant moment) {
        boolean midnight = moment.equals(moment.truncatedTo(ChronoUnit.DAYS))
                || moment.equals(Days.of(moment).atStartOfDay(Days.VIETNAM).toInstant());
        return midnight ? DAY : MOMENT;
    }

    /**
     * Whether a list states days only, and its midnights are made up: they are nearly all of its moments.
     *
     * @param midnights how many of its moments are midnights
     * @param dated how many of its entries have a moment
     */
    public static boolean isOfDays(long midnights, long dated) {
        return midnights >= FEWEST_MIDNIGHTS && midnights > NEARLY_ALL * dated;
    }

    /** The word used in documents. */
    @Override
    public String toString() {
        return word;
    }
}
