package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-06T08:49:37Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 5 ', PT5S",
        "0, PT0S",
        "999999, P1D",
        "99999999999999999999, P1D",
        "'Fri, 06 Nov 2026 08:59:37 GMT', PT10M",
        "'Friday, 06-Nov-26 08:59:37 GMT', PT10M",
        "'Fri Nov  6 08:59:37 2026', PT10M",
        "'Fri, 06 Nov 2026 07:00:00 GMT', PT0S",
        "'Fri, 06 Nov 2099 07:00:00 GMT', P1D",
        "-5,",
        "soon,"
    })
    void secondsAndAllFormsOfDatesAreUnderstood(String header, Duration expected) {
        assertThat(RetryAfter.of(Headers.of("Retry-After", header.strip()), NOW))
                .isEqualTo(expected);
    }

    @Test
    void dateIsComparedWithTheServersOwnClock() {
        Headers headers =
                Headers.of("Date", "Fri, 06 Nov 2026 12:00:00 GMT", "Retry-After", "Fri, 06 Nov 2026 12:01:00 GMT");
        assertThat(RetryAfter.of(headers, NOW)).isEqualTo(Duration.ofMinutes(1));
    }
}
