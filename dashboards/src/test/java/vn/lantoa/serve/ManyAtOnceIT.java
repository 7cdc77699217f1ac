package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final int HOSTILE_PAGES = 12;

    @TempDir
    private static Path folder;

    private static final List<String> COPIES = new ArrayList<>();
    private static PagesProcess pages;

    @BeforeAll
    static void start(ElasticsearchClient client, ElasticsearchSettings elasticsearch) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        newsroom.store(client);
        for (int i = 0; i < HOSTILE_PAGES; i++) {
            String id = Trap.set(
                    client, folder, newsroom.articles().get(i), "<p>Đầu</p>" + "<div>a".repeat(200_000) + "cuối");
            COPIES.add("/archive/" + id + "/20271231235959/copy");
        }
        pages = PagesProcess.start(folder, elasticsearch, "--archive", folder.toString());
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void oneHostileCopyIsShownToAllWhoAskForIt(int times) throws Exception {
        List<HttpResponse<String>> answers = pages.askAll(
                IntStream.range(0, times).mapToObj(i -> COPIES.get(0)).toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.get(0).body().contains("cắt bớt")).isTrue();
        assertThat(answers.get(0).body().contains("Đầu")).isTrue();
        pages.assertAlive();
    }

    @Test
    void manyHostileCopiesAreShownOrAskedForAgain() throws Exception {
        List<HttpResponse<String>> answers = pages.askAll(IntStream.range(0, 96)
                .mapToObj(i -> COPIES.get(i % COPIES.size()))
                .toList());
        assertThat(answers).allSatisfy(ManyAtOnceIT::assertShownOrBusy);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .isNotEmpty();
        pages.assertAlive();
    }

    @Test
    void pagesAndListsThatAllWantAtOnceAreShownOrAskedForAgain() throws Exception {
        List<String> paths = Stream.of(
                        "/", "/articles", "/health", "/tasks", "/articles.csv?about=all", "/articles.atom")
                .flatMap(path -> IntStream.range(0, 40).mapToObj(i -> path))
                .toList();
        assertThat(pages.askAll(paths)).allSatisfy(ManyAtOnceIT::assertShownOrBusy);
        pages.assertAlive();
    }

    private static void assertShownOrBusy(HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).containsAnyOf("quá nhiều yêu cầu", "hiện không trả lời");
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }
}
