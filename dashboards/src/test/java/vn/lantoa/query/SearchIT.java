package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Json;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleList.Order;

@ExtendWith(ElasticsearchServer.class)
class SearchIT {

    private static Searcher searcher;
    private static ElasticsearchClient server;

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        List<Write> writes = new ArrayList<>();
        for (String[] line : lines("searched.tsv")) {
            writes.add(Write.index(Index.ARTICLES, line[0], 1, document(line[0], line[1])));
        }
        Newsroom.store(client, writes);
        searcher = new Searcher(client);
        server = client;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = {"searches.tsv", "searches-aside.tsv"},
            delimiter = '\t',
            quoteCharacter = '\0')
    void findsAllWaysToWriteAThing(String typed, String ids) {
        ArticleList list = search(typed);

        assertThat(list.hits().stream().map(hit -> hit.article().id()).sorted())
                .containsExactlyElementsOf(
                        ids == null ? List.of() : Arrays.asList(ids.strip().split(" ")));
        assertThat(list.facets().outlets().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(list.total());
        assertThat(list.hits()).allSatisfy(hit -> assertThat(hit.excerpt()).anyMatch(Passage::marked));
    }

    @Test
    void documentOfOldIsFoundWhateverItsCase() throws IOException {
        ArticleDocument document = document("old", "Viện mở lớp AI cho mọi người.");
        String json = Json.write(document).replaceAll("\"acronyms\":\\[[^\\]]*\\],", "");
        server.index(request -> request.index(Index.ARTICLES.alias())
                .id("old")
                .refresh(Refresh.True)
                .withJson(new StringReader(json)));
        try {
            assertThat(json).doesNotContain("acronyms");
            assertThat(search("AI").hits())
                    .extracting(hit -> hit.article().id())
                    .contains("old");
        } finally {
            server.delete(
                    request -> request.index(Index.ARTICLES.alias()).id("old").refresh(Refresh.True));
        }
    }

    @Test
    void marksTheAbbreviationAndNotThePronoun() {
        ArticleList list = search("AI");

        assertThat(list.hits())
                .flatExtracting(ArticleHit::excerpt)
                .filteredOn(Passage::marked)
                .extracting(Passage::text)
                .contains("AI")
                .doesNotContain("ai", "Ai");
    }

    @Test
    void whereCapitalsCountAPieceThatHasThemIsShown() throws IOException {
        String text = "Ai cũng biết, ai cũng vui, ai là khách. ".repeat(40) + "Máy dùng AI để đọc ảnh chụp.";
        Newsroom.store(server, List.of(Write.index(Index.ARTICLES, "long", 1, document("long", text))));
        try {
            ArticleHit found = search("AI").hits().stream()
                    .filter(hit -> hit.article().id().equals("long"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.excerpt().stream().filter(Passage::marked).map(Passage::text))
                    .containsOnly("AI");
        } finally {
            server.delete(
                    request -> request.index(Index.ARTICLES.alias()).id("long").refresh(Refresh.True));
        }
    }

    private static ArticleList search(String typed) {
        ArticleFilter filter = new ArticleFilter(typed, null, null, null, Set.of(), null, null, null, About.ALL);
        return ArticleList.ask(searcher, filter, Order.BEST, 0, 50);
    }

    private static ArticleDocument document(String id, String text) {
        Instant published = Newsroom.NOW.minus(Duration.ofDays(2));
        Article article = new Article(
                id,
                new ArticleOrigin(
                        "bao",
                        "bao/tin",
                        "https://bao.example/" + id,
                        null,
                        null,
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent("Tin trong ngày", "", text, List.of(), "vi"),
                ArticleDates.at(published, DateOrigin.PAGE),
                ArticleMedia.NONE,
                null);
        Classification none = new Classification(true, 0.9, List.of(), List.of(), CommunicationSetting.MASS_MEDIA, "t");
        return ArticleDocument.of(new Analysed(article, none, List.of()), published);
    }

    private static List<String[]> lines(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SearchIT.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toList());
        }
    }
}
