package vn.lantoa.http;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

    private static final long LONGEST_SECONDS = 86_400;

    private RetryAfter() {}

    /** How long to wait, a day at most; null where the header is absent, unreadable or in the past. */
    static Duration of(String header) {
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.min(LONGEST_SECONDS, Math.max(0, Long.parseLong(header.strip()))));
        } catch (NumberFormatException e) {
            return untilDate(header.strip());
        }
    }

    private static Duration untilDate(String header) {
        try {
            ZonedDateTime moment = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(ZonedDateTime.now(ZoneOffset.UTC), moment);
            return wait.isNegative() ? null : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
