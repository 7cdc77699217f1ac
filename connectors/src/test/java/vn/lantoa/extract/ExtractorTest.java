package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.date.AddressDate;
import vn.lantoa.model.Article;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;

class ExtractorTest {

    private static final Instant FETCHED = Instant.parse("2026-03-02T00:00:00Z");
    private static final String PAGE = """
            <html lang="vi"><head><title>Cột lọc nước từ vỏ trấu | Báo Thử</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Cột lọc nước từ vỏ trấu",
            "datePublished":"2026-03-01T08:00:00+07:00","author":{"name":"Hạnh Thử"}}</script></head><body>
            <nav><a href="/">Trang chủ</a><a href="/the-thao">Thể thao</a></nav>
            <h1>Cột lọc nước từ vỏ trấu</h1>
            <h2 class="detail-sapo">Nhóm nghiên cứu biến phụ phẩm của cối xay thành vật liệu lọc nước ngầm.</h2>
            <div class="detail-content"><p>Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân,
            bên trong là những hạt xốp màu xám.</p><p>Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người
            trong tám tháng, sau đó có thể hoàn nguyên.</p><figure><figcaption>Ảnh: cột lọc</figcaption></figure></div>
            <div class="box-related"><ul><li><a href="/x">Giá cà phê lập đỉnh mới, nông dân găm hàng chờ giá</a></li></ul></div>
            <div class="comments"><p>Bạn đọc bình luận rất dài dòng về bài viết này, có dấu phẩy, có cả dấu chấm.</p></div>
            <footer>Bản quyền thuộc về Báo Thử</footer></body></html>""";

    private final Extractor extractor = new Extractor();

    @Test
    void bodyIsTheArticleWithoutMenusRelatedLinksCaptionsAndComments() {
        Article article = extract(PAGE, entry(null, null));
        assertThat(article.id()).isEqualTo(Ids.article("https://bao.example/bai.html"));
        assertThat(article.content().title()).isEqualTo("Cột lọc nước từ vỏ trấu");
        assertThat(article.content().lead()).startsWith("Nhóm nghiên cứu biến phụ phẩm");
        assertThat(article.content().body().split("\n")).hasSize(2);
        assertThat(article.content().body())
                .startsWith("Sáng qua")
                .endsWith("hoàn nguyên.")
                .doesNotContain("cà phê")
                .doesNotContain("bình luận")
                .doesNotContain("Ảnh:");
        assertThat(article.content().authors()).containsExactly("Hạnh Thử");
        assertThat(article.dates().published()).isEqualTo(Instant.parse("2026-03-01T01:00:00Z"));
        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.PAGE);
        assertThat(article.content().language()).isEqualTo("vi");
        assertThat(article.fault()).isNull();
    }

    @Test
    void entryStandsInWhereThereIsNoPage() {
        Instant said = Instant.parse("2026-02-28T10:00:00Z");
        Capture capture = new Capture(
                channel(),
                entry("Tựa của nguồn tin", said),
                "https://bao.example/bai.html",
                List.of(),
                "not-found: answered with status 404",
                FETCHED);
        Article article = extractor.extract(capture);
        assertThat(article.content().title()).isEqualTo("Tựa của nguồn tin");
        assertThat(article.content().lead()).isEqualTo("Dẫn của nguồn tin");
        assertThat(article.content().body()).isEmpty();
        assertThat(article.dates().published()).isEqualTo(said);
        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.FEED);
        assertThat(article.fault()).startsWith("not-found");
    }

    @Test
    void timeInTheFutureIsNotBelieved() {
        String page = PAGE.replace("2026-03-01T08", "2036-03-01T08");
        Article article = extract(page, entry(null, Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(article.dates().published()).isEqualTo(FETCHED);
        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.FETCH);
    }

    @Test
    void pageThatIsNoPageIsTold() {
        Capture pdf = new Capture(
                channel(),
                entry("t", null),
                "https://bao.example/a.pdf",
                List.of(page("https://bao.example/a.pdf", "application/pdf", new byte[] {1})),
                null,
                FETCHED);
        assertThat(extractor.extract(pdf).fault()).isEqualTo("not-a-page: application/pdf");
    }

    @Test
    void articleOnTwoPagesIsJoinedWithEachParagraphOnce() {
        String last = "Đến cuối năm, nhóm sẽ lắp thêm ba trăm cột lọc như vậy cho các xã ven biển, theo kế hoạch.";
        String second = PAGE.replace("Sáng qua, chiếc cột lọc", "Tuần tới, chiếc cột lọc thứ hai")
                .replace("<figure>", "<p>" + last + "</p><figure>");
        Capture capture = new Capture(
                channel(),
                entry(null, null),
                "https://bao.example/bai.html",
                List.of(
                        html("https://bao.example/bai.html", PAGE),
                        html("https://bao.example/bai.html?page=2", second),
                        page("https://bao.example/bai.html?page=3", "image/png", new byte[] {1})),
                null,
                FETCHED);
        Article article = extractor.extract(capture);
        assertThat(article.id()).isEqualTo(Ids.article("https://bao.example/bai.html"));
        String[] paragraphs = article.content().body().split("\n");
        assertThat(paragraphs).hasSize(4).doesNotHaveDuplicates();
        assertThat(paragraphs[0]).startsWith("Sáng qua");
        assertThat(paragraphs[1]).endsWith("hoàn nguyên.");
        assertThat(paragraphs[2]).startsWith("Tuần tới");
        assertThat(paragraphs[3]).isEqualTo(last);
        assertThat(article.content().lead()).startsWith("Nhóm nghiên cứu biến phụ phẩm");
    }

    @Test
    void whatIsTooLongIsNoTitleAndEveryTextHasItsBound() {
        String endless = "dài ".repeat(500_000).strip();
        assertThat(extract(PAGE, entry(endless, null)).content().title()).isEqualTo("Cột lọc nước từ vỏ trấu");
        Capture without = new Capture(
                channel(),
                new Entry(
                        "1",
                        endless,
                        "https://bao.example/bai.html",
                        endless,
                        endless,
                        null,
                        null,
                        null,
                        endless,
                        null),
                "https://bao.example/bai.html",
                List.of(),
                null,
                FETCHED);
        Article article = extractor.extract(without);
        assertThat(article.content().title().length()).isEqualTo(Article.LONGEST_TITLE);
        assertThat(article.content().lead().length()).isEqualTo(Article.LONGEST_LEAD);
        assertThat(article.content().body().length()).isLessThanOrEqualTo(Article.LONGEST_BODY);
        assertThat(article.content().authors().stream().mapToInt(String::length).sum())
                .isLessThanOrEqualTo(Article.MOST_AUTHORS * Article.LONGEST_NAME);
    }

    @Test
    void rubbishGivesAnEmptyBody() {
        assertThat(extract("<".repeat(50_000), entry("t", null)).content().title())
                .isEqualTo("t");
        assertThat(extract("", entry("t", null)).content().body()).isEmpty();
        assertThat(extract("<div>".repeat(20_000) + "x", entry("t", null))
                        .content()
                        .title())
                .isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bao.example/tin-20250809083703498.htm, 2025-08-09T01:37:03Z",
        "https://bao.example/tin-185250810172905423.htm, 2025-08-10T10:29:05Z",
        "https://bao.example/2025/08/09/tin.html, 2025-08-08T17:00:00Z",
        "https://bao.example/tin-4924696.html,",
        "https://bao.example/tin-20259999999999999.htm,"
    })
    void timeIsReadFromAddresses(String address, Instant moment) {
        assertThat(AddressDate.of(address)).isEqualTo(moment);
    }

    private Article extract(String html, Entry entry) {
        return extractor.extract(new Capture(
                channel(),
                entry,
                "https://bao.example/bai.html",
                List.of(html("https://bao.example/bai.html", html)),
                null,
                FETCHED));
    }

    private static Entry entry(String title, Instant published) {
        return new Entry(
                "1",
                title,
                "https://bao.example/bai.html",
                null,
                "Dẫn của nguồn tin",
                published,
                Precision.MOMENT,
                null,
                null,
                null);
    }

    private static Response html(String address, String html) {
        return page(address, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static Response page(String address, String type, byte[] body) {
        return new Response(address, 200, List.of(new Header("content-type", type)), body);
    }

    private static Channel channel() {
        return Channels.of("bao/tin", ChannelKind.FEED, "https://bao.example/rss", "https://bao.example/");
    }
}
