package vn.lantoa.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;

/** A site whose sitemaps change while they are read. */
class SitemapPollerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private WebServer server;
    private Fetcher fetcher;
    private Instant now = NOW;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer().route("/", this::answer);
        fetcher = new Fetcher(WebServer.settings());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    @Test
    void newsSitemapGivesTitleAndTime() {
        documents.put(
                "/news.xml",
                "<urlset>"
                        + news(
                                "/chip-viet.html",
                                "Chip Việt &amp;amp; &lt;b&gt;ao tôm&lt;/b&gt;",
                                "2026-11-20T08:00:00+07:00")
                        + news("/khong-mui-gio.html", "Không múi giờ", "2026-11-20 08:30")
                        + "</urlset>");

        PollResult listing = list("/news.xml", PollState.NEW);

        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).extracting(Entry::title).containsExactly("Không múi giờ", "Chip Việt & ao tôm");
        assertThat(listing.entries())
                .extracting(Entry::published)
                .containsExactly(Instant.parse("2026-11-20T01:30:00Z"), Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(list("/news.xml", standing(listing)).unchanged()).isTrue();
    }

    @Test
    void ofAnIndexOnlyWhatIsNewIsReadAndNeverTheWholeTree() {
        TreeMap<String, String> months = new TreeMap<>();
        for (int year = 2006; year <= 2026; year++) {
            for (int month = 1; month <= 12; month++) {
                months.put("/sitemap-%d-%02d.xml".formatted(year, month), null);
            }
        }
        StringBuilder index = new StringBuilder("<sitemapindex>");
        months.keySet().forEach(month -> index.append(child(month, null)));
        documents.put("/sitemap.xml", index + "</sitemapindex>");
        documents.put(
                "/sitemap-2026-11.xml", "<urlset>" + place("/a-1.html", "2026-11-19T10:00:00+07:00") + "</urlset>");
        documents.put(
                "/sitemap-2026-10.xml",
                "<urlset>" + place("/b-1.html", "2026-10-25T10:00:00+07:00")
                        + place("/b-0.html", "2026-10-02T10:00:00+07:00") + "</urlset>");

        PollResult first = list("/sitemap.xml", PollState.NEW);

        assertThat(paths(first)).as("nothing older than 30 days").containsExactly("/a-1.html", "/b-1.html");
        assertThat(sitemaps().stream().distinct().count()).isLessThanOrEqualTo(1 + SitemapPoller.CHILDREN);
        assertThat(sitemaps())
                .contains("/sitemap-2026-11.xml")
                .doesNotContain("/sitemap-2026-08.xml", "/sitemap-2006-01.xml");

        server.requests().clear();
        documents.put(
                "/sitemap-2026-11.xml",
                "<urlset>" + place("/a-2.html", "2026-11-20T09:00:00+07:00")
                        + place("/a-1.html", "2026-11-19T10:00:00+07:00")
                        + place("/a-0.html", "2026-11-03T10:00:00+07:00") + "</urlset>");
        PollResult second = list("/sitemap.xml", standing(first));

        assertThat(paths(second))
                .as("the index is unchanged, its newest sitemap is not")
                .containsExactly("/a-2.html", "/a-1.html");
        assertThat(sitemaps()).containsExactly("/sitemap.xml", "/sitemap-2026-11.xml");
    }

    @Test
    void sitemapsThatChangedAreReadByWhatTheIndexSays() {
        documents.put("/1.xml", "<urlset>" + place("/x.html", "2026-11-18T10:00:00Z") + "</urlset>");
        documents.put("/2.xml", "<urlset>" + place("/y.html", "2026-11-19T10:00:00Z") + "</urlset>");
        documents.put("/3.xml", "<urlset>" + place("/z.html", "2026-11-15T10:00:00Z") + "</urlset>");
        documents.put("/sitemap.xml", index("2026-11-18", "2026-11-19", "2026-11-15"));
        PollResult first = list("/sitemap.xml", PollState.NEW);
        assertThat(paths(first)).containsExactly("/y.html", "/x.html", "/z.html");

        server.requests().clear();
        now = NOW.plus(Duration.ofHours(1));
        documents.put("/3.xml", "<urlset>" + place("/z2.html", "2026-11-20T02:00:00Z") + "</urlset>");
        documents.put("/sitemap.xml", index("2026-11-18", "2026-11-19", "2026-11-20T02:00:00Z"));
        PollResult second = list("/sitemap.xml", standing(first));

        assertThat(paths(second)).containsExactly("/z2.html");
        assertThat(sitemaps()).containsExactly("/sitemap.xml", "/3.xml");
    }

    @Test
    void whatWaitsIsListedOnceMore() {
        documents.put("/1.xml", "<urlset>" + place("/x.html", "2026-11-18T10:00:00Z") + "</urlset>");
        documents.put("/2.xml", "<urlset>" + place("/y.html", "2026-11-19T10:00:00Z") + "</urlset>");
        documents.put(
                "/sitemap.xml",
                "<sitemapindex>" + child("/1.xml", "2026-11-18") + child("/2.xml", "2026-11-19") + "</sitemapindex>");
        PollResult first = list("/sitemap.xml", PollState.NEW);
        PollResult again = list("/sitemap.xml", new PollState(null, null, first.memory()));
        assertThat(paths(again)).containsExactlyElementsOf(paths(first)).hasSize(2);
    }

    @Test
    void indexThatListsItselfEndsAtOnce() {
        documents.put("/sitemap.xml", "<sitemapindex>" + child("/sitemap.xml", null) + "</sitemapindex>");
        assertThat(list("/sitemap.xml", PollState.NEW).fault()).isEqualTo(Fault.EMPTY);
        assertThat(sitemaps()).containsExactly("/sitemap.xml");
    }

    @Test
    void indexesInACircleAreReadOnceEach() {
        documents.put("/sitemap.xml", "<sitemapindex>" + child("/b.xml", null) + "</sitemapindex>");
        documents.put(
                "/b.xml", "<sitemapindex>" + child("/c.xml", null) + child("/sitemap.xml", null) + "</sitemapindex>");
        documents.put("/c.xml", "<sitemapindex>" + child("/b.xml", null) + child("/d.xml", null) + "</sitemapindex>");
        documents.put("/d.xml", "<urlset>" + place("/x.html", "2026-11-19T10:00:00Z") + "</urlset>");
        assertThat(paths(list("/sitemap.xml", PollState.NEW))).containsExactly("/x.html");
        assertThat(sitemaps()).containsExactly("/sitemap.xml", "/b.xml", "/c.xml", "/d.xml");
    }

    @Test
    void chainOfIndexesWithoutAnEndIsAFaultAtEveryVisit() {
        for (int level = 1; level < 40; level++) {
            documents.put(
                    "/" + level + ".xml",
                    "<sitemapindex>" + child("/" + (level + 1) + ".xml", "2026-11-19") + "</sitemapindex>");
        }
        PollResult listing = list("/1.xml", PollState.NEW);
        for (int visit = 0; visit < 3; visit++) {
            assertThat(listing.fault()).as("visit " + visit).isEqualTo(Fault.NO_ENTRIES);
            assertThat(listing.message()).contains("further indexes only").contains("5 files");
            listing = list("/1.xml", standing(listing));
        }
    }

    @Test
    void indexesOfNothingNewAreNoChain() {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (int year = 1; year <= 8; year++) {
            index.append(child("/" + year + ".xml", "2026-11-1" + year));
            documents.put(
                    "/" + year + ".xml",
                    "<sitemapindex>" + child("/" + year + "-cu.xml", "2020-11-19") + "</sitemapindex>");
        }
        documents.put("/sitemap.xml", index + "</sitemapindex>");
        PollResult listing = list("/sitemap.xml", PollState.NEW);
        assertThat(listing.fault()).isNull();
        assertThat(listing.entries()).isEmpty();
    }

    @Test
    void datesInTheFutureAreNotBelieved() {
        documents.put(
                "/1.xml",
                "<urlset>" + news("/mai-sau.html", "Mai sau", "2031-01-01T00:00:00Z")
                        + news("/hom-nay.html", "Hôm nay", "2026-11-20T08:00:00+07:00") + "</urlset>");
        documents.put("/sitemap.xml", "<sitemapindex>" + child("/1.xml", "2031-01-01") + "</sitemapindex>");
        PollResult first = list("/sitemap.xml", PollState.NEW);
        assertThat(first.entries())
                .extracting(Entry::published)
                .containsExactly(Instant.parse("2026-11-20T01:00:00Z"), null);

        now = NOW.plus(Duration.ofHours(7));
        documents.put(
                "/1.xml", "<urlset>" + news("/toi-nay.html", "Tối nay", "2026-11-20T16:00:00+07:00") + "</urlset>");
        assertThat(paths(list("/sitemap.xml", standing(first)))).containsExactly("/toi-nay.html");
    }

    @Test
    void momentThatAllHaveInCommonIsNoChangeOfAnArticle() {
        StringBuilder places = new StringBuilder("<urlset>");
        for (int i = 0; i < 40; i++) {
            places.append(place("/bai-viet-so-" + (1000 + i) + ".html", "2026-11-20T02:59:00Z"));
        }
        documents.put("/sitemap.xml", places + "</urlset>");
        PollResult listing = list("/sitemap.xml", PollState.NEW);
        assertThat(listing.entries()).hasSize(40).allMatch(entry -> entry.updated() == null);
        assertThat(paths(listing).get(0)).as("the largest number is the newest").isEqualTo("/bai-viet-so-1039.html");
    }

    @Test
    void brokenSitemapOfAnIndexIsToldAndTheOthersAreRead() {
        documents.put("/1.xml", "<urlset>" + place("/x.html", "2026-11-18T10:00:00Z") + "</urlset>");
        documents.put(
                "/sitemap.xml",
                "<sitemapindex>" + child("/gone.xml", "2026-11-19") + child("/1.xml", "2026-11-18")
                        + "</sitemapindex>");
        PollResult listing = list("/sitemap.xml", PollState.NEW);
        assertThat(paths(listing)).containsExactly("/x.html");
        assertThat(listing.fault()).isNull();
        assertThat(listing.message()).contains("/gone.xml").contains("404");
    }

    @Test
    void listOfOldPagesSaysThatNothingIsNew() {
        documents.put("/sitemap.xml", "<urlset>" + place("/x.html", "2020-11-18T10:00:00Z") + "</urlset>");
        PollResult listing = list("/sitemap.xml", PollState.NEW);
        assertThat(listing.entries()).isEmpty();
        assertThat(listing.message()).contains("older than 30 days");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String document = documents.get(exchange.getRequestURI().getPath());
        if (document == null) {
            WebServer.send(exchange, 404, "text/plain", "none".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String etag = "\"" + Ids.sha256(document).substring(0, 12) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        WebServer.send(exchange, 200, "application/xml", document.getBytes(StandardCharsets.UTF_8));
    }

    private PollResult list(String path, PollState standing) {
        return new SitemapPoller(fetcher::fetch, () -> now, SitemapPoller.CHILDREN)
                .list(Channels.of(ChannelKind.SITEMAP, server.address(path)), standing);
    }

    private static PollState standing(PollResult listing) {
        return new PollState(listing.validators().etag(), listing.validators().lastModified(), listing.memory());
    }

    private List<String> sitemaps() {
        return server.requests().stream()
                .filter(path -> !path.equals("/robots.txt"))
                .toList();
    }

    private List<String> paths(PollResult listing) {
        return listing.entries().stream()
                .map(entry -> entry.link().substring(server.address("").length()))
                .toList();
    }

    private String index(String... modified) {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (int i = 0; i < modified.length; i++) {
            index.append(child("/" + (i + 1) + ".xml", modified[i]));
        }
        return index + "</sitemapindex>";
    }

    private String child(String path, String modified) {
        return "<sitemap><loc>" + server.address(path) + "</loc>"
                + (modified == null ? "" : "<lastmod>" + modified + "</lastmod>") + "</sitemap>";
    }

    private String place(String path, String modified) {
        return "<url><loc>" + server.address(path) + "</loc><lastmod>" + modified + "</lastmod></url>";
    }

    private String news(String path, String title, String published) {
        return "<url><loc>" + server.address(path)
                + "</loc><n:news xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><n:publication><n:name>Báo</n:name>"
                + "<n:language>vi</n:language></n:publication><n:publication_date>" + published
                + "</n:publication_date><n:title>" + title + "</n:title></n:news></url>";
    }
}
