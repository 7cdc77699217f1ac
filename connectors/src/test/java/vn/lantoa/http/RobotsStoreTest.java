package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.HttpSettings;

/** What a host allowed is known over a start, for as long as it would be without one. */
class RobotsStoreTest {

    private static final String OPEN = "https://bao.example/mo";
    private static final String SHUT = "https://bao.example/kin/bai";
    private static final FetchResult FILE = FetchResult.of(
            "https://bao.example/robots.txt",
            "text/plain",
            "User-agent: *\nDisallow: /kin\n".getBytes(StandardCharsets.UTF_8));
    private static final FetchResult FAILED = new FetchResult(
            "https://bao.example/robots.txt",
            503,
            List.of(),
            null,
            Fault.SERVER_ERROR,
            Diagnostic.of(DiagnosticKind.STATUS, 503),
            null);
    private static final FetchResult NONE = new FetchResult(
            "https://bao.example/robots.txt",
            404,
            List.of(),
            null,
            Fault.NOT_FOUND,
            Diagnostic.of(DiagnosticKind.STATUS, 404),
            null);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void aHostWhoseFileCannotBeHadAfterAStartIsTreatedAsBefore() {
        assertThat(robots().refusal(SHUT, host -> FILE).fault()).isEqualTo(Fault.ROBOTS);
        now = now.plus(Duration.ofDays(29));
        Robots started = robots();
        assertThat(started.refusal(SHUT, host -> FAILED).fault()).isEqualTo(Fault.ROBOTS);
        assertThat(started.refusal(OPEN, host -> FAILED)).isNull();
        now = now.plus(Duration.ofDays(2));
        assertThat(started.refusal(OPEN, host -> FAILED).fault())
                .as("after thirty days in all")
                .isEqualTo(Fault.SERVER_ERROR);
        assertThat(robots().refusal(OPEN, host -> FAILED).fault()).isEqualTo(Fault.SERVER_ERROR);
    }

    @Test
    void thatAHostHasNoFileIsRememberedToo() {
        assertThat(robots().refusal(SHUT, host -> NONE)).isNull();
        assertThat(robots().refusal(SHUT, host -> FAILED)).isNull();
        assertThat(robots().refusal(SHUT.replace("bao", "khac"), host -> FAILED).fault())
                .as("another host")
                .isEqualTo(Fault.SERVER_ERROR);
    }

    @Test
    void aFreshAnswerCountsMoreThanTheCopy() {
        robots().refusal(SHUT, host -> FILE);
        assertThat(robots().refusal(SHUT, host -> NONE)).isNull();
        assertThat(robots().refusal(SHUT, host -> FAILED))
                .as("and is kept in its place")
                .isNull();
    }

    @Test
    void aDamagedCopyIsAsIfThereWereNone() throws IOException {
        robots().refusal(SHUT, host -> FILE);
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(robots().refusal(OPEN, host -> FAILED).fault())
                    .as("byte %d", at)
                    .isEqualTo(Fault.SERVER_ERROR);
            Files.write(file, Arrays.copyOf(bytes, at));
            assertThat(robots().refusal(OPEN, host -> FAILED).fault())
                    .as("cut at %d", at)
                    .isEqualTo(Fault.SERVER_ERROR);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("tep"), "không phải thư mục");
        Robots robots = new Robots("Lantoa", Robots.copiesIn(file.resolve("robots")), () -> now);
        assertThat(robots.refusal(OPEN, host -> FILE)).isNull();
        assertThat(robots.refusal(SHUT, host -> FILE).fault()).isEqualTo(Fault.ROBOTS);
    }

    @Test
    void copiesAreFewAndSmall() throws IOException {
        for (int start = 0; start < 3; start++) {
            RobotsStore copies = new RobotsStore(folder, 10, 3_000);
            for (int host = 0; host < 30; host++) {
                copies.keep("https://h" + host + ".example", new RobotsStore.Copy(now, FILE));
            }
            assertThat(files()).hasSize(10);
            FetchResult large = FetchResult.of("https://a.example/robots.txt", "text/plain", new byte[2_500]);
            copies.keep("https://a.example", new RobotsStore.Copy(now, large));
            assertThat(files()).hasSizeLessThan(6);
            assertThat(copies.of("https://a.example").answer().body()).hasSize(2_500);
            assertThat(copies.of("https://h0.example")).isNull();
        }
        long total = 0;
        for (Path file : files()) {
            total += Files.size(file);
        }
        assertThat(total).isLessThanOrEqualTo(3_000);
    }

    @Test
    void theClientKeepsThemInTheFolderOfTheSettings() throws IOException {
        AtomicInteger status = new AtomicInteger(200);
        try (WebServer server = new WebServer()
                .route("/robots.txt", exchange -> WebServer.send(exchange, status.get(), "text/plain", FILE.body()))
                .text("/kin/bai", 200, "text/html", "kín")
                .text("/mo", 200, "text/html", "mở")) {
            for (int answer : new int[] {200, 503}) {
                status.set(answer);
                try (Fetcher fetcher = new Fetcher(settings())) {
                    assertThat(fetcher.fetch(server.address("/kin/bai")).fault())
                            .isEqualTo(Fault.ROBOTS);
                    assertThat(fetcher.fetch(server.address("/mo")).ok()).isTrue();
                }
            }
        }
    }

    private HttpSettings settings() {
        HttpSettings usual = WebServer.settings();
        return new HttpSettings(
                usual.agent(),
                usual.contact(),
                usual.pace(),
                usual.timeout(),
                usual.maxBodyBytes(),
                usual.bodiesBytes(),
                folder.toString(),
                true);
    }

    private Robots robots() {
        return new Robots("Lantoa", Robots.copiesIn(folder), () -> now);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
