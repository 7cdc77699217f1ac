package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Header;

class FreshnessTest {

    private static final String SENT = "Sat, 09 Aug 2025 08:00:00 GMT";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "max-age=600 | - | - | 600",
                "public, Max-Age = 600 | 100 | - | 500",
                "max-age=600 | 700 | - | -",
                "max-age=0 | - | - | -",
                "no-cache, max-age=600 | - | - | -",
                "no-store | - | Sat, 09 Aug 2025 09:00:00 GMT | -",
                "- | - | Sat, 09 Aug 2025 09:00:00 GMT | 3600",
                "public | - | Sat, 09 Aug 2025 07:00:00 GMT | -",
                "max-age=60 | - | Sat, 09 Aug 2025 09:00:00 GMT | 60",
                "- | - | 0 | -",
                "- | - | - | -"
            })
    void headersSayHowLongAnAnswerStaysGood(String control, String age, String expires, Long seconds) {
        List<Header> headers = new ArrayList<>(List.of(new Header("Date", SENT)));
        add(headers, "cache-control", control);
        add(headers, "Age", age);
        add(headers, "Expires", expires);
        FetchResult answer = new FetchResult("https://bao.example/", 200, headers, new byte[0], null, null, null);
        assertThat(Freshness.of(answer)).isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    private static void add(List<Header> headers, String name, String value) {
        if (value != null) {
            headers.add(new Header(name, value));
        }
    }
}
