package vn.lantoa.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

class SectionPollerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final List<String> TITLES = List.of(
            "Vỏ trấu thành vật liệu lọc asen cho giếng làng",
            "Chip đo độ mặn giá rẻ cho ao tôm miền biển",
            "Đưa Nghị quyết 57 vào từng phòng thí nghiệm",
            "Trợ lý ảo giúp xã biên giới trả hồ sơ sớm",
            "Giống lúa chịu hạn mới của viện nghiên cứu",
            "Bản đồ số cho vùng cam rộng tám nghìn héc ta");

    private WebServer server;
    private Fetcher fetcher;
    private String body = "";
    private String head = "";

    @BeforeEach
    void start() throws IOException {
        server = new WebServer()
                .route(
                        "/muc",
                        exchange -> WebServer.send(
                                exchange,
                                200,
                                "text/html",
                                ("<html><head>" + head + "</head><body>" + body + "</body></html>")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        fetcher = new Fetcher(WebServer.settings());
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.close();
    }

    /** The forms in which Vietnamese outlets write the addresses of articles. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chip-do-do-man-cho-ao-tom-%d9246960.html",
                "/chip-do-do-man-cho-ao-tom-2026111908370349%d.htm",
                "/khoa-hoc/chip-do-man-18526111917290542%d.htm",
                "/chip-do-do-man-cho-ao-tom-post15740%d.html",
                "/chip-do-do-man-cho-ao-tom-post15740%d.vnp",
                "/thoi-su/chip-do-do-man-cho-ao-tom-152558%d.ldo",
                "/vn/tin-tuc/1908%d/chip-do-do-man-cho-ao-tom.aspx",
                "/chip-do-do-man-cho-ao-tom-ar90411%d.html",
                "/chip-do-do-man-cho-ao-tom-a75372%d.html",
                "/2026/11/19/chip-do-do-man-ao-tom-bai-%d/",
                "/chip-do-do-man-cho-ao-tom-phien-ban-thu-%d/",
                "/chip-do-do-man-gia-re-cho-ao-tom-thu-%d",
                "/20261119070233145p1c88%d/chip-do-man-cho-ao-tom.htm",
                "/default.aspx?nid=2069%d&pid=57",
            })
    void articlesAreToldFromAllElseAtFirstSight(String form) {
        body = menu() + list(form) + footer();
        PollResult listing = list(PollState.NEW);
        assertThat(listing.message()).isNull();
        assertThat(listing.entries()).extracting(Entry::title).containsExactlyElementsOf(TITLES);
        assertThat(listing.entries()).allMatch(entry -> entry.summary().startsWith("Đoạn dẫn của bài số"));
        assertThat(listing.entries().get(1).published()).isEqualTo(Instant.parse("2026-11-18T02:05:00Z"));
    }

    @Test
    void whatIsMostReadBesideTheSectionIsNotOfTheSection() {
        body = menu() + list("/chip-do-do-man-cho-ao-tom-post15740%d.html")
                + "<div class=\"box doc-nhieu\"><h3><a href=\"/tran-cau-dinh-cao-toi-nay-o-san-nha-post999999.html\">"
                + "Trận cầu đỉnh cao tối nay ở sân nhà</a></h3></div>";
        assertThat(list(PollState.NEW).entries()).extracting(Entry::title).containsExactlyElementsOf(TITLES);
    }

    @Test
    void whatWasLearntFindsArticlesThatShowNothingByThemselves() {
        String single = "<p><a href=\"/ve-thi-post157499.html\">Vệ thí</a></p>";
        body = single;
        assertThat(list(PollState.NEW).fault()).as("nothing known yet").isEqualTo(Fault.NO_ARTICLES);

        body = list("/ao-tom-post15740%d.html");
        PollResult learnt = list(PollState.NEW);
        body = single;
        PollResult later = list(new PollState(null, null, learnt.memory()));
        assertThat(later.entries()).extracting(Entry::link).containsExactly(server.address("/ve-thi-post157499.html"));
    }

    @Test
    void sectionsOfOneSiteLearnFromEachOtherAndThoseOfOthersDoNot() {
        SectionPoller poller = new SectionPoller(fetcher::fetch, () -> NOW);
        String single = "<p><a href=\"/ve-thi-post157499.html\">Vệ thí</a></p>";
        body = list("/ao-tom-post15740%d.html");
        PollResult rich = poller.list(Channels.of(ChannelKind.SECTION, server.address("/muc")), PollState.NEW);
        assertThat(rich.fault()).isNull();
        body = single;
        String elsewhere = server.address("/muc/khac").replace("bao.localhost", "khac.localhost");
        assertThat(poller.list(Channels.of(ChannelKind.SECTION, elsewhere), PollState.NEW)
                        .fault())
                .as("on another site")
                .isEqualTo(Fault.NO_ARTICLES);
        PollResult poor = poller.list(Channels.of(ChannelKind.SECTION, server.address("/muc/khac")), PollState.NEW);
        assertThat(poor.entries()).extracting(Entry::link).containsExactly(server.address("/ve-thi-post157499.html"));
        assertThat(list(new PollState(null, null, poor.memory())).entries())
                .as("after a start, by what it remembers itself")
                .hasSize(1);
    }

    @Test
    void feedThatThePageNamesTeachesAtTheFirstVisitOnly() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            items.append("<item><title>Bài</title><link>")
                    .append(server.address("/x" + i + "-77410" + i + ".html"))
                    .append("</link></item>");
        }
        server.text(
                "/tin.rss",
                200,
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>t</title><link>http://x/</link>" + "<description>d</description>"
                        + items + "</channel></rss>");
        head = "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/tin.rss\">";
        body = menu() + "<p><a href=\"/le-hoi-774200.html\">Lễ hội</a></p>";
        PollResult first = list(PollState.NEW);
        assertThat(first.entries()).extracting(Entry::link).containsExactly(server.address("/le-hoi-774200.html"));
        list(new PollState(null, null, first.memory()));
        assertThat(server.requests()).filteredOn("/tin.rss"::equals).hasSize(1);
    }

    @Test
    void leadThatGoesWhenAnArticleMovesDownIsNoChange() {
        String link = "<a href=\"/chip-do-do-man-cho-ao-tom-post157401.html\">" + TITLES.get(1) + "</a>";
        body = "<div><h2>" + link
                + "</h2><p class=\"sapo\">Đoạn dẫn chỉ có khi bài đứng ở đầu trang chuyên mục.</p></div>";
        PollResult top = list(PollState.NEW);
        body = "<div><h3>" + link + "</h3></div>";
        PollResult down = list(new PollState(null, null, top.memory()));
        assertThat(down.entries()).isEqualTo(top.entries());
        assertThat(down.entries().get(0).summary()).startsWith("Đoạn dẫn chỉ có");
    }

    @Test
    void pagesWithoutArticlesAreNamed() {
        body = "";
        assertThat(list(PollState.NEW).fault()).isEqualTo(Fault.EMPTY);
        body = "<script>document.cookie='a=1';location.reload()</script>";
        assertThat(list(PollState.NEW).fault()).isEqualTo(Fault.CHALLENGE);
        body = "<h1>Just a moment...</h1><form action=\"/captcha\"><input></form>";
        assertThat(list(PollState.NEW).fault()).isEqualTo(Fault.CHALLENGE);
        body = menu() + footer();
        assertThat(list(PollState.NEW).fault()).isEqualTo(Fault.NO_ARTICLES);
        assertThat(list(PollState.NEW).message()).contains("no link");
    }

    @Test
    void linksToOtherSitesAndToFilesAreLeftOut() {
        body = list("/chip-do-do-man-cho-ao-tom-post15740%d.html")
                + "<h3><a href=\"https://other.example/bai-bao-cua-toa-soan-khac-post157400.html\">Bài báo của tòa soạn khác ở nơi khác</a></h3>"
                + "<h3><a href=\"javascript:alert(1)\">Bài báo của tòa soạn khác ở nơi khác</a></h3>"
                + "<h3><a href=\"/tai-lieu-ve-chip-do-man-post157400.pdf\">Tài liệu về chip đo độ mặn cho ao tôm</a></h3>"
                + "<h3><a href=\"/tag/chip-do-do-man-cho-ao-tom-post157400.html\">Các bài về chip đo độ mặn cho ao tôm</a></h3>";
        assertThat(list(PollState.NEW).entries()).hasSize(6);
    }

    @Test
    void hugePagesEndInGoodTime() {
        body = "<div>".repeat(50_000) + "<a href=\"/chip-do-do-man-cho-ao-tom-post1.html\">x</a>".repeat(8_000);
        long start = System.nanoTime();
        assertThat(list(PollState.NEW)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private PollResult list(PollState standing) {
        return new SectionPoller(fetcher::fetch, () -> NOW)
                .list(Channels.of(ChannelKind.SECTION, server.address("/muc")), standing);
    }

    private static String list(String form) {
        StringBuilder list = new StringBuilder("<main><div class=\"list-news\">");
        for (int i = 0; i < TITLES.size(); i++) {
            String link = form.formatted(i);
            list.append("<div class=\"item\"><a href=\"")
                    .append(link)
                    .append("\"><img src=\"/a.jpg\" alt=\"\"></a><h3><a href=\"")
                    .append(link)
                    .append("\">")
                    .append(TITLES.get(i))
                    .append("</a></h3><span class=\"time\">")
                    .append(17 + i)
                    .append("/11/2026 09:05</span><p class=\"sapo\">Đoạn dẫn của bài số ")
                    .append(i)
                    .append(", dài hơn bốn mươi chữ cái một chút.</p><a href=\"")
                    .append(link)
                    .append("\">Xem thêm</a></div>");
        }
        return list + "</div></main>";
    }

    private static String menu() {
        StringBuilder menu = new StringBuilder("<div class=\"header\"><ul>");
        for (String entry : List.of(
                "khoa-hoc|Khoa học",
                "khoa-hoc-cong-nghe|Khoa học, công nghệ",
                "khoa-hoc-cong-nghe-221.html|Khoa học - Công nghệ",
                "chuyen-doi-so.htm|Chuyển đổi số",
                "dua-nghi-quyet-57-vao-cuoc-song|Đưa Nghị quyết 57 vào cuộc sống",
                "default.aspx?pid=57|Nghị quyết 57",
                "tag/chip|Chip",
                "dang-nhap|Đăng nhập")) {
            String[] parts = entry.split("\\|", -1);
            menu.append("<li><a href=\"/")
                    .append(parts[0])
                    .append("\">")
                    .append(parts[1])
                    .append("</a></li>");
        }
        return menu + "</ul></div>";
    }

    private static String footer() {
        return "<div class=\"paging\"><a href=\"/muc?page=2\">2</a><a href=\"/muc/trang-3\">3</a></div>"
                + "<footer><a href=\"/gioi-thieu-ve-toa-soan-va-ban-bien-tap-100001.html\">Giới thiệu về tòa soạn và ban biên tập</a></footer>";
    }
}
