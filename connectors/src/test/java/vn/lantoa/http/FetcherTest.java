package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.HttpSettings;

class FetcherTest {

    @AutoClose
    private final WebServer server = new WebServer();

    @AutoClose
    private final Fetcher fetcher = new Fetcher(WebServer.settings());

    @Test
    void pageComesWithItsValidators() {
        server.route("/bai", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            WebServer.send(
                    exchange,
                    known ? 304 : 200,
                    "text/html",
                    known ? new byte[0] : "bài".getBytes(StandardCharsets.UTF_8));
        });
        FetchResult first = fetcher.fetch(server.address("/bai"));
        assertThat(first.ok()).isTrue();
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo("bài");
        assertThat(fetcher.fetch(server.address("/bai"), first.etag(), null).notModified())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND, false",
        "410, NOT_FOUND, false",
        "403, FORBIDDEN, false",
        "429, THROTTLED, true",
        "500, SERVER_ERROR, true",
        "503, SERVER_ERROR, true"
    })
    void everyStatusHasItsFault(int status, Fault fault, boolean passing) {
        server.text("/x", status, "text/html", "không");
        FetchResult fetched = fetcher.fetch(server.address("/x"));
        assertThat(fetched.fault()).isEqualTo(fault);
        assertThat(fetched.passing()).isEqualTo(passing);
    }

    @Test
    void askingToWaitIsHeard() {
        server.route("/x", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            WebServer.send(exchange, 503, "text/plain", new byte[0]);
        });
        assertThat(fetcher.fetch(server.address("/x")).retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void answerThatDripsEndsAtTheDeadline() {
        server.route("/cham", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                sleep(100);
            }
        });
        assertThat(fetcher.fetch(server.address("/cham")).fault()).isEqualTo(Fault.TIMEOUT);
    }

    @Test
    void bodyOfFiftyMegabytesEndsAtTheLimit() {
        server.route("/lon", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] megabyte = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                exchange.getResponseBody().write(megabyte);
            }
        });
        assertThat(fetcher.fetch(server.address("/lon")).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void bombEndsAtTheLimit() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        }
        server.route("/bom", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            WebServer.send(exchange, 200, "text/html", bomb.toByteArray());
        });
        assertThat(fetcher.fetch(server.address("/bom")).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void redirectsAreFollowedButNotForEver() {
        server.route("/a", exchange -> redirect(exchange, "/b"));
        server.text("/b", 200, "text/html", "đích");
        server.route("/vong", exchange -> redirect(exchange, "/vong"));
        FetchResult fetched = fetcher.fetch(server.address("/a"));
        assertThat(fetched.ok()).isTrue();
        assertThat(fetched.finalAddress()).isEqualTo(server.address("/b"));
        assertThat(fetcher.fetch(server.address("/vong")).fault()).isEqualTo(Fault.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://[::1]/x",
                "http://localhost/x",
                "http://169.254.169.254/latest",
                "http://10.1.2.3/x",
                "http://192.168.1.1/x",
                "http://0.0.0.0/x",
                "file:///etc/passwd",
                "ftp://bao.example/x"
            })
    void addressesOfOurOwnNetworkAreRefused(String address) {
        try (Fetcher guarded = guarded()) {
            assertThat(guarded.fetch(address).fault()).isEqualTo(Fault.REFUSED_ADDRESS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "240.0.0.1",
                "::1",
                "fc00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "::7f00:1",
                "2001:db8::1",
                "ff02::1",
                "198.18.0.1",
                "168.63.129.16"
            })
    void localAddressesAreKnown(String address) throws IOException {
        assertThat(LocalAddresses.has(java.net.InetAddress.getAllByName(address)[0]))
                .isTrue();
    }

    @Test
    void publicAddressesAreNotLocal() throws IOException {
        for (String address : List.of(
                "8.8.8.8",
                "100.63.0.1",
                "172.32.0.1",
                "2001:4860::1",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "168.63.129.17")) {
            assertThat(LocalAddresses.has(java.net.InetAddress.getAllByName(address)[0]))
                    .isFalse();
        }
    }

    @Test
    void robotsAreKept() {
        server.text("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /rieng\n");
        server.text("/rieng/bai", 200, "text/html", "kín");
        server.text("/chung", 200, "text/html", "mở");
        assertThat(fetcher.fetch(server.address("/rieng/bai")).fault()).isEqualTo(Fault.ROBOTS);
        assertThat(fetcher.fetch(server.address("/chung")).ok()).isTrue();
        assertThat(server.requests()).containsOnlyOnce("/robots.txt").doesNotContain("/rieng/bai");
    }

    @Test
    void robotsThatFailAllowNothing() {
        server.text("/robots.txt", 500, "text/plain", "");
        server.text("/bai", 200, "text/html", "bài");
        assertThat(fetcher.fetch(server.address("/bai")).fault()).isEqualTo(Fault.SERVER_ERROR);
        assertThat(server.requests()).doesNotContain("/bai");
    }

    @Test
    void oneHostIsAskedOneAtATime() {
        server.route("/x", exchange -> {
            sleep(20);
            WebServer.send(exchange, 200, "text/html", new byte[] {'x'});
        });
        assertThat(Stream.generate(() -> server.address("/x"))
                        .limit(12)
                        .parallel()
                        .map(fetcher::fetch)
                        .filter(FetchResult::ok)
                        .count())
                .isEqualTo(12);
        assertThat(server.mostOpen()).isEqualTo(1);
    }

    @Test
    void readersOfOneProcessShareTheirClientUntilTheLastIsClosed() {
        server.text("/x", 200, "text/html", "x");
        HttpSettings settings = WebServer.settings();
        Fetcher one = Fetcher.shared(settings);
        Fetcher two = Fetcher.shared(settings);
        assertThat(two).isSameAs(one);
        one.close();
        assertThat(two.fetch(server.address("/x")).ok()).isTrue();
        two.close();
        Fetcher three = Fetcher.shared(settings);
        assertThat(three).isNotSameAs(one);
        three.close();
    }

    private static Fetcher guarded() {
        return new Fetcher(WebServer.settings(false));
    }

    private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
