package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.lantoa.extract.PageContent;
import vn.lantoa.extract.PageReader;

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

    private static String text() {
        return "<div class='noidung'><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";
    }

    private static PageContent read(String head, String body) {
        String html = "<html lang='vi'><head>" + head + "</head><body>" + body + "</body></html>";
        return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "");
    }
}
