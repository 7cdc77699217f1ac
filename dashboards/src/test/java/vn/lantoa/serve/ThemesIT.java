package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ArticleDocumentBuilder;
import vn.lantoa.document.ArticleThemes;
import vn.lantoa.document.EarlierThemes;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Decision;
import vn.lantoa.model.ModelCard;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/** Why an article has its themes, and how right such answers are. */
@ExtendWith(ElasticsearchServer.class)
class ThemesIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final ModelCard CARD = ModelCard.bundled();

    private static ElasticsearchClient searching;
    private static Dashboards dashboards;
    private static String address;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        searching = client;
        NEWSROOM.store(client);
        dashboards = new Dashboards(new Searcher(client), InstantSource.fixed(Newsroom.NOW));
        address = "http://127.0.0.1:" + dashboards.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        dashboards.close();
    }

    @Test
    void reasonsAreMarkedInTheTextOrSaidInTheReadersLanguage() throws IOException {
        ArticleDocument article = NEWSROOM.articles().get(5);
        String title = article.article().content().title();
        String word = title.substring(0, title.indexOf(' '));
        store(
                article,
                article.found().taxonomy(),
                List.of(
                        new Reason("section: khoa học", 0, 0, .8),
                        new Reason("host: bao.example", 0, 0, -.5),
                        new Reason(word, 0, word.length(), 1.2)));

        Element vietnamese = page("/articles/" + article.id() + "?lang=vi");
        assertThat(vietnamese.select(".finding.INN .phrases li").eachText())
                .containsExactly(word + " +1,2", "chuyên mục: khoa học +0,8", "trang web: bao.example -0,5");
        assertThat(vietnamese.select(".finding.INN .outside").text()).isEqualTo("Nơi đăng bài:");
        assertThat(vietnamese.select(".finding.INN .probability").text()).isEqualTo("ít khả năng (31%)");
        assertThat(vietnamese.select("h1 mark.INN").text()).isEqualTo(word);
        Element english = page("/articles/" + article.id() + "?lang=en");
        assertThat(english.select(".finding.INN .phrases li").eachText())
                .containsExactly(word + " +1.2", "section of the outlet: khoa học +0.8", "website: bao.example -0.5");
        assertThat(english.select(".finding.INN .probability").text()).isEqualTo("doubtful (31%)");
        assertThat(english.select("#why-title ~ .note a").attr("href")).isEqualTo("/themes");
    }

    @Test
    void theCardSaysWhatTheModelRestsOnAndHowRightItIs() throws IOException {
        for (String language : List.of("vi", "en")) {
            Document page = page("/themes?lang=" + language);
            assertThat(page.selectFirst("#model").text()).isEqualTo(CARD.version());
            assertThat(page.selectFirst("#taxonomy").text()).isEqualTo(CARD.taxonomy());
            assertThat(page.select("#scores tbody tr")).hasSize(Theme.values().length + 2);
            assertThat(page.select("#scores svg.intervals g.alone, #scores svg.intervals g.learnt"))
                    .as("those of Resolution 57 are too few to tell")
                    .hasSize(2 * (Theme.values().length + 1));
            assertThat(page.select("footer a").eachAttr("href")).contains("/themes");
        }
        Document english = page("/themes?lang=en");
        assertThat(english.selectFirst("#frozen").text()).isEqualTo("December 2025");
        assertThat(page("/themes?lang=vi").selectFirst("#frozen").text()).isEqualTo("12/2025");
        ModelCard.Figure science = figure(ModelCard.Measured.LEARNT, "ST");
        Element row = english.select("#scores tbody tr").get(0);
        assertThat(row.selectFirst("th").text()).isEqualTo("Science and technology");
        assertThat(row.select("td").last().text())
                .isEqualTo("%.1f%% [%.1f%% – %.1f%%]"
                        .formatted(100 * science.f1(), 100 * science.low(), 100 * science.high())
                        .replace(".0%", "%"));
        int few = figure(ModelCard.Measured.LEARNT, "NQ57").having();
        assertThat(english.select("#scores tbody tr:contains(Resolution 57)").text())
                .contains("not known: only " + few + " item")
                .doesNotContain("%");
        Element span = row.selectFirst(".learnt .span");
        assertThat(Double.parseDouble(span.attr("x"))).isEqualTo(100 * science.low());
        assertThat(english.text()).contains("a month that the model has not seen", "counts in no figure");
    }

    @Test
    void theVersionsThatTheFiguresRestOnAreCounted() throws IOException {
        String told = CARD.taxonomy() + " + " + CARD.version();
        String invented = NEWSROOM.articles().get(0).found().taxonomy();
        Document before = page("/themes?lang=en");
        assertThat(before.select("#versions dt").eachText()).contains(invented);
        assertThat(before.select("main .warning").text()).contains("No article was told by the versions", told);

        ArticleDocument article = NEWSROOM.articles().get(7);
        store(article, told, List.of());
        try {
            Document after = page("/themes?lang=en");
            assertThat(after.select("#versions dt").eachText()).containsExactly(invented, told);
            assertThat(after.select("#versions dd").last().text()).isEqualTo("1 article (the card above)");
            assertThat(after.select("main .warning")).isEmpty();
        } finally {
            Newsroom.store(searching, List.of(Write.index(Index.ARTICLES, article.id(), 1, article)));
        }
    }

    @Test
    void whatChangedSideIsComparedAndOpensDownToItsArticles() throws IOException {
        assertThat(page("/themes/changes?lang=en").select("main .hint").text())
                .isEqualTo("No article was told anew yet.");
        List<ArticleDocument> some = NEWSROOM.articles().stream()
                .filter(article -> article.found().themes().contains(Theme.ST))
                .limit(3)
                .toList();
        ArticleDocument other = NEWSROOM.articles().stream()
                .filter(article -> article.found().themes().isEmpty())
                .findFirst()
                .orElseThrow();
        before(some.get(0), List.of(Theme.ST));
        before(some.get(1), List.of(Theme.INN));
        before(some.get(2), List.of());
        before(other, List.of(Theme.ST));
        try {
            Document page = page("/themes/changes?lang=en&theme=ST&side=gained");
            assertThat(page.select("#changes-title").text()).isEqualTo("4 articles were told anew");
            assertThat(page.select("#versions dd").eachText())
                    .containsExactly("phiên bản cũ", some.get(0).found().taxonomy());
            assertThat(page.select("#changes tbody tr")
                            .get(0)
                            .select("td.number")
                            .eachText())
                    .as("before, now, gained, lost")
                    .containsExactly("2", "3", "2", "1");
            assertThat(page.select(".hits h3 a").eachAttr("href"))
                    .containsExactlyInAnyOrder(
                            "/articles/" + some.get(1).id(),
                            "/articles/" + some.get(2).id());
            Document lost = page(page.select("#changes tbody tr .lost a").get(0).attr("href") + "&lang=vi");
            assertThat(lost.select(".hits h3 a").eachAttr("href")).containsExactly("/articles/" + other.id());
            assertThat(lost.select("h1").text()).isEqualTo("Thay đổi khi phân loại lại");
        } finally {
            for (ArticleDocument article : List.of(some.get(0), some.get(1), some.get(2), other)) {
                Newsroom.store(searching, List.of(Write.index(Index.ARTICLES, article.id(), 1, article)));
            }
        }
    }

    private static void before(ArticleDocument article, List<Theme> themes) throws IOException {
        ArticleDocument told = ArticleDocumentBuilder.builder(article)
                .before(new EarlierThemes(themes, "phiên bản cũ"))
                .build();
        Newsroom.store(searching, List.of(Write.index(Index.ARTICLES, article.id(), 1, told)));
    }

    private static ModelCard.Figure figure(ModelCard.Measured measured, String what) {
        return CARD.scores().stream()
                .filter(score -> score.measured() == measured)
                .flatMap(score -> score.figures().stream())
                .filter(figure -> figure.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static void store(ArticleDocument article, String versions, List<Reason> reasons) throws IOException {
        ArticleThemes found = article.found();
        List<ThemeFinding> findings = new ArrayList<>(found.findings().stream()
                .filter(finding -> finding.theme() != Theme.INN)
                .toList());
        findings.add(new ThemeFinding(Theme.INN, .31, Decision.UNSURE, reasons));
        ArticleDocument changed = ArticleDocumentBuilder.builder(article)
                .found(new ArticleThemes(
                        found.relevant(),
                        found.probability(),
                        found.themes(),
                        List.of(Theme.INN),
                        findings,
                        found.subthemes(),
                        versions,
                        found.mentions()))
                .build();
        Newsroom.store(searching, List.of(Write.index(Index.ARTICLES, article.id(), 1, changed)));
    }

    private static Document page(String path) throws IOException {
        try (var answer = URI.create(address + path).toURL().openStream()) {
            return Jsoup.parse(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
