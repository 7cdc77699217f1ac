package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Elsewhere;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.StatedTimes;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Classification;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.model.Whose;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class DashboardsIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String HOSTILE = "=HYPERLINK(\"http://evil.example\") <script>alert(1)</script> \"'&";

    private static ElasticsearchClient searching;
    private static Dashboards dashboards;
    private static String address;

    @BeforeAll
    static void start(ElasticsearchClient client) throws IOException {
        searching = client;
        NEWSROOM.store(client);
        ArticleDocument hostile = hostile();
        Newsroom.store(client, List.of(Write.index(Index.ARTICLES, hostile.id(), 1, hostile)));
        dashboards = new Dashboards(new Searcher(client), InstantSource.fixed(Newsroom.NOW));
        address = "http://127.0.0.1:" + dashboards.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        dashboards.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/tasks",
                "/sources",
                "/health",
                "/health?show=silent",
                "/articles?q=khoa+hoc&order=best",
                "/?days=90",
                "/tasks?publicised=no&q=viện",
                "/sources?show=faulty",
                "/articles?from=2026-11-01&to=2026-11-20&theme=ST"
            })
    void pagesAreWholeAndInBothLanguages(String path) throws Exception {
        String vietnamese = ok(path);
        String english = ok(path + (path.contains("?") ? "&" : "?") + "lang=en");
        assertThat(vietnamese).contains("<html lang=\"vi\">", "Dữ liệu mẫu", "</html>");
        assertThat(english).contains("<html lang=\"en\">", "Sample data", "</html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/articles.csv",
                "/tasks",
                "/sources",
                "/health",
                "/nothing",
                "/?days=abc",
                "/static/"
            })
    void headAnswersAsGetDoesWithoutTheBodyAndTextsSayTheirCharset(String path) throws Exception {
        String asked = path.equals("/static/")
                ? Jsoup.parse(ok("/")).select("link[rel=icon]").attr("href")
                : path;
        HttpResponse<String> get = send("GET", asked);
        HttpResponse<String> head = send("HEAD", asked);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (String name : List.of("content-type", "content-security-policy", "cache-control")) {
            assertThat(head.headers().allValues(name))
                    .as(name)
                    .isEqualTo(get.headers().allValues(name));
        }
        assertThat(get.headers().firstValue("content-type").orElseThrow().toLowerCase(Locale.ROOT))
                .endsWith("charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /?days=abc&lang=vi | days | abc | phải là số nguyên từ 1 đến
                    /?days=abc&lang=en | days | abc | has to be a whole number from 1 to
                    /articles?days=-3&lang=en | days | -3 | has to be a whole number from 1 to
                    /articles?page=zwei&lang=vi | page | zwei | phải là số nguyên từ 1 đến
                    /articles?from=hom-nay&lang=vi | from | hom-nay | phải là ngày có dạng
                    /tasks?page=0&lang=en | page | 0 | has to be a whole number from 1 to
                    """)
    void aBadParameterIsNamedWithItsValueAndWhatIsWanted(String path, String name, String value, String wanted)
            throws Exception {
        HttpResponse<String> answer = send("GET", path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text()).contains("\"" + name + "\"", "\"" + value + "\"", wanted);
    }

    @Test
    void everyPageOfEveryArticleAndTaskCanBeWritten() throws Exception {
        for (ArticleDocument article : NEWSROOM.articles().subList(0, 60)) {
            ok("/articles/" + article.id());
        }
        for (int i = 0; i < NEWSROOM.tasks().size(); i += 3) {
            ok("/tasks/" + NEWSROOM.tasks().get(i).id());
        }
    }

    @Test
    void everyFigureOpensAListOfThatLength() throws Exception {
        Document overview = Jsoup.parse(ok("/?days=7&lang=en"));
        Elements figures = overview.select(".figures a, .outlets td a, #daily-table td a");
        assertThat(figures).hasSizeGreaterThan(60);
        for (Element figure : figures) {
            Element number = figure.selectFirst("strong");
            String list = ok(figure.attr("href") + "&lang=en");
            assertThat(Jsoup.parse(list).selectFirst("#total").text())
                    .as(figure.attr("href"))
                    .isEqualTo(number == null ? figure.text() : number.text());
        }
    }

    @Test
    void aComparisonNamesItsOutletsAndOpensWhatItCounts() throws Exception {
        Document overview = Jsoup.parse(ok("/?lang=en"));
        assertThat(overview.select(".figure .change").text())
                .containsPattern("[▲▼=] \\d")
                .contains("against the 29 days before");
        Element comparison = overview.selectFirst(".comparison");
        assertThat(comparison.selectFirst("summary").text()).startsWith("Compared over 15 of 16 outlets");
        assertThat(comparison.select(".aside-outlets li").eachText())
                .anyMatch(text -> text.contains("Golden Lotus TV 29 of 29 days and 25 of 29 days"));
        Elements sides = comparison.select("td a");
        assertThat(sides).hasSize(10);
        for (Element side : sides) {
            assertThat(Jsoup.parse(ok(side.attr("href") + "&lang=en"))
                            .selectFirst("#total")
                            .text())
                    .as(side.attr("href"))
                    .isEqualTo(side.text());
        }
        for (Element outlet : comparison.select(".aside-outlets a")) {
            ok(outlet.attr("href"));
        }
    }

    @Test
    void everyPartOfAnIndicatorOpensThatMany() throws Exception {
        Document overview = Jsoup.parse(ok("/?lang=en"));
        Elements parts = overview.select(".standing a");
        assertThat(parts.eachText())
                .contains("3 alive", "0 silent", "2 not known", "2 alive", "1 silent", "1 not known");
        assertThat(overview.select(".indicator").get(1).text())
                .contains("at least 60%", "at most 100%", "3 of 5 bodies");
        for (Element part : parts) {
            assertThat(Jsoup.parse(ok(part.attr("href") + "&lang=en"))
                            .selectFirst("#total")
                            .text())
                    .as(part.attr("href"))
                    .isEqualTo(part.selectFirst("strong").text());
        }
    }

    @Test
    void theLanguageIsRemembered() throws Exception {
        String cookie = get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("lang=en").contains("HttpOnly", "SameSite=Lax");
        HttpResponse<String> later = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/tasks"))
                        .header("Cookie", "lang=en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(later.body()).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/articles/nothing",
                "/tasks/nothing",
                "/articles/a/b",
                "/static/lantoa.css",
                "/webjars/echarts/5.5.0/echarts.min.js",
                "/..%2fpom.xml"
            })
    void whatIsNotThereIsSaidInWords(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).contains("Không tìm thấy");
        }
        assertNoInternals(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles?page=501",
                "/articles?page=0",
                "/articles?page=x",
                "/?days=0",
                "/?days=99999999999",
                "/?from=2026-02-30",
                "/?from=2026-03-02&to=2026-03-01",
                "/articles?theme=sport",
                "/articles?order=up",
                "/sources?show=none",
                "/health?show=none",
                "/tasks?publicised=perhaps",
                "/articles.csv?theme=sport"
            })
    void whatCannotBeIsSaidInWords(String path) throws Exception {
        HttpResponse<String> answer = get(path + "&lang=en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Invalid address", "Lantoa");
        assertNoInternals(answer.body());
    }

    @Test
    void tooLongWordsAreRefused() throws Exception {
        assertThat(get("/articles?q=" + "x".repeat(301)).statusCode()).isEqualTo(400);
        assertThat(get("/articles?q=" + "x+".repeat(150)).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingThatWasTypedOrCollectedBecomesMarkup() throws Exception {
        String typed = ok("/articles?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&outlet=%3Cimg%20src=x%3E");
        assertThat(typed).doesNotContain("<script>alert", "<img src=x");
        for (String path : List.of(
                "/articles?about=all&q=HYPERLINK", "/articles/" + hostile().id())) {
            assertThat(ok(path)).contains("&lt;script").doesNotContain("<script>alert", "href=\"javascript:");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() throws Exception {
        for (String path : List.of("/", "/nothing", "/?days=x", "/articles.csv")) {
            assertThat(get(path).headers().map())
                    .containsKeys(
                            "content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy")
                    .doesNotContainKey("server");
            assertThat(get(path).headers().firstValue("content-security-policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self';")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void theListIsATableForSpreadsheets() throws Exception {
        HttpResponse<String> answer = get("/articles.csv?about=all&lang=en");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).isEqualTo("attachment; filename=\"lantoa-2026-11-20.csv\""));
        assertThat(answer.body()).startsWith("\uFEFFPublished,Outlet,Title").contains(",\"'=HYPERLINK(");
        assertThat(answer.body().lines().count()).isEqualTo(NEWSROOM.articles().size() + 2);
    }

    @Test
    void aTaskWithoutEvidenceSaysWhereWasSearched() throws Exception {
        String silent = NEWSROOM.tasks().get(NEWSROOM.tasks().size() - 1).id();
        assertThat(ok("/tasks/" + silent + "?lang=en"))
                .contains(
                        "No article about this task was found",
                        "articles of 17 outlets",
                        "2 channels were failing",
                        "took too long")
                .contains(
                        "could be read at least once; only these count",
                        "For the 1 outlets where it can be estimated, about 95%")
                .contains("1 channel is off; nothing was searched", "whoever has sets social.youtube.amendment: true")
                .contains("gap in which articles may have been missed", "Lantoa was not running from");
    }

    @Test
    void anArticleWithoutAnArchivedCopySaysSo() throws Exception {
        String waiting = NEWSROOM.articles().get(0).id();
        String lost = NEWSROOM.articles().get(1).id();
        String kept = NEWSROOM.articles().get(2).id();
        assertThat(ok("/health")).doesNotContain("id=\"unarchived\"");
        Newsroom.store(searching, List.of(unarchived(waiting, true), unarchived(lost, false)));
        assertThat(ok("/articles/" + waiting)).contains("Chưa lưu bản gốc", "sẽ được đọc lại khi kho ghi được");
        assertThat(ok("/articles/" + waiting + "?lang=en")).contains("Not archived yet: the page as read on");
        assertThat(ok("/articles/" + lost)).contains("Chưa lưu bản gốc", "sẽ không được đọc lại");
        assertThat(ok("/articles/" + kept)).doesNotContain("Chưa lưu bản gốc");
        assertThat(ok("/health")).contains("1 bài chưa lưu bản gốc", "1 bài không lưu được bản gốc");
        assertThat(ok("/health?lang=en")).contains("1 article is not archived yet", "1 article could not be archived");
    }

    private static Write unarchived(String article, boolean waiting) {
        return new UnarchivedDocument(
                        article,
                        article,
                        "https://bao.example/" + article,
                        "bao/tin",
                        Newsroom.NOW,
                        "no space is left on its disk",
                        waiting)
                .write();
    }

    @Test
    void reasonsAreInTheLanguageOfThePage() throws Exception {
        String vietnamese = ok("/sources") + ok("/health") + ok("/health?state=off");
        assertThat(vietnamese)
                .contains("không nhận được phản hồi trọn vẹn trong 30 giây", "máy chủ trả lời với mã 503")
                .contains("đơn vị đã chấp nhận thì đặt social.youtube.amendment: true")
                .doesNotContain("no complete answer", "answered with", "amendment on derived", "lang=\"en\">no");
        assertThat(ok("/health?state=off&lang=en")).contains("whoever has sets social.youtube.amendment: true");
    }

    @Test
    void aDayOfAChannelOpensTheItemsThatItCounts() throws Exception {
        ChannelDocument channel = NEWSROOM.channels().get(0);
        Instant day = Instant.parse("2026-11-15T03:00:00Z");
        Instant first = channel.visit().firstSuccess();
        Newsroom.store(
                searching,
                List.of(
                        sighted(channel, NEWSROOM.articles().get(0).id(), day, day.minusSeconds(86_400)),
                        sighted(channel, "vanished", day.plusSeconds(60), null),
                        sighted(channel, "found", first.plusSeconds(60), day),
                        sighted(channel, "before", first.plusSeconds(61), day.minusSeconds(86_400)),
                        sighted(channel, "after", day.plusSeconds(86_400), day)));
        String path = "/sightings?channel=" + channel.id() + "&lang=en";
        Document page = Jsoup.parse(ok(path + "&day=2026-11-15"));
        assertThat(page.selectFirst("#total").text()).isEqualTo("3");
        assertThat(page.select(".hit")).hasSize(3);
        assertThat(page.select(".hit h3 a").attr("href"))
                .isEqualTo("/articles/" + NEWSROOM.articles().get(0).id());
        assertThat(page.text()).contains("no such article here", "first seen 15 Nov 2026 10:00");
        assertThat(Jsoup.parse(ok(path)).selectFirst("#total").text()).isEqualTo("5");
        assertThat(get("/sightings?channel=nobody").statusCode()).isEqualTo(404);
        assertThat(get("/sightings").statusCode()).isEqualTo(404);
        assertThat(get("/sightings?channel=" + channel.id() + "&day=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatBelongsToNobodyIsToldByHostAndByChannelWithItsTitle() throws Exception {
        ChannelDocument channel = NEWSROOM.channels().get(1);
        Channel lister = new Channel(
                channel.id(),
                new Outlet(
                        channel.publisher().outlet(),
                        "Báo",
                        "Paper",
                        channel.publisher().outletKind(),
                        CommunicationSetting.MASS_MEDIA,
                        "https://bao.example/",
                        false),
                channel.kind(),
                channel.address(),
                "vi",
                false,
                true,
                null);
        Instant at = Instant.parse("2026-11-16T03:00:00Z");
        String title = "Tin của ai? " + "dài ".repeat(50_000);
        List<Sighting> sightings = List.of(
                new Sighting(lister, "u1", "https://la.example/1", at, null, null, Whose.NOBODYS, title),
                new Sighting(lister, "u2", "https://www.la.example/2", at, null, null, Whose.NOBODYS, null),
                new Sighting(lister, "u3", "https://ban.example/3", at, null, null, Whose.OTHERS, "Bài của bạn"));
        Newsroom.store(
                searching,
                sightings.stream()
                        .map(SightingDocument::of)
                        .map(document -> Write.index(Index.SIGHTINGS, document.id(), 1, document))
                        .toList());

        Document sources = Jsoup.parse(ok("/sources?lang=en"));
        assertThat(sources.select("a[href=/sources/unowned]").text()).isEqualTo("2 items of unknown owner");
        String unowned = ok("/sources/unowned?lang=en");
        assertThat(unowned.length()).isLessThan(50_000);
        Document page = Jsoup.parse(unowned);
        assertThat(page.selectFirst("#total").text()).isEqualTo("2");
        assertThat(page.select("tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text())
                        .contains("la.example", "2", channel.id(), "Tin của ai?", "https://www.la.example/2"));
        Document listed = Jsoup.parse(ok("/sightings?channel=" + channel.id() + "&day=2026-11-16&lang=vi"));
        assertThat(listed.select(".hit .tag").eachText())
                .containsExactlyInAnyOrder("chưa rõ chủ", "chưa rõ chủ", "của cơ quan khác");
        assertThat(listed.select(".hit h3 a").eachAttr("href")).contains("https://ban.example/3");
    }

    @Test
    void hitsUnderADayTellTheTimeAlone() throws Exception {
        assertThat(Jsoup.parse(ok("/articles?lang=en")).select("h2.day + ol .hit p.meta"))
                .hasSize(20)
                .allMatch(meta -> meta.text().matches("[^·]+( · \\d\\d:\\d\\d)?"))
                .anyMatch(meta -> meta.text().contains(" · "));
        assertThat(Jsoup.parse(ok("/articles?lang=en&q=khoa+hoc&order=best")).select(".hit p.meta"))
                .isNotEmpty()
                .allMatch(meta -> meta.text().matches("[^·]+ · \\d+ \\w+ 2026( \\d\\d:\\d\\d)?"));
    }

    @Test
    void theDecisionBehindAnIndicatorIsToldInTheReadersLanguage() throws Exception {
        assertThat(Jsoup.parse(ok("/?lang=en")).select(".indicator details .meta"))
                .isNotEmpty()
                .allMatch(source -> source.text().equals("Set by: Decision 1169/QĐ-TTg"));
        assertThat(Jsoup.parse(ok("/?lang=vi")).select(".indicator details .meta"))
                .isNotEmpty()
                .allMatch(source -> source.text().equals("Căn cứ: Quyết định 1169/QĐ-TTg"));
    }

    private static Write sighted(ChannelDocument channel, String article, Instant at, Instant published) {
        SightingDocument sighting = new SightingDocument(
                article + channel.id(),
                article,
                channel.publisher().outlet(),
                channel.id(),
                channel.kind(),
                at,
                new StatedTimes(published, Precision.MOMENT, published == null ? at : published),
                null,
                Elsewhere.NOWHERE);
        return Write.index(Index.SIGHTINGS, sighting.id(), 1, sighting);
    }

    @Test
    void aTimeInWhichLantoaDidNotRunIsToldOnce() throws Exception {
        Document health = Jsoup.parse(ok("/health?lang=en"));
        assertThat(health.select("#outages p")).hasSize(1);
        assertThat(health.selectFirst("#outages p").text())
                .contains("Lantoa was not running from", "channels were not checked");
        assertThat(health.select(".gap-line").text()).doesNotContain("was not running");
    }

    @Test
    void whatIsOffIsToldApartFromWhatFails() throws Exception {
        Document overview = Jsoup.parse(ok("/?lang=en"));
        assertThat(overview.select(".health a").eachText())
                .contains("27 of 30 channels read well", "2 failing", "1 off", "1 not read yet");
        Document off = Jsoup.parse(ok("/health?state=off"));
        assertThat(off.select(".channel-health")).hasSize(1);
        assertThat(off.selectFirst(".channel-health").attr("data-state")).isEqualTo("off");
        assertThat(Jsoup.parse(ok("/health?show=problems")).select("[data-state=off]"))
                .isEmpty();
        assertThat(Jsoup.parse(ok("/sources?show=faulty")).text()).doesNotContain("song-hong/youtube");
        for (Element figure : Jsoup.parse(ok("/health")).select(".states a")) {
            assertThat(Jsoup.parse(ok(figure.attr("href"))).select(".channel-health"))
                    .as(figure.text())
                    .hasSize(Integer.parseInt(figure.selectFirst("strong").text()));
        }
    }

    @Test
    void assetsAreKeptForEver() throws Exception {
        String css = ok("/").replaceAll("(?s).*href=\"(/static/[0-9a-f]+/lantoa.css)\".*", "$1");
        HttpResponse<String> answer = get(css);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    }

    @Test
    void withoutElasticsearchAPageSaysSo() throws Exception {
        try (ElasticsearchClient nobody = Elastic.connect(ElasticsearchSettings.at("http://127.0.0.1:1"));
                Dashboards alone = new Dashboards(new Searcher(nobody), InstantSource.system())) {
            int port = alone.start("127.0.0.1", 0);
            for (String path : List.of("/", "/articles", "/tasks/x", "/articles.csv")) {
                HttpResponse<String> answer = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("hiện không trả lời");
                assertNoInternals(answer.body());
            }
        }
    }

    private static void assertNoInternals(String body) {
        assertThat(body).doesNotContain("Exception", "at vn.lantoa", "at io.javalin", "jetty", "Jetty");
    }

    private static String ok(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        String ascii = URI.create(address + path).toASCIIString();
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(ascii)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** An article that tries to be more than a text. */
    private static ArticleDocument hostile() {
        Instant published = Newsroom.NOW.minusSeconds(60);
        Article article = new Article(
                "ffffffffffffffffffffffffffffffff",
                new ArticleOrigin(
                        "<b>outlet</b>",
                        "x/y",
                        "javascript:alert(1)",
                        null,
                        HOSTILE,
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), "\"><x"),
                ArticleDates.at(published, DateOrigin.PAGE),
                ArticleMedia.NONE,
                null);
        ThemeFinding finding = new ThemeFinding(
                Theme.ST, .5, Decision.UNSURE, List.of(new Reason(HOSTILE, 3, 9, 1), new Reason("x", -5, 99_999, 1)));
        return ArticleDocument.of(
                new Analysed(
                        article,
                        new Classification(
                                false,
                                .5,
                                List.of(finding),
                                List.of(HOSTILE),
                                CommunicationSetting.MASS_MEDIA,
                                HOSTILE),
                        List.of()),
                published);
    }

    private static HttpResponse<String> send(String method, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address).resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
