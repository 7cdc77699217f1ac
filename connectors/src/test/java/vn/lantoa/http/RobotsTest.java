package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Header;

class RobotsTest {

    private static final String PAGE = "https://bao.example/kin/bai";
    private static final String CLOSED = "User-agent: *\nDisallow: /kin\n";

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");
    private FetchResult answer;
    private final Robots robots = new Robots("Lantoa", null, () -> now);

    @ParameterizedTest
    @CsvSource({
        "404, false",
        "403, false",
        "401, false",
        "410, false",
        "429, true",
        "408, true",
        "500, true",
        "503, true"
    })
    void onlyWhatIsNotThereAllowsEverything(int status, boolean refused) {
        answer = status(status, null);
        assertThat(refusal() != null).isEqualTo(refused);
    }

    @Test
    void tooManyRedirectsAreAsIfThereWereNone() {
        answer = FetchResult.failed(PAGE, Fault.REDIRECTS, Diagnostic.of(DiagnosticKind.SENT_IN_CIRCLE, PAGE));
        assertThat(refusal()).isNull();
    }

    @Test
    void copyIsUsedForADayAndWhileTheHostFailsForThirty() {
        answer = file(CLOSED);
        assertThat(refusal().fault()).isEqualTo(Fault.ROBOTS);
        now = now.plus(Duration.ofHours(23));
        refusal();
        assertThat(asked).hasValue(1);
        answer = status(503, null);
        for (int day = 1; day < 30; day++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(refusal().fault()).as("day " + day).isEqualTo(Fault.ROBOTS);
            assertThat(robots.refusal("https://bao.example/mo", this::fetch)).isNull();
        }
        now = now.plus(Duration.ofDays(2));
        assertThat(refusal().fault()).isEqualTo(Fault.SERVER_ERROR);
        assertThat(robots.refusal("https://bao.example/mo", this::fetch).fault())
                .isEqualTo(Fault.SERVER_ERROR);
        answer = file("");
        now = now.plus(Duration.ofHours(2));
        assertThat(refusal()).isNull();
    }

    @Test
    void hostThatAsksForPatienceIsNotAskedAgainBefore() {
        answer = status(429, Duration.ofHours(3));
        assertThat(refusal().retryAfter()).isEqualTo(Duration.ofHours(3));
        now = now.plus(Duration.ofHours(2));
        refusal();
        assertThat(asked).hasValue(1);
        now = now.plus(Duration.ofHours(1));
        refusal();
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({
        "max-age=7200, 119, 121",
        "'public, max-age=60', 59, 61",
        "no-cache, 59, 61",
        "max-age=99999999, 1439, 1441",
        "max-age=banana, 1439, 1441",
        "private, 1439, 1441"
    })
    void cacheControlIsKeptBetweenAnHourAndADay(String control, int before, int after) {
        answer = file(CLOSED, new Header("cache-control", control));
        refusal();
        Instant start = now;
        now = start.plus(Duration.ofMinutes(before));
        refusal();
        assertThat(asked).hasValue(1);
        now = start.plus(Duration.ofMinutes(after));
        refusal();
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0.5, 0.5", "120, 120", "3600, 300", "-1, 0", "abc, 0"})
    void pauseThatAHostAsksForIsKeptUpToFiveMinutes(String wanted, double kept) {
        answer = file("User-agent: *\nCrawl-delay: " + wanted + "\n");
        assertThat(robots.delay(PAGE)).isZero();
        assertThat(refusal()).isNull();
        assertThat(robots.delay(PAGE)).isEqualTo(Duration.ofMillis((long) (kept * 1_000)));
    }

    @Test
    void longFileIsReadUpToTheLastWholeLine() {
        String rule = "Disallow: /mot-duong-dan-dai-" + "x".repeat(200) + "\n";
        String text = "User-agent: *\nDisallow: /kin\n" + rule.repeat(5_000);
        answer = new FetchResult(
                PAGE,
                200,
                List.of(),
                Arrays.copyOf(
                        (text.substring(0, RobotsFile.MOST_BYTES - 11) + "Disallow: /bao")
                                .getBytes(StandardCharsets.UTF_8),
                        RobotsFile.MOST_BYTES),
                null,
                null,
                null);
        assertThat(refusal().fault()).isEqualTo(Fault.ROBOTS);
        assertThat(robots.refusal("https://bao.example/mo", this::fetch)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Lantoa, true", "lantoa, true", "LantoaX, false", "lan, false", "*, true"})
    void groupIsChosenByOurName(String agent, boolean ours) {
        answer = file("User-agent: " + agent + "\nDisallow: /kin\n");
        assertThat(refusal() != null).isEqualTo(ours);
    }

    @Test
    void manyThreadsAskAHostOnce() throws Exception {
        answer = file(CLOSED);
        List<Thread> threads = new ArrayList<>();
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, 32)
                .forEach(i -> threads.add(new Thread(() -> {
                    if (robots.refusal(PAGE, this::slowly) != null) {
                        refused.incrementAndGet();
                    }
                })));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
        assertThat(refused).hasValue(32);
        assertThat(asked).hasValue(1);
    }

    @Test
    void queryOfAPageIsNotTold() {
        answer = file(CLOSED);
        assertThat(robots.refusal(PAGE + "?key=bimat", this::fetch).message())
                .contains("/kin/bai")
                .doesNotContain("bimat");
    }

    private FetchResult refusal() {
        return robots.refusal(PAGE, this::fetch);
    }

    private FetchResult fetch(String address) {
        assertThat(address).isEqualTo("https://bao.example/robots.txt");
        asked.incrementAndGet();
        return answer;
    }

    private FetchResult slowly(String address) {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fetch(address);
    }

    private static FetchResult file(String text, Header... headers) {
        return new FetchResult(PAGE, 200, List.of(headers), text.getBytes(StandardCharsets.UTF_8), null, null, null);
    }

    private static FetchResult status(int status, Duration retryAfter) {
        return new FetchResult(
                PAGE,
                status,
                List.of(),
                null,
                Failure.of(status),
                Diagnostic.of(DiagnosticKind.STATUS, status),
                retryAfter);
    }
}
