package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.ArticleKind;

class PageReaderTest {

    private static final String ADDRESS = "https://bao.example/khoa-hoc/cot-loc-nuoc-4711.html";
    private static final String FIRST =
            "Sáng 12/3, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân ở xã Hòa Thử, bên trong là những"
                    + " hạt xốp màu xám làm từ vỏ trấu.";
    private static final String SECOND =
            "Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người trong tám tháng, sau đó có thể hoàn nguyên"
                    + " bằng nước muối loãng, không phải thay mới.";
    private static final String THIRD =
            "Trưởng nhóm cho biết, giá thành của mỗi cột lọc khoảng ba trăm nghìn đồng, bằng một phần năm sản phẩm nhập"
                    + " khẩu, và có thể làm ngay tại hợp tác xã.";
    private static final String TITLE = "Cột lọc nước từ vỏ trấu về với làng";

    private final PageReader reader = new PageReader();

    @Test
    void captionsRelatedLinksCommentsSharesAndTheAuthorStayOutOfTheBody() {
        PageContent page = read(page(
                "",
                p(FIRST)
                        + "<figure><img src='/anh/1.jpg'><figcaption>Cột lọc trong sân nhà. Ảnh: Hạnh Thử</figcaption></figure>"
                        + p(SECOND)
                        + "<div class='box-related'><h3>Tin liên quan</h3><ul><li><a href='/a.html'>Giá cà phê lập đỉnh mới,"
                        + " nông dân găm hàng chờ giá</a></li><li><a href='/b.html'>Robot hái chè chạy thử ở vùng cao, năng suất"
                        + " gấp bốn</a></li></ul></div>"
                        + p(THIRD)
                        + "<div class='social-share'><a href='https://facebook.example/s'>Chia sẻ</a></div>"
                        + "<div class='author-bio'><a href='/tac-gia/hanh'>Hạnh Thử</a></div>"
                        + "<div class='newsletter-signup'><p>Đăng ký nhận bản tin để không bỏ lỡ.</p></div>"
                        + "<div class='comments'><h3>Bình luận (2)</h3><div class='comment'><p>Nhà tôi cũng muốn lắp một"
                        + " cái, giá bao nhiêu vậy?</p></div><div class='comment'><p>Hay quá, mong sớm bán rộng"
                        + " rãi.</p></div></div>"));
        assertThat(page.body()).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
    }

    @Test
    void titleIsTheHeadingThatReadersSee() {
        PageContent page = read(page("<title>" + TITLE + " | Báo Thử</title>", p(FIRST) + p(SECOND)));
        assertThat(page.title()).isEqualTo(TITLE);
        PageContent without = read("<html><head><title>" + TITLE
                + " - Báo Thử</title><meta property='og:site_name' content='Báo Thử'></head>"
                + "<body><article>" + p(FIRST) + p(SECOND) + "</article></body></html>");
        assertThat(without.title()).isEqualTo(TITLE);
    }

    @Test
    void nameOfAPortalInTheFirstHeadingIsNoTitle() {
        String portal = "<h1>CỔNG THÔNG TIN XÃ HÒA THỬ</h1><div><h2>" + TITLE + "</h2></div><div>" + p(FIRST)
                + p(SECOND) + "</div>";
        assertThat(read("<title>" + TITLE + "</title>" + portal).title()).isEqualTo(TITLE);
        assertThat(read("<title>" + TITLE + " - Xã Hòa Thử</title>" + portal).title())
                .isEqualTo(TITLE);
    }

    @Test
    void headingThatIsNothingButEscapedBlanksIsNoTitle() {
        PageContent page = read("<html><head><title>&amp;amp;nbsp;</title></head><body><h1>&amp;nbsp;</h1>" + p(FIRST)
                + p(SECOND) + "</body></html>");
        assertThat(page.title()).isEqualTo("&nbsp;");
        assertThat(page.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void graphOfLinkedDataIsRead() {
        PageContent page = read(page(
                "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\","
                        + "\"name\":\"Báo Thử\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"" + TITLE
                        + "\",\"author\":[{\"@type\":\"Person\",\"name\":\"Hạnh Thử\"},{\"name\":\"Lê Mẫu\"}],"
                        + "\"articleSection\":\"Khoa học\",\"image\":{\"url\":\"https://bao.example/anh/bia.jpg\"}}]}</script>",
                p(FIRST) + p(SECOND)));
        assertThat(page.authors()).containsExactly("Hạnh Thử", "Lê Mẫu");
        assertThat(page.section()).isEqualTo("Khoa học");
        assertThat(page.media().images()).first().isEqualTo("https://bao.example/anh/bia.jpg");
    }

    @Test
    void brokenLinkedDataLeavesWhatElseThePageStates() {
        PageContent page = read(page(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"x\",}{</script>"
                        + "<meta property='article:section' content='Công nghệ'>",
                p(FIRST) + p(SECOND)));
        assertThat(page.section()).isEqualTo("Công nghệ");
        assertThat(page.title()).isEqualTo(TITLE);
        assertThat(page.body()).contains(FIRST);
    }

    @Test
    void microdataIsRead() {
        PageContent page = read("<html lang='vi'><body><div itemscope itemtype='https://schema.org/NewsArticle'>"
                + "<h1 itemprop='headline'>" + TITLE + "</h1><span itemprop='author'>Hạnh Thử</span>"
                + "<meta itemprop='articleSection' content='Khoa học'><div itemprop='articleBody'>" + p(FIRST)
                + p(SECOND)
                + "</div></div></body></html>");
        assertThat(page.title()).isEqualTo(TITLE);
        assertThat(page.authors()).containsExactly("Hạnh Thử");
        assertThat(page.section()).isEqualTo("Khoa học");
        assertThat(page.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void pageThatStatesNothingIsReadToo() {
        PageContent page = read("<div><h1>" + TITLE + "</h1>" + p(FIRST) + p(SECOND) + p(THIRD) + "</div>");
        assertThat(page.title()).isEqualTo(TITLE);
        assertThat(page.body()).isEqualTo(FIRST + "\n" + SECOND + "\n" + THIRD);
        assertThat(page.authors()).isEmpty();
        assertThat(page.addresses().canonical()).isNull();
    }

    @Test
    void secondArticleBelowTheFirstIsNotItsOwn() {
        String story =
                "<div class='story'><header class='head'><h1 class='t'>%s</h1></header><div class='story-body'>%s</div></div>";
        PageContent page = read("<html><body>" + story.formatted(TITLE, p(FIRST) + p(SECOND) + p(THIRD))
                + story.formatted(
                        "Robot hái chè chạy thử trên đồi cao",
                        p(
                                        "Robot hái chè được chạy thử trên đồi cao, sau hai tháng, năng suất tăng gấp bốn lần so với hái"
                                                + " tay, theo hợp tác xã.")
                                + p(
                                        "Người dân, lúc đầu còn ngại, nay đã quen với tiếng máy, và đề nghị thử thêm ở hai đồi"
                                                + " bên cạnh."))
                + "</body></html>");
        assertThat(page.body()).contains(FIRST, THIRD).doesNotContain("Robot");
    }

    @Test
    void linksAndPicturesOfTheTextAreKeptThoseAroundItAreNot() {
        PageContent page = read(page(
                "",
                "<img data-src='/anh/cot-loc.jpg' src='data:image/gif;base64,R0lG'>"
                        + p(FIRST.replace("xã Hòa Thử", "<a href='https://hoathu.example/'>xã Hòa Thử</a>")) + p(SECOND)
                        + "<img src='/dem.gif' width='1' height='1'>" + p(THIRD)
                        + "<div class='box-related'><a href='/khac.html'><img src='/anh/khac.jpg'>Tin khác</a></div>"));
        assertThat(page.media().links()).containsExactly("https://hoathu.example/");
        assertThat(page.media().images()).containsExactly("https://bao.example/anh/cot-loc.jpg");
    }

    @Test
    void formIsToldByWhatIsStatedAndByThePictures() {
        assertThat(read(page(ld("LiveBlogPosting"), p(FIRST))).kind()).isEqualTo(ArticleKind.LIVE);
        assertThat(read(page(ld("VideoObject"), p(FIRST))).kind()).isEqualTo(ArticleKind.VIDEO);
        assertThat(read(page(ld("ImageGallery"), p(FIRST))).kind()).isEqualTo(ArticleKind.GALLERY);
        StringBuilder pictures = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            pictures.append("<figure><img src='/anh/").append(i).append(".jpg'></figure>");
        }
        assertThat(read(page("", p(FIRST) + pictures + p(SECOND))).kind()).isEqualTo(ArticleKind.GALLERY);
        assertThat(read(page("", p(FIRST) + p(SECOND))).kind()).isEqualTo(ArticleKind.ARTICLE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bao.example/bai-1.html, https://bao.example/bai-1.html?page=2, https://bao.example/bai-1.html?page=2",
        "https://bao.example/bai-1.html?page=2, /bai-1.html?page=3, https://bao.example/bai-1.html?page=3",
        "https://bao.example/bai/, /bai/2/, https://bao.example/bai/2/",
        "https://bao.example/bai-hay.html, /bai-hay-p2.html, https://bao.example/bai-hay-p2.html",
        "https://bao.example/bai-hay.html, /bai-khac.html,",
        "https://bao.example/bai-hay.html, /bai-khac-2.html,",
        "https://bao.example/bai-hay.html, https://khac.example/bai-hay.html?page=2,",
        "https://bao.example/bai-1.html?page=2, /bai-1.html?page=2,"
    })
    void onlyThePageThatGoesOnIsTheNext(String address, String link, String next) {
        String html = "<html><head><link rel='next' href='" + link + "'></head><body>" + p(FIRST) + "</body></html>";
        assertThat(reader.read(html.getBytes(StandardCharsets.UTF_8), null, address)
                        .addresses()
                        .next())
                .isEqualTo(next);
        String numbered = p(FIRST) + "<div class='pages'><a href='" + link + "'>2</a></div>";
        assertThat(reader.read(numbered.getBytes(StandardCharsets.UTF_8), null, address)
                        .addresses()
                        .next())
                .isEqualTo(next);
    }

    private PageContent read(String html) {
        return reader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", ADDRESS);
    }

    private static String page(String head, String body) {
        return "<html lang='vi'><head>" + head + "</head><body><nav><ul><li><a href='/'>Trang chủ</a></li><li>"
                + "<a href='/khoa-hoc'>Khoa học</a></li></ul></nav><article><h1>" + TITLE
                + "</h1><div class='detail-content'>" + body
                + "</div></article><footer><p>Bản quyền thuộc về Báo Thử</p></footer></body></html>";
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String ld(String type) {
        return "<script type='application/ld+json'>{\"@type\":\"" + type + "\",\"headline\":\"" + TITLE
                + "\"}</script>";
    }
}
