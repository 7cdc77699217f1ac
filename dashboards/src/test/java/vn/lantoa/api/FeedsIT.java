package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Json;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.Searcher;
import vn.lantoa.serve.Dashboards;

/** Feeds as feed readers fetch them, on a real index. */
@ExtendWith(ElasticsearchServer.class)
class FeedsIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles.atom",
                "/articles.atom?lang=en",
                "/articles.atom?about=all&q=khoa+h%E1%BB%8Dc",
                "/articles.atom?theme=DX&task=with&from=2026-10-01&to=2026-11-20&setting=mass-media&language=vi",
                "/articles.atom?q=%3Cscript%3E%22%5D%5D%3E%26",
                "/articles.atom?q=nichtvorhanden",
                "/tasks.atom",
                "/tasks.atom?lang=en&q=KC.0",
                "/tasks.atom?q=nichtvorhanden"
            })
    void whatIsPublishedIsAtomAndTheSameInRss(String path) throws Exception {
        HttpResponse<byte[]> atom = get(path);
        assertThat(atom.statusCode()).isEqualTo(200);
        assertThat(atom.headers().firstValue("content-type")).hasValue("application/atom+xml; charset=utf-8");
        AtomGrammar.assertValid(atom.body());
        HttpResponse<byte[]> rss = get(path.replace(".atom", ".rss"));
        assertThat(rss.headers().firstValue("content-type")).hasValue("application/rss+xml; charset=utf-8");
        assertThat(rss.headers().firstValue("set-cookie")).isEmpty();
        assertThat(read(rss).entries()).isEqualTo(read(atom).entries()).hasSizeLessThanOrEqualTo(Feed.MOST);
        assertThat(read(rss).title()).isEqualTo(read(atom).title()).startsWith("Lantoa: ");
    }

    @Test
    void aSearchListsItsNewestArticlesWithAllThatIsKnownOfThem() throws Exception {
        List<ArticleDocument> expected = NEWSROOM.articles().stream()
                .filter(document -> document.found().relevant())
                .sorted(java.util.Comparator.comparing((ArticleDocument document) ->
                                document.article().dates().published())
                        .reversed()
                        .thenComparing(ArticleDocument::id))
                .limit(Feed.MOST)
                .toList();
        String path = "/articles.atom?lang=en";
        List<Entry> entries = read(get(path)).entries();
        assertThat(entries).hasSize(Feed.MOST);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).id())
                    .endsWith("article/" + expected.get(i).id());
            assertThat(entries.get(i).title())
                    .isEqualTo(expected.get(i).article().content().title());
            assertThat(entries.get(i).summary())
                    .isEqualTo(expected.get(i).article().content().lead());
            assertThat(entries.get(i).link())
                    .isEqualTo(expected.get(i).article().origin().address());
            assertThat(entries.get(i).published())
                    .isEqualTo(expected.get(i).article().dates().published());
        }
        String text = text(get(path));
        assertThat(text)
                .contains("label=\"Digital transformation\"", "xml:lang=\"en\"")
                .contains(address + "/articles/" + expected.get(0).id() + "?lang=en")
                .contains("<link rel=\"self\" type=\"application/atom+xml\" href=\"" + address
                        + "/articles.atom?lang=en\"");
        assertThat(text(get("/articles.atom"))).contains("Chuyển đổi số", "Lantoa: Bài thuộc chủ đề");
    }

    @Test
    void linksLeadToTheAddressOfTheSettings() throws Exception {
        try (Dashboards behind = new Dashboards(
                new Searcher(searching), null, "https://lantoa.example", InstantSource.fixed(Newsroom.NOW))) {
            int port = behind.start("127.0.0.1", 0);
            for (String path : List.of("/articles.atom", "/articles.rss", "/tasks.atom", "/tasks.rss")) {
                String feed = answer(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close");
                assertThat(feed)
                        .contains("\"https://lantoa.example" + path + "?lang=vi\"")
                        .doesNotContain("127.0.0.1", "localhost");
            }
        }
    }

    @Test
    void withoutSettingLinksLeadWhereTheFeedWasAsked() throws Exception {
        int port = URI.create(address).getPort();
        String named = answer(
                port,
                "GET /articles.atom HTTP/1.1\r\nHost: localhost:8570\r\nX-Forwarded-Proto: https\r\n"
                        + "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example;proto=https\r\nConnection: close");
        assertThat(named)
                .contains("\"http://localhost:8570/articles.atom?lang=vi\"")
                .doesNotContain("evil");
        String unnamed = answer(port, "GET /articles.atom HTTP/1.0");
        assertThat(unnamed)
                .contains("\"" + address + "/articles.atom?lang=vi\"")
                .doesNotContain("null");
    }

    /** What is answered to a question as it stands: clients of Java always say which host they ask. */
    private static String answer(int port, String question) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((question + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOutletHasItsOwnFeed() throws Exception {
        String outlet = NEWSROOM.channels().get(0).publisher().outlet();
        HttpResponse<byte[]> atom = get("/outlets/" + outlet + ".atom?about=all");
        AtomGrammar.assertValid(atom.body());
        long all = NEWSROOM.articles().stream()
                .filter(article -> article.article().origin().outlet().equals(outlet))
                .count();
        assertThat(read(atom).entries()).hasSize((int) Math.min(all, Feed.MOST)).isNotEmpty();
        assertThat(text(atom)).contains(NEWSROOM.channels().get(0).publisher().outletName());
        assertThat(get("/outlets/nobody.atom").statusCode()).isEqualTo(404);
        assertThat(get("/articles.atom?theme=sport").statusCode()).isEqualTo(400);
    }

    @Test
    void titlesTellEveryCondition() throws Exception {
        String outlet = NEWSROOM.channels().get(0).publisher().outlet();
        String outletName = NEWSROOM.channels().get(0).publisher().outletName();
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("q=%22s%E1%BB%91%22+-m%E1%BB%9Bi", "“\"số\" -mới”");
        conditions.put("from=2026-11-01&to=2026-11-20", "01/11/2026–20/11/2026");
        conditions.put("theme=DX", "Chuyển đổi số");
        conditions.put("outlet=" + outlet, outletName);
        conditions.put("without=" + outlet, "không tính " + outletName);
        conditions.put("setting=mass-media", "Báo chí");
        conditions.put("language=vi", "Tiếng Việt");
        conditions.put("task=without", "Không có thông tin về nhiệm vụ");
        conditions.put("about=unsure", "Bài chưa chắc chủ đề");
        assertThat(conditions).hasSameSizeAs(ArticleFilter.class.getRecordComponents());
        String all = "/articles.rss?" + String.join("&", conditions.keySet());
        for (Map.Entry<String, String> condition : conditions.entrySet()) {
            assertThat(titleOf("/articles.rss?" + condition.getKey())).contains(condition.getValue());
            assertThat(titleOf(all)).contains(condition.getValue());
        }
        String task = "/tasks.rss?q=lua&lang=en&managingBody=B%E1%BB%99+A&programme=KC.1&host=Vi%E1%BB%87n+B"
                + "&status=%C4%90ang+th%E1%BB%B1c+hi%E1%BB%87n";
        assertThat(titleOf(task))
                .isEqualTo("Lantoa: Tasks newly publicised · “lua” · Bộ A · KC.1 · Viện B · In progress");
    }

    /** What is offered as all of an outlet's articles is that. */
    @Test
    void titlesOfOffersTellWhatIsInThem() throws Exception {
        String outlet = NEWSROOM.articles().stream()
                .filter(article -> !article.found().relevant())
                .findFirst()
                .orElseThrow()
                .article()
                .origin()
                .outlet();
        Element offer = Jsoup.parse(text(get("/articles?lang=en&outlet=" + outlet)))
                .selectFirst("head link[rel=alternate][href^=/outlets]");
        assertThat(offer.attr("title")).startsWith("All articles of ");
        assertThat(titleOf(offer.attr("href"))).startsWith("Lantoa: All articles collected · ");
        assertThat(titleOf("/outlets/" + outlet + ".rss")).startsWith("Lantoa: Bài thuộc chủ đề · ");
        long all = NEWSROOM.articles().stream()
                .filter(article -> article.article().origin().outlet().equals(outlet))
                .count();
        assertThat(read(get(offer.attr("href"))).entries()).hasSize((int) Math.min(all, Feed.MOST));
    }

    private static String titleOf(String path) throws Exception {
        return read(get(path)).title();
    }

    @Test
    void everyTaskIsToldOnceWhenItWasFirstPublicised() throws Exception {
        Map<String, Instant> first = new HashMap<>();
        for (ArticleDocument article : NEWSROOM.articles()) {
            article.tasks()
                    .forEach(task -> first.merge(
                            task,
                            article.article().dates().published(),
                            (one, other) -> one.isBefore(other) ? one : other));
        }
        List<Entry> entries = read(get("/tasks.rss")).entries();
        assertThat(first).hasSizeGreaterThan(10);
        assertThat(entries).hasSize(first.size());
        Instant before = Instant.MAX;
        for (Entry entry : entries) {
            String task = entry.id().replaceFirst(".*task/", "");
            assertThat(entry.published()).as(task).isEqualTo(first.get(task));
            assertThat(entry.link()).isEqualTo(address + "/tasks/" + task + "?lang=vi");
            assertThat(entry.published()).isBeforeOrEqualTo(before);
            before = entry.published();
        }
        String body = NEWSROOM.tasks().get(0).task().frame().managingBody();
        assertThat(read(get("/tasks.rss?managingBody=" + java.net.URLEncoder.encode(body, "UTF-8")))
                        .entries())
                .hasSizeBetween(1, entries.size() - 1);
    }

    @Test
    void whatIsFoundLateStandsFirstAndTheOthersStayInTheirOrder() throws Exception {
        List<Entry> before = read(get("/tasks.atom")).entries();
        Entry oldest = before.get(before.size() - 1);
        String task = oldest.id().replaceFirst(".*task/", "");
        List<EvidenceDocument> evidence = NEWSROOM.evidence().stream()
                .filter(piece -> piece.evidence().task().equals(task))
                .toList();
        Instant late = Newsroom.NOW.plus(1, ChronoUnit.DAYS);
        storeEvidence(evidence, late);
        HttpResponse<byte[]> told = get("/tasks.atom");
        List<Entry> after = read(told).entries();
        storeEvidence(evidence, null);
        List<Entry> unknown = read(get("/tasks.atom")).entries();
        evidence.forEach(piece -> storeEvidence(List.of(piece), piece.found()));

        assertThat(after.get(0).id()).isEqualTo(oldest.id());
        assertThat(after.get(0).published()).isEqualTo(oldest.published());
        assertThat(text(told)).contains("<updated>" + late + "</updated>");
        assertThat(after.subList(1, after.size())).isEqualTo(before.subList(0, before.size() - 1));
        // documents of old do not tell it: they were found before those that do
        assertThat(unknown).isEqualTo(before);
    }

    private static void storeEvidence(List<EvidenceDocument> evidence, Instant found) {
        List<Write> writes = evidence.stream()
                .map(piece -> Write.index(Index.EVIDENCE, piece.id(), 2, piece.foundAt(found)))
                .toList();
        try {
            Newsroom.store(searching, writes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEntryKeepsItsIdWhenItsArticleChanges() throws Exception {
        String path = "/articles.atom?about=all&q=" + "Tr%E1%BB%ADnghi%E1%BB%87m";
        ArticleDocument article = NEWSROOM.articles().get(5);
        store(article, "Trửnghiệm một", article.article().dates().fetched());
        HttpResponse<byte[]> before = get(path);
        store(article, "Trửnghiệm hai <b>", article.article().dates().fetched().plus(2, ChronoUnit.DAYS));
        HttpResponse<byte[]> after = get(path);
        Entry one = read(before).entries().get(0);
        Entry other = read(after).entries().get(0);
        assertThat(other.id()).isEqualTo(one.id());
        assertThat(other.title()).isEqualTo("Trửnghiệm hai <b>");
        assertThat(other.updated()).isEqualTo(one.updated().plus(2, ChronoUnit.DAYS));
        assertThat(other.published()).isEqualTo(one.published());
        assertThat(get(path, "If-None-Match", header(before, "etag")).statusCode())
                .isEqualTo(200);
        store(
                article,
                article.article().content().title(),
                article.article().dates().fetched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles.rss?theme=ST", "/tasks.atom", "/articles.atom?q=nichtvorhanden"})
    void whoHasItIsSentNothing(String path) throws Exception {
        HttpResponse<byte[]> first = get(path);
        String tag = header(first, "etag");
        for (String[] conditions : new String[][] {
            {"If-None-Match", tag},
            {"If-None-Match", "\"x\", " + tag},
            {"If-None-Match", tag.substring(2)},
            {"If-None-Match", "*"},
            {"If-None-Match", tag, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"}
        }) {
            HttpResponse<byte[]> again = get(path, conditions);
            assertThat(again.statusCode()).as(List.of(conditions).toString()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "etag")).isEqualTo(tag);
        }
        for (String[] conditions : new String[][] {
            {"If-None-Match", "\"x\""},
            {"If-None-Match", "\"x\"", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"},
            {"If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"},
            {"If-Modified-Since", "yesterday"}
        }) {
            assertThat(get(path, conditions).statusCode())
                    .as(List.of(conditions).toString())
                    .isEqualTo(200);
        }
    }

    /** What is left was changed before: no moment tells that something went. */
    @Test
    void whoFollowsAFeedIsToldWhatIsGone() throws Exception {
        String path = "/articles.atom?about=all&q=R%C3%BAtb%C3%A0i";
        ArticleDocument stays = NEWSROOM.articles().get(7);
        ArticleDocument goes = NEWSROOM.articles().get(8);
        store(stays, "Rútbài còn", stays.article().dates().fetched());
        store(goes, "Rútbài mất", goes.article().dates().fetched());
        HttpResponse<byte[]> before = get(path);
        assertThat(read(before).entries()).hasSize(2);
        assertThat(before.headers().firstValue("last-modified")).isEmpty();
        store(goes, goes.article().content().title(), goes.article().dates().fetched());
        for (String[] conditions : new String[][] {
            {"If-None-Match", header(before, "etag")},
            {"If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"}
        }) {
            HttpResponse<byte[]> after = get(path, conditions);
            assertThat(after.statusCode()).as(conditions[0]).isEqualTo(200);
            assertThat(read(after).entries()).hasSize(1);
            assertThat(header(after, "etag")).isNotEqualTo(header(before, "etag"));
        }
        store(stays, stays.article().content().title(), stays.article().dates().fetched());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles?theme=ST&q=s%E1%BB%91&page=2&order=best",
                "/tasks?publicised=no",
                "/articles?outlet=OUTLET"
            })
    void pagesNameTheirFeeds(String path) throws Exception {
        String asked =
                path.replace("OUTLET", NEWSROOM.channels().get(0).publisher().outlet());
        Elements links = Jsoup.parse(text(get(asked + (asked.contains("?") ? "&" : "?") + "lang=en")))
                .select("head link[rel=alternate]");
        assertThat(links).hasSizeGreaterThanOrEqualTo(2);
        for (Element link : links) {
            HttpResponse<byte[]> feed = get(link.attr("href"));
            assertThat(header(feed, "content-type")).startsWith(link.attr("type") + ";");
            assertThat(link.attr("href")).contains("lang=en").doesNotContain("page=", "order=");
            assertThat(link.attr("title")).isNotBlank();
        }
        if (path.contains("theme")) {
            assertThat(links.get(0).attr("href")).contains("theme=ST", "q=s%E1%BB%91");
        }
    }

    private static void store(ArticleDocument article, String title, Instant fetched) throws IOException {
        ObjectNode changed = (ObjectNode) Json.MAPPER.readTree(Json.write(article));
        changed.put("title", title).put("fetched", fetched.toString());
        ArticleDocument document = Json.MAPPER.treeToValue(changed, ArticleDocument.class);
        Newsroom.store(searching, List.of(Write.index(Index.ARTICLES, article.id(), 2, document)));
    }

    private static ParsedFeed read(HttpResponse<byte[]> answer) {
        ParsedFeed feed = new FeedParser(InstantSource.fixed(Newsroom.NOW))
                .parse(
                        answer.body(),
                        header(answer, "content-type"),
                        answer.uri().toString());
        assertThat(feed.format()).isNotNull();
        return feed;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
