package vn.lantoa.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer stays good by its own headers (RFC 9111, 4.2.1): until then asking again brings nothing. */
public final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Pattern NEVER = Pattern.compile("(?i)(?:^|[\\s,])no-(?:store|cache)\\b");

    private Freshness() {}

    /** Null where the headers do not say, or say that it is not good at all. */
    public static Duration of(FetchResult answer) {
        String control = answer.header("Cache-Control");
        if (control != null && NEVER.matcher(control).find()) {
            return null;
        }
        Matcher age = MAX_AGE.matcher(control == null ? "" : control);
        if (age.find()) {
            return positive(Duration.ofSeconds(Long.parseLong(age.group(1)) - seconds(answer.header("Age"))));
        }
        Instant expires = moment(answer.header("Expires"));
        Instant sent = moment(answer.header("Date"));
        return expires == null || sent == null ? null : positive(Duration.between(sent, expires));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() || duration.isZero() ? null : duration;
    }

    private static long seconds(String header) {
        return header != null && header.strip().matches("\\d{1,9}") ? Long.parseLong(header.strip()) : 0;
    }

    private static Instant moment(String header) {
        try {
            return header == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
        } catch (DateTimeException e) {
            return null; // such as "0" or "-1", which mean that it is not good at all
        }
    }
}
