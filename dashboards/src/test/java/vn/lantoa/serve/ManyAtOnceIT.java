package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.ElasticsearchSettings;

/** The pages in their own small process, asked for what takes most, by many at once. */
@ExtendWith(ElasticsearchServer.class)
class ManyAtOnceIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int HOSTILE_PAGES = 12;

    @TempDir
    private static Path folder;

    private static final List<String> COPIES = new ArrayList<>();
    private static Process process;
    private static String address;

    @BeforeAll
    static void start(ElasticsearchClient client, ElasticsearchSettings elasticsearch) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        newsroom.store(client);
        for (int i = 0; i < HOSTILE_PAGES; i++) {
            String id = Trap.set(
                    client, folder, newsroom.articles().get(i), "<p>Đầu</p>" + "<div>a".repeat(200_000) + "cuối");
            COPIES.add("/archive/" + id + "/20271231235959/copy");
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Serve.class.getName(),
                        "--elasticsearch",
                        WithSecret.address(elasticsearch),
                        "--archive",
                        folder.toString(),
                        "--port",
                        "0",
                        "--parent-stdin")
                .redirectError(folder.resolve("said").toFile())
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        address = output.readLine().substring("dashboards ".length()).replaceAll("/$", "");
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void oneHostileCopyIsShownToAllWhoAskForIt(int times) throws Exception {
        List<HttpResponse<String>> answers =
                askAll(IntStream.range(0, times).mapToObj(i -> COPIES.get(0)).toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.get(0).body().contains("cắt bớt")).isTrue();
        assertThat(answers.get(0).body().contains("Đầu")).isTrue();
        assertAlive();
    }

    @Test
    void manyHostileCopiesAreShownOrAskedForAgain() throws Exception {
        List<HttpResponse<String>> answers = askAll(IntStream.range(0, 96)
                .mapToObj(i -> COPIES.get(i % COPIES.size()))
                .toList());
        assertThat(answers).allSatisfy(ManyAtOnceIT::assertShownOrBusy);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .isNotEmpty();
        assertAlive();
    }

    @Test
    void pagesAndListsThatAllWantAtOnceAreShownOrAskedForAgain() throws Exception {
        List<String> paths = Stream.of(
                        "/", "/articles", "/health", "/tasks", "/articles.csv?about=all", "/articles.atom")
                .flatMap(path -> IntStream.range(0, 40).mapToObj(i -> path))
                .toList();
        assertThat(askAll(paths)).allSatisfy(ManyAtOnceIT::assertShownOrBusy);
        assertAlive();
    }

    private static void assertShownOrBusy(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).containsAnyOf("quá nhiều yêu cầu", "hiện không trả lời");
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static void assertAlive() throws Exception {
        assertThat(process.isAlive()).isTrue();
        assertThat(ask("/").join().statusCode()).isEqualTo(200);
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("Error");
    }

    private static List<HttpResponse<String>> askAll(List<String> paths) {
        List<CompletableFuture<HttpResponse<String>>> asked =
                paths.stream().map(ManyAtOnceIT::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<HttpResponse<String>> ask(String path) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(URI.create(address + path).toASCIIString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
