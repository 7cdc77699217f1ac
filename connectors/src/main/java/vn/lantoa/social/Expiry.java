package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;

/** Tells days ahead that a credential ends. */
final class Expiry {

    static final Duration AHEAD = Duration.ofDays(14);

    private Expiry() {}

    /**
     * The warning; null where the end is far, or not known.
     *
     * @param end null where it is not known
     */
    static String warning(String platform, Instant end, Instant now) {
        if (end == null || end.isAfter(now.plus(AHEAD))) {
            return null;
        }
        if (!end.isAfter(now)) {
            return "the credential of social." + platform + " has expired: renew it";
        }
        long days = Duration.between(now, end).toDays();
        String in = days == 0 ? "within a day" : days == 1 ? "in 1 day" : "in " + days + " days";
        return "the credential of social." + platform + " expires " + in + ": renew it";
    }
}
