package vn.lantoa.http;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, 10.2.3): seconds, or a date in any of the three forms that HTTP knows. */
final class RetryAfter {

    private static final String NAME = "Retry-After";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long to wait, a day at most; null where the header is absent or unreadable, zero where its date is past.
     *
     * @param now of our clock; where the answer has a Date header, dates are compared with that: both are of one clock
     */
    static @Nullable Duration of(Headers headers, Instant now) {
        String text = headers.get(NAME);
        if (text == null) {
            return null;
        }
        String value = text.strip();
        if (SECONDS.matcher(value).matches()) {
            return value.length() > MOST_DIGITS ? LONGEST : least(Duration.ofSeconds(Long.parseLong(value)));
        }
        Instant moment = headers.getInstant(NAME);
        if (moment == null) {
            return null;
        }
        Instant sent = headers.getInstant("Date");
        Duration wait = Duration.between(sent == null ? now : sent, moment);
        return wait.isNegative() ? Duration.ZERO : least(wait);
    }

    private static Duration least(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
