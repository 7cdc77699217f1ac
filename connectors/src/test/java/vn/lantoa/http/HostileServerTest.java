package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.HttpSettings;

/** What bad servers do ends in a named fault, soon, and stops nothing else. */
class HostileServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Map<String, Fault> FAULTS = Map.ofEntries(
            Map.entry("/endless", Fault.TOO_LARGE),
            Map.entry("/drip", Fault.TIMEOUT),
            Map.entry("/silence", Fault.TIMEOUT),
            Map.entry("/announced", Fault.TOO_LARGE),
            Map.entry("/cut", Fault.BROKEN),
            Map.entry("/cut-chunk", Fault.BROKEN),
            Map.entry("/bad-chunk", Fault.BROKEN),
            Map.entry("/hang-up", Fault.BROKEN),
            Map.entry("/no-length", Fault.BROKEN),
            Map.entry("/other-protocol", Fault.BROKEN),
            Map.entry("/unchanged", Fault.BROKEN),
            Map.entry("/no-head", Fault.BROKEN),
            Map.entry("/garbage", Fault.BROKEN),
            Map.entry("/drip-head", Fault.TIMEOUT),
            Map.entry("/long-head", Fault.TOO_LARGE),
            Map.entry("/chunk-extension", Fault.TOO_LARGE),
            Map.entry("/later-extension", Fault.TOO_LARGE),
            Map.entry("/extensions", Fault.TOO_LARGE),
            Map.entry("/trailers", Fault.TOO_LARGE),
            Map.entry("/not-yet", Fault.TOO_LARGE),
            Map.entry("/long-status", Fault.TOO_LARGE),
            Map.entry("/moved-extension", Fault.REDIRECTS),
            Map.entry("/gzip-head", Fault.TOO_LARGE),
            Map.entry("/many-heads", Fault.TOO_LARGE),
            Map.entry("/again", Fault.TIMEOUT),
            Map.entry("/at-once", Fault.SERVER_ERROR),
            Map.entry("/for-ever", Fault.SERVER_ERROR),
            Map.entry("/gzip-bomb", Fault.TOO_LARGE),
            Map.entry("/zlib-bomb", Fault.TOO_LARGE),
            Map.entry("/deflate-bomb", Fault.TOO_LARGE),
            Map.entry("/brotli-bomb", Fault.TOO_LARGE),
            Map.entry("/brotli-twice", Fault.TOO_LARGE),
            Map.entry("/nothing-packed", Fault.BROKEN),
            Map.entry("/many-layers", Fault.BROKEN),
            Map.entry("/unknown-packing", Fault.BROKEN),
            Map.entry("/damaged", Fault.BROKEN),
            Map.entry("/damaged-brotli", Fault.BROKEN),
            Map.entry("/circle", Fault.REDIRECTS),
            Map.entry("/cookie-circle", Fault.REDIRECTS),
            Map.entry("/far", Fault.REDIRECTS),
            Map.entry("/to-loopback", Fault.REFUSED_ADDRESS),
            Map.entry("/to-number", Fault.REFUSED_ADDRESS),
            Map.entry("/to-six", Fault.REFUSED_ADDRESS),
            Map.entry("/to-mapped", Fault.REFUSED_ADDRESS),
            Map.entry("/to-metadata", Fault.REFUSED_ADDRESS),
            Map.entry("/to-private", Fault.REFUSED_ADDRESS),
            Map.entry("/to-file", Fault.REFUSED_ADDRESS),
            Map.entry("/to-script", Fault.REFUSED_ADDRESS),
            Map.entry("/nowhere", Fault.NOT_FOUND));

    private HostileServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        fetcher = fetcher(Duration.ZERO);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void everythingAtOnceEndsInItsFaultWhileAGoodHostKeepsItsPace() throws Exception {
        fetcher.close();
        Duration pace = Duration.ofMillis(50);
        fetcher = fetcher(pace);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<FetchResult>> answers = new ArrayList<>();
            List<String> routes = List.copyOf(FAULTS.keySet());
            for (String route : routes) {
                String host = "h" + route.replace('/', '-');
                answers.add(threads.submit(() -> fetcher.fetch(server.at(host, route))));
            }
            long start = System.nanoTime();
            for (int page = 0; page < 20; page++) {
                assertThat(fetcher.fetch(server.at("tot", "/good")).ok()).isTrue();
            }
            Duration good = Duration.ofNanos(System.nanoTime() - start);
            for (int i = 0; i < routes.size(); i++) {
                FetchResult answer = answers.get(i).get(20, TimeUnit.SECONDS);
                assertThat(answer.fault())
                        .as(routes.get(i) + ": " + answer.message())
                        .isEqualTo(FAULTS.get(routes.get(i)));
                assertThat(answer.message()).isNotBlank();
            }
            assertThat(good)
                    .as("21 requests, one every 50 ms")
                    .isBetween(pace.multipliedBy(20), pace.multipliedBy(120));
            List<HostileServer.Asked> asked = server.asked("/good").stream()
                    .filter(request -> request.host().startsWith("tot"))
                    .toList();
            for (int i = 1; i < asked.size(); i++) {
                assertThat(asked.get(i).nanos() - asked.get(i - 1).nanos()).isGreaterThanOrEqualTo(pace.toNanos());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"/again, 1", "/at-once, 1", "/hang-up, 1", "/circle, 1", "/far/5, 1", "/far/6, 0", "/cookie-circle, 2"})
    void nothingIsAskedMoreOftenThanNeeded(String path, int times) {
        fetcher.fetch(server.at("mot", path.startsWith("/far") ? "/far" : path));
        assertThat(server.asked(path)).hasSize(times);
    }

    @Test
    void serverThatNeverComesToTheAnswerIsGivenUp() {
        assertThat(fetcher.fetch(server.at("a", "/not-yet")).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void bodyLongerThanAnnouncedIsReadAsAnnouncedAndHarmsNoOtherRequest() {
        assertThat(fetcher.fetch(server.at("a", "/too-little-announced")).body())
                .isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(fetcher.fetch(server.at("a", "/good")).ok()).isTrue();
    }

    @Test
    void nameThatChangesItsAnswerIsRefusedOnceItLeadsInside() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        InetAddress inside = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        try (Fetcher changing = new Fetcher(
                settings(Duration.ZERO),
                host -> List.of(lookups.incrementAndGet() <= 2 ? HostileServer.address() : inside),
                HostileServerTest::refused)) {
            // robots.txt and the first page each take a connection, and a look-up, of their own
            assertThat(changing.fetch(server.at("doi", "/cookie")).ok()).isTrue();
            assertThat(changing.fetch(server.at("doi", "/good")).fault()).isEqualTo(Fault.REFUSED_ADDRESS);
        }
    }

    @Test
    void nameWithOneAddressInsideIsRefused() throws IOException {
        InetAddress inside = InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, 1, 1});
        try (Fetcher mixed = new Fetcher(
                settings(Duration.ZERO),
                host -> List.of(HostileServer.address(), inside),
                HostileServerTest::refused)) {
            assertThat(mixed.fetch(server.at("hai", "/good")).fault()).isEqualTo(Fault.REFUSED_ADDRESS);
        }
    }

    @Test
    void nameServerThatKeepsSilentEndsAtTheDeadline() {
        try (Fetcher waiting = new Fetcher(
                settings(Duration.ZERO),
                host -> {
                    sleep(30_000);
                    return List.of();
                },
                HostileServerTest::refused)) {
            long start = System.nanoTime();
            assertThat(waiting.fetch(server.at("im", "/good")).fault()).isIn(Fault.UNREACHABLE, Fault.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(3));
        }
    }

    @Test
    void unchangedIsBelievedOfWhatWasThereBefore() {
        assertThat(fetcher.fetch(server.at("a", "/unchanged"), "\"a\"", null).notModified())
                .isTrue();
        assertThat(fetcher.fetch(server.at("a", "/unchanged")).notModified()).isFalse();
    }

    @Test
    void lengthBelowZeroIsNoHttp() {
        FetchResult answer = fetcher.fetch(server.at("dai", "/no-length"));
        assertThat(answer.fault()).isEqualTo(Fault.BROKEN);
        assertThat(answer.message())
                .isEqualTo(Diagnostic.of(DiagnosticKind.NOT_HTTP).toString());
    }

    @Test
    void headOfAPackedBodyIsNotReadToItsEnd() {
        long start = System.nanoTime();
        assertThat(fetcher.fetch(server.at("dau", "/gzip-head")).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(server.asked("/gzip-head")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    @Test
    void robotsOfTenMegabytesAreReadAsFarAsTheStandardWants() {
        assertThat(fetcher.fetch(server.at("robots-long", "/circle")).fault()).isEqualTo(Fault.ROBOTS);
        assertThat(fetcher.fetch(server.at("robots-long", "/good")).ok()).isTrue();
        assertThat(server.asked("/robots.txt")).hasSize(1);
    }

    @Test
    void cookiesAreNotKept() {
        fetcher.fetch(server.at("bao", "/cookie"));
        fetcher.fetch(server.at("bao", "/good"));
        fetcher.fetch(server.at("khac", "/good"));
        assertThat(server.asked("/good")).noneMatch(request -> request.headers().containsKey("cookie"));
    }

    @ParameterizedTest
    @CsvSource({"/session", "/rss/moi"})
    void hostThatAnswersOnlyWithItsCookieGetsItAndNoOtherHostDoes(String path) {
        assertThat(new String(fetcher.fetch(server.at("qd", path)).body(), StandardCharsets.UTF_8))
                .isEqualTo("tin mới");
        assertThat(fetcher.fetch(server.at("qd", path)).ok()).isTrue();
        fetcher.fetch(server.at("khac", "/good"));
        assertThat(server.asked("/good")).noneMatch(request -> request.headers().containsKey("cookie"));
        assertThat(server.asked(path))
                .last()
                .satisfies(request -> assertThat(request.headers()).containsKey("cookie"));
    }

    @Test
    void validatorThatFitsIntoNoHeaderIsLeftOut() {
        FetchResult first = fetcher.fetch(server.at("le", "/odd-etag"));
        assertThat(first.ok()).isTrue();
        assertThat(fetcher.fetch(server.at("le", "/odd-etag"), first.etag(), "a\r\nX-Injected: 1")
                        .ok())
                .isTrue();
        assertThat(server.asked("/odd-etag"))
                .noneMatch(request -> request.headers().containsKey("if-none-match"))
                .noneMatch(request -> request.headers().containsKey("x-injected"));
    }

    private static Fetcher fetcher(Duration pace) {
        return new Fetcher(settings(pace), HostileServerTest::lookup, HostileServerTest::refused);
    }

    private static List<InetAddress> lookup(String host) throws java.net.UnknownHostException {
        return List.of(
                host.endsWith(".lan") ? InetAddress.getByAddress(new byte[] {10, 1, 1, 1}) : HostileServer.address());
    }

    /** As in earnest, but for the one address of the server. */
    private static boolean refused(InetAddress address) {
        return !address.equals(HostileServer.address()) && LocalAddresses.has(address);
    }

    private static HttpSettings settings(Duration pace) {
        return new HttpSettings(
                "Lantoa", "test@lantoa.example", pace, PATIENCE, 1_000_000, HttpSettings.BY_MEMORY, null, false);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
