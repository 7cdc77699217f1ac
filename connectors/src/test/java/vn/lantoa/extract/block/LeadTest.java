package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.lantoa.extract.PageContent;
import vn.lantoa.extract.PageReader;
import vn.lantoa.markup.Tags;

class LeadTest {

    private static final String LEAD =
            "Sau chín tháng chạy thử ở ba xã, trạm đo sạt lở cho kết quả ổn định, không mất bản tin nào.";
    private static final String OTHER =
            "Người trồng cà phê chưa vội bán, thương lái phải đặt cọc trước để giữ hàng cho vụ tới.";
    private static final String FIRST =
            "Sáng nay, tại xã Suối Vàng, cán bộ kỹ thuật bật công tắc để trạm đo hoạt động lần đầu,"
                    + " trước sự chứng kiến của nhiều hộ dân trong bản.";
    private static final String SECOND =
            "Theo nhóm nghiên cứu, thiết bị nặng mười một ki-lô-gam, dùng điện mặt trời, có thể tháo"
                    + " rời và chở bằng xe máy đến những nơi xa nhất.";

    @Test
    void leadOfAnotherArticleIsNotTaken() {
        String box = "<div class='box-category'><h3><a href='/k.html'>Giá cà phê</a></h3><p class='sapo'>" + OTHER
                + "</p></div>";
        assertThat(read(
                                "<meta name='description' content='" + LEAD + "'>",
                                box + "<h1>Trạm đo sạt lở chạy thử</h1><p class='sapo'>" + LEAD + "</p>" + text())
                        .lead())
                .isEqualTo(LEAD);
        String related = box.replace("box-category", "box-lienquan");
        assertThat(read("", related + "<h1>Trạm đo sạt lở chạy thử</h1><p class='sapo'>" + LEAD + "</p>" + text())
                        .lead())
                .isEqualTo(LEAD);
    }

    @Test
    void boldParagraphAboveTheTextIsTheLead() {
        PageContent page = read("", "<h1>Trạm đo sạt lở chạy thử</h1><div><b>" + LEAD + "</b></div>" + text());
        assertThat(page.lead()).isEqualTo(LEAD);
        assertThat(page.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void titleInABoxOfItsOwnIsNoLead() {
        String title = "Vì sao trạm đo sạt lở, chạy tốt suốt ba mùa mưa, vẫn chưa có chỗ trên thị trường?";
        PageContent page = read(
                "<title>" + title + "</title>",
                "<div class='article-title'><h1>" + title + "</h1></div><div class='article-summary'>" + LEAD + "</div>"
                        + text());
        assertThat(page.lead()).isEqualTo(LEAD);
        assertThat(page.title()).isEqualTo(title);
    }

    @Test
    void placeStampBeforeTheLeadIsLeftOut() {
        PageContent page = read(
                "<meta name='description' content='" + LEAD + "'>",
                "<h1>Trạm đo sạt lở chạy thử</h1><p class='sapo'><span>Hòa Thử</span>" + LEAD + "</p>" + text());
        assertThat(page.lead()).isEqualTo(LEAD);
    }

    @Test
    void stampIsGluedToWhatThePageStates() {
        String longest = "A".repeat(30);
        assertThat(unstamped(longest + LEAD, LEAD)).isEqualTo(LEAD);
        assertThat(unstamped(longest + "A" + LEAD, LEAD))
                .as("too long for a stamp")
                .isEqualTo(longest + "A" + LEAD);
        assertThat(unstamped("Hòa Thử - " + LEAD, LEAD)).as("a blank between").isEqualTo("Hòa Thử - " + LEAD);
        assertThat(unstamped("Hòa Thử" + LEAD + " Còn nữa.", LEAD)).isEqualTo("Hòa Thử" + LEAD + " Còn nữa.");
        assertThat(unstamped(LEAD, LEAD)).isEqualTo(LEAD);
        assertThat(unstamped("Hòa Thử" + LEAD, null)).isEqualTo("Hòa Thử" + LEAD);
        assertThat(unstamped("Hòa" + "a".repeat(40), "a".repeat(40)))
                .as("too short to tell")
                .isEqualTo("Hòa" + "a".repeat(40));
        assertThat(unstamped("Hòa" + "a".repeat(41), "a".repeat(41))).isEqualTo("a".repeat(41));
    }

    @Test
    void namedLeadIsAParagraphOfSomeLength() {
        assertThat(lead(sapo("a".repeat(40)) + text(), null)).isNull();
        assertThat(lead(sapo("a".repeat(41)) + text(), null)).isEqualTo("a".repeat(41));
        assertThat(lead(sapo("a".repeat(1_999)) + text(), null)).isEqualTo("a".repeat(1_999));
        assertThat(lead(sapo("a".repeat(2_000)) + text(), null)).isNull();
        assertThat(lead("<div class='sapo'><p>" + LEAD + "</p></div>" + text(), null))
                .isEqualTo(LEAD);
        assertThat(lead(sapo(LEAD) + sapo(OTHER) + text(), null))
                .as("the first")
                .isEqualTo(LEAD);
    }

    @Test
    void namedLeadThatThePageStatesIsItsOwnWhereverItStands() {
        assertThat(lead(sapo(OTHER) + text() + "<aside class='related'>" + sapo(LEAD) + "</aside>", LEAD))
                .isEqualTo(LEAD);
        assertThat(lead(sapo(OTHER) + sapo(LEAD) + text(), LEAD.substring(0, 60) + "..."))
                .as("cut")
                .isEqualTo(LEAD);
        String begin = "a".repeat(100);
        assertThat(lead(sapo(OTHER) + sapo(begin + LEAD) + text(), begin + OTHER))
                .as("a hundred are compared")
                .startsWith(begin);
        assertThat(lead(sapo(OTHER) + sapo(begin.substring(1) + LEAD) + text(), begin + OTHER))
                .isEqualTo(OTHER);
        assertThat(lead(sapo(OTHER) + sapo("a".repeat(41)) + text(), "a".repeat(40)))
                .as("too short")
                .isEqualTo(OTHER);
        assertThat(lead(sapo(OTHER) + sapo("a".repeat(41)) + text(), "a".repeat(41)))
                .isEqualTo("a".repeat(41));
    }

    @Test
    void leadWithoutANameIsSetApartFromTheText() {
        String bold = "<div><b>" + LEAD + "</b></div>";
        assertThat(lead(bold + text(), null)).isEqualTo(LEAD);
        assertThat(lead("<div>" + LEAD + "</div>" + text(), null))
                .as("in plain type")
                .isNull();
        assertThat(lead("<div>" + LEAD + "</div>" + text(), LEAD)).as("stated").isEqualTo(LEAD);
        assertThat(lead("<div class='summary'>" + LEAD + "</div>" + text(), null))
                .as("called so")
                .isEqualTo(LEAD);
        assertThat(lead("<div class='summary'><h2>" + LEAD + "</h2></div>" + text(), null))
                .as("a heading")
                .isNull();
        assertThat(lead("<div><b>" + LEAD.replace(",", "").replace(".", "") + "</b></div>" + text(), null))
                .as("a heading")
                .isNull();
        assertThat(lead("<div><b>" + LEAD.substring(0, 70) + "</b>" + LEAD.substring(70) + "</div>" + text(), null))
                .as("partly bold")
                .isNull();
    }

    @Test
    void firstParagraphIsTheLeadWhereItIsBoldAndStated() {
        assertThat(lead(text("<p><b>" + LEAD + "</b></p>"), LEAD)).isEqualTo(LEAD);
        assertThat(lead(text("<p><b>" + LEAD + "</b></p>"), null))
                .as("bold only")
                .isNull();
        assertThat(lead(text("<p>" + LEAD + "</p>"), LEAD)).as("stated only").isNull();
        assertThat(lead(text("<p class='summary'>" + LEAD + "</p>"), null))
                .as("called so")
                .isNull();
    }

    @Test
    void linksAndTitlesAreNoLead() {
        assertThat(lead("<div><b><a href='/a'>" + LEAD + "</a></b></div>" + text(), LEAD))
                .isNull();
        assertThat(lead("<h1>" + LEAD + "</h1>" + text(), LEAD)).isNull();
    }

    @Test
    void leadStandsRightAboveTheTextOrAtItsHead() {
        String lead = "<div>" + LEAD + "</div>";
        assertThat(lead(lead + "<div>a</div><div>b</div>" + text(), LEAD)).isEqualTo(LEAD);
        assertThat(lead(lead + "<div>a</div><div>b</div><div>c</div>" + text(), LEAD))
                .as("too far above")
                .isNull();
        assertThat(lead("<div class='noidung'><p>" + FIRST + "</p></div>" + lead + text(), LEAD))
                .isEqualTo(LEAD);
        assertThat(lead(text() + lead, LEAD)).as("below two paragraphs").isNull();
    }

    @Test
    void leadWithoutANameIsAskedOfVietnamesePagesWithATextOnly() {
        String english =
                "<div><b>The filter, made from rice husks, has now been tried for eight months in two villages.</b></div>"
                        + "<div class='x'><p>The filter, which stands by the well, is one metre tall and made from rice husks by a team.</p></div>";
        assertThat(lead(english, null)).isNull();
        PageModel page = page("<div><b>" + LEAD + "</b></div>" + text());
        assertThat(Lead.of(page, List.of(), LEAD)).isNull();
    }

    private static String sapo(String text) {
        return "<p class='sapo'>" + text + "</p>";
    }

    /** The lead of a page whose article are the paragraphs in boxes of one name. */
    private static String lead(String html, String description) {
        PageModel page = page(html);
        List<Block> chosen = page.blocks.stream()
                .filter(block ->
                        block.box().tag == Tags.PARAGRAPH && block.box().up().hints != 0)
                .filter(Block::isRunning)
                .toList();
        Block lead = Lead.of(page, chosen, description);
        return lead == null ? null : lead.text();
    }

    private static String unstamped(String lead, String description) {
        return Lead.text(page("<p>" + lead + "</p>").blocks.get(0), description);
    }

    private static PageModel page(String html) {
        return new PageModel(Outline.of(Jsoup.parse("<body>" + html)));
    }

    /** The text, with another paragraph in front. */
    private static String text(String first) {
        return "<div class='noidung'>" + first + "<p>" + FIRST + "</p><p>" + SECOND + "</p></div>";
    }

    private static String text() {
        return text("");
    }

    private static PageContent read(String head, String body) {
        String html = "<html lang='vi'><head>" + head + "</head><body>" + body + "</body></html>";
        return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "");
    }
}
