package vn.lantoa.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import okhttp3.CacheControl;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long an answer stays fresh by its own headers (RFC 9111, 4.2.1): until then there is no use in asking again. */
public final class Freshness {

    private Freshness() {}

    /** Null where the headers do not say, or say that it is not fresh at all. */
    public static @Nullable Duration of(FetchResult answer) {
        CacheControl control = control(answer.header("Cache-Control"));
        if (control.noStore() || control.noCache()) {
            return null;
        }
        if (control.maxAgeSeconds() >= 0) {
            return positive(Duration.ofSeconds(control.maxAgeSeconds() - seconds(answer.header("Age"))));
        }
        Instant expires = moment(answer.header("Expires"));
        Instant sent = moment(answer.header("Date"));
        return expires == null || sent == null ? null : positive(Duration.between(sent, expires));
    }

    private static CacheControl control(@Nullable String header) {
        Headers.Builder headers = new Headers.Builder();
        return CacheControl.parse(
                header == null
                        ? headers.build()
                        : headers.addUnsafeNonAscii("Cache-Control", header).build());
    }

    private static @Nullable Duration positive(Duration duration) {
        return duration.isNegative() || duration.isZero() ? null : duration;
    }

    private static long seconds(@Nullable String header) {
        return header != null && header.strip().matches("\\d{1,9}") ? Long.parseLong(header.strip()) : 0;
    }

    private static @Nullable Instant moment(@Nullable String header) {
        try {
            return header == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()));
        } catch (DateTimeException e) {
            return null; // such as "0" or "-1", which mean that it is not fresh at all
        }
    }
}
