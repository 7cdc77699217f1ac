package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Json;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.ElasticsearchSettings;

/** The pages in their own small process, with documents in the index that nobody would write today. */
@ExtendWith(ElasticsearchServer.class)
class HugeDocumentsIT {

    private static final int HUGE = 60;

    @TempDir
    private static Path folder;

    private static PagesProcess pages;

    @BeforeAll
    static void start(ElasticsearchClient client, ElasticsearchSettings elasticsearch) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        newsroom.store(client);
        storeHuge(client, newsroom.articles().get(0));
        pages = PagesProcess.start(folder, elasticsearch);
    }

    @AfterAll
    static void stop() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/articles?outlet=huge&about=all", "/articles?outlet=huge&about=all&q=dài", "/articles/huge-0"})
    void pagesOfHugeDocumentsAreSmall(String path) throws Exception {
        List<HttpResponse<String>> answers =
                pages.askAll(IntStream.range(0, 4).mapToObj(i -> path).toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.get(0).body().length()).isLessThan(400_000);
        assertThat(answers.get(0).body().contains("rất dài")).isTrue();
        pages.assertAlive();
    }

    @Test
    void listsAndFeedsOfHugeDocumentsAreWhole() throws Exception {
        List<HttpResponse<String>> lists = pages.askAll(IntStream.range(0, 4)
                .mapToObj(i -> "/articles.csv?outlet=huge&about=all")
                .toList());
        assertThat(lists).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().lines().count()).isEqualTo(HUGE + 1);
            assertThat(answer.body().length()).isLessThan(HUGE * 2_000);
        });
        assertThat(pages.ask("/articles.atom?outlet=huge&about=all").join().statusCode())
                .isEqualTo(200);
        pages.assertAlive();
    }

    @Test
    void whatIsTooLargeForOneAnswerIsShownWithoutItsText() throws Exception {
        HttpResponse<String> answer = pages.ask("/articles/gigantic").join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().contains("chỉ hiển thị một phần")).isTrue();
        assertThat(pages.ask("/articles?outlet=gigantic&about=all").join().statusCode())
                .isEqualTo(200);
        assertThat(pages.ask("/articles.csv?outlet=gigantic&about=all")
                        .join()
                        .body()
                        .lines()
                        .count())
                .isEqualTo(2);
        pages.assertAlive();
    }

    /** As documents that were written by others, or before there were bounds, may be. */
    private static void storeHuge(ElasticsearchClient client, ArticleDocument like) throws IOException {
        for (int i = 0; i < HUGE; i++) {
            store(client, like, "huge-" + i, "huge", "Tựa rất dài ".repeat(17_000));
        }
        store(client, like, "gigantic", "gigantic", "Tựa rất dài ".repeat(500_000));
    }

    private static void store(ElasticsearchClient client, ArticleDocument like, String id, String outlet, String text)
            throws IOException {
        ObjectNode document = Json.MAPPER.valueToTree(like);
        document.put("id", id).put("outlet", outlet).put("title", text);
        client.index(index ->
                index.index(Index.ARTICLES.alias()).id(id).document(document).refresh(Refresh.True));
    }
}
