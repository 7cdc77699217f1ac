package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.http.FetchResult;

/** Headers about the calls that are left, in the forms of the platforms. */
final class RateLimit {

    private static final List<String> PREFIXES = List.of("x-rate-limit-", "X-RateLimit-", "RateLimit-");
    private static final Duration LONGEST = Duration.ofDays(1);

    /** From here on a number is a moment in seconds since 1970, below it a duration in seconds. */
    private static final long MOMENT = 1_000_000_000;

    private RateLimit() {}

    /** How long to wait where no call is left; null where one is, or where nothing is said. */
    static @Nullable Duration pause(FetchResult fetched, Instant now) {
        for (String prefix : PREFIXES) {
            String left = fetched.header(prefix + "remaining");
            String reset = fetched.header(prefix + "reset");
            if (left != null && reset != null && left.strip().equals("0")) {
                return until(reset.strip(), now);
            }
        }
        return null;
    }

    private static @Nullable Duration until(String reset, Instant now) {
        try {
            long number = Long.parseLong(reset);
            return bounded(number >= MOMENT ? Duration.between(now, Instant.ofEpochSecond(number)) : seconds(number));
        } catch (NumberFormatException e) {
            return untilMoment(reset, now);
        } catch (ArithmeticException | java.time.DateTimeException e) {
            return LONGEST;
        }
    }

    private static @Nullable Duration untilMoment(String reset, Instant now) {
        try {
            return bounded(Duration.between(now, Instant.parse(reset)));
        } catch (DateTimeParseException e) {
            return Duration.ofMinutes(15);
        }
    }

    private static Duration seconds(long number) {
        return Duration.ofSeconds(Math.max(0, number));
    }

    private static @Nullable Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
