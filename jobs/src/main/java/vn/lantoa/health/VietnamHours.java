package vn.lantoa.health;

/**
 * Hours and days of Vietnam by plain arithmetic: the country has been seven hours before Greenwich, summer and winter, since
 * 1975. A baseline needs hundreds of hours for each channel, for which calendar classes are too slow.
 */
final class VietnamHours {

    static final long HOUR = 3_600_000;

    private static final long OFFSET = 7;

    /** The first of January 1970 was a Thursday. */
    private static final long THURSDAY = 3;

    private VietnamHours() {}

    /** Hour of the day, from 0 to 23. */
    static int ofDay(long moment) {
        return Math.floorMod(hours(moment), 24);
    }

    /** Day of the week, from 0 (Monday) to 6. */
    static int weekday(long moment) {
        return Math.floorMod(day(moment) + THURSDAY, 7);
    }

    /** Number of the day since 1970. */
    static long day(long moment) {
        return Math.floorDiv(hours(moment), 24);
    }

    private static long hours(long moment) {
        return Math.floorDiv(moment, HOUR) + OFFSET;
    }
}
