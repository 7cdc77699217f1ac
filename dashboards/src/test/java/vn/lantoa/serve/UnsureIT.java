package vn.lantoa.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;

/** Articles of whose themes one is unsure: a filter of the list, and in no theme's figure. */
@ExtendWith(ElasticsearchServer.class)
class UnsureIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);

    private static final List<ArticleDocument> ARTICLES = new ArrayList<>();
    private static Stage stage;
    private static List<String> figuresBefore;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        stage = Stage.of(client, NEWSROOM, null);
        figuresBefore = figures();
        // every third article may have one more theme, science or innovation in turns
        List<Write> writes = new ArrayList<>();
        for (int number = 0; number < NEWSROOM.articles().size(); number++) {
            ArticleDocument article = NEWSROOM.articles().get(number);
            Theme theme = number % 2 == 0 ? Theme.ST : Theme.INN;
            if (number % 3 == 0 && !article.found().themes().contains(theme)) {
                article = unsure(article, theme);
                writes.add(Write.index(Index.ARTICLES, article.id(), 1, article));
            }
            ARTICLES.add(article);
        }
        assertThat(writes).hasSizeGreaterThan(50);
        Newsroom.store(client, writes);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    private static ArticleDocument unsure(ArticleDocument article, Theme theme) {
        ArticleThemes found = article.found();
        List<ThemeFinding> findings = new ArrayList<>(found.findings().stream()
                .filter(finding -> finding.theme() != theme)
                .toList());
        findings.add(new ThemeFinding(theme, .4, Decision.UNSURE, List.of()));
        return ArticleDocumentBuilder.builder(article)
                .found(new ArticleThemes(
                        found.relevant(),
                        found.probability(),
                        found.themes(),
                        List.of(theme),
                        findings,
                        found.subthemes(),
                        found.taxonomy(),
                        found.mentions()))
                .build();
    }

    @Test
    void unsureOfATheme() throws IOException {
        long science = count(article -> article.found().unsure().contains(Theme.ST));
        Document list = page("/articles?about=unsure&theme=ST&lang=en");
        assertThat(total(list)).isEqualTo(science).isPositive();
        assertThat(list.select(".hit"))
                .hasSize(20)
                .allMatch(hit -> hit.select(".tag.unsure")
                        .eachText()
                        .contains("Unsure: Science and technology – possible (40%)"))
                .noneMatch(hit -> !hit.select(".tag.ST").isEmpty());
        assertThat(page("/articles?about=unsure&theme=ST&lang=vi")
                        .select(".tag.unsure")
                        .eachText())
                .contains("Chưa chắc: Khoa học và công nghệ – có thể (40%)");
        assertThat(choice(list, "Unsure of the theme", "Science and technology").attr("aria-current"))
                .isEqualTo("true");
        assertThat(choice(list, "Theme", "Science and technology").attr("aria-current"))
                .isNotEqualTo("true");
    }

    @Test
    void whatIsUnsureIsCountedApartAndEachCountIsOfItsList() throws IOException {
        long sure = count(article -> article.found().themes().contains(Theme.ST));
        long any = count(article -> !article.found().unsure().isEmpty());
        for (String about : List.of("relevant", "unsure", "all")) {
            for (String theme : List.of("", "&theme=ST", "&theme=DX")) {
                Document list = page("/articles?lang=en&about=" + about + theme);
                assertThat(counted(choice(list, "Theme", "Science and technology")))
                        .isEqualTo(sure);
                assertThat(counted(choice(list, "Unsure of the theme", "Any theme")))
                        .isEqualTo(any);
                for (Element choice :
                        list.select(".facet[aria-label=Theme] a, .facet[aria-label^=Unsure] a, .segments a")) {
                    if (!"true".equals(choice.attr("aria-current"))) {
                        assertThat(total(page(choice.attr("href"))))
                                .as("%s at %s%s", choice.text(), about, theme)
                                .isEqualTo(counted(choice));
                    }
                }
            }
        }
        assertThat(total(page("/articles?theme=ST&about=all"))).isEqualTo(sure);
    }

    @Test
    void itGoesWithTheOtherConditionsAndIntoFiles() throws IOException {
        String outlet = ARTICLES.stream()
                .filter(article -> article.found().unsure().contains(Theme.ST))
                .findFirst()
                .orElseThrow()
                .article()
                .origin()
                .outlet();
        long expected = count(article -> article.found().unsure().contains(Theme.ST)
                && article.article().origin().outlet().equals(outlet)
                && article.day().compareTo("2026-11-01") >= 0);
        String conditions = "?about=unsure&theme=ST&from=2026-11-01&to=2026-11-20&lang=en&outlet=" + outlet;
        Document list = page("/articles" + conditions);
        assertThat(total(list)).isEqualTo(expected).isPositive();
        assertThat(text("/articles.csv" + conditions).lines().count()).isEqualTo(expected + 1);
        assertThat(counted(choice(list, "Unsure of the theme", "Science and technology")))
                .isEqualTo(expected);
        // what is typed next keeps them
        assertThat(list.select("form.search input[type=hidden]").eachAttr("name"))
                .contains("about", "theme", "outlet");
    }

    @Test
    void figuresAndChartsStayAsTheyWere() throws IOException {
        assertThat(figuresBefore).isNotEmpty();
        assertThat(figures()).isEqualTo(figuresBefore);
        // and each opens a list of as many articles
        for (Element figure : page("/?lang=en").select("[data-figure=ST], [data-figure=INN]")) {
            assertThat(total(page(figure.attr("href")))).isEqualTo(number(figure.selectFirst("strong")));
        }
    }

    @Test
    void aKeyboardIsEnoughAndNoScriptIsNeeded() {
        try (BrowserContext plain =
                stage.chromium().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.setViewportSize(1280, 1000);
            still.navigate(stage.address() + "/articles?theme=ST&lang=vi");
            Locator choice = still.locator(".facet[aria-label='Chưa chắc về chủ đề'] a")
                    .filter(new Locator.FilterOptions().setHasText("Khoa học và công nghệ"));
            String count = choice.locator(".count").textContent();
            for (int stop = 0; stop < 60 && !Boolean.TRUE.equals(choice.evaluate("a => a.matches(':focus')")); stop++) {
                still.keyboard().press("Tab");
            }
            still.keyboard().press("Enter");
            assertThat(still).hasURL(Pattern.compile(".*/articles\\?.*about=unsure.*theme=ST.*"));
            assertThat(still.locator("#total")).hasText(count);
        }
    }

    private static long count(Predicate<ArticleDocument> condition) {
        return ARTICLES.stream().filter(condition).count();
    }

    /** All that the overview and the table of outlets tell in numbers. */
    private static List<String> figures() throws IOException {
        Document overview = page("/?days=90&lang=en");
        return List.of(
                overview.select("[data-figure]").text(),
                overview.select("table").text());
    }

    private static Element choice(Document list, String facet, String label) {
        return list.select(".facet[aria-label=" + facet + "] a").stream()
                .filter(link -> link.text().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(facet + ": " + label));
    }

    private static long counted(Element choice) {
        return number(choice.selectFirst(".count"));
    }

    private static long total(Document list) {
        return number(list.selectFirst("#total"));
    }

    private static long number(Element told) {
        return Long.parseLong(told.text().replaceAll("[.,]", ""));
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(text(path));
    }

    private static String text(String path) throws IOException {
        try (var answer = URI.create(stage.address() + path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
