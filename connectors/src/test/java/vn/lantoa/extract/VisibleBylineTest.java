package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.extract.block.Block;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.extract.block.PageModel;

/** Which line above or below the text names who wrote it. */
class VisibleBylineTest {

    private static final String TEXT =
            "<main><p>Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ"
                    + " dân, bên trong là những hạt xốp.</p><p>Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người"
                    + " trong tám tháng, sau đó hoàn nguyên.</p>%s</main>";
    private static final String NAME = "Hạnh Thử";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class='author'>Hạnh Thử</p>",
                "<div class='author'><p>Hạnh Thử</p></div>",
                "<p><span class='author'>Hạnh Thử</span></p>",
                "<p>Tác giả: Hạnh Thử</p>",
                "<p class='author'>Hạnh Thử</p><p class='author'>Ban biên tập và bạn đọc</p>",
                "<p class='author'>Lê Mẫu</p><p class='author'>Hạnh Thử</p>",
                "<p class='author'>Hạnh Thử</p>a<hr><hr>b<hr><hr>c<hr><hr>d<hr><hr>e<hr><hr>f<hr><hr>g<hr><hr>h<hr><hr>"
                        + "i<hr><hr>j<hr><hr>k",
                "<div><i class='author'>Hạnh Thử</i> | 12/3/2026 | Khoa học | 10:15 | Cỡ chữ | Nghe bài | In bài này</div>"
            })
    void lineAboveTheTextThatIsCalledSoNamesTheAuthor(String above) {
        assertThat(names(above, "", "")).containsExactly(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hạnh Thử</p>",
                "<p class='author'>Ban biên tập</p>",
                "<aside class='related'><p class='author'>Hạnh Thử</p></aside>",
                "<div class='comments'><i class='author'>Hạnh Thử</i> | 12/3/2026 | Khoa học | 10:15 | Cỡ chữ | Nghe bài</div>",
                "<p class='author'>Hạnh Thử</p>a<hr><hr>b<hr><hr>c<hr><hr>d<hr><hr>e<hr><hr>f<hr><hr>g<hr><hr>h<hr><hr>"
                        + "i<hr><hr>j<hr><hr>k<hr><hr>l"
            })
    void otherLinesAboveTheTextDoNot(String above) {
        assertThat(names(above, "", "")).isEmpty();
    }

    @Test
    void lastLineOfTheTextThatIsANameAloneIsTheAuthors() {
        assertThat(names("", "<p>Hạnh Thử</p>", "")).containsExactly(NAME);
        assertThat(names("", "<p>Lê Mẫu</p><p>Hạnh Thử</p>", "")).containsExactly(NAME);
        assertThat(names("", "<p>Hạnh Thử</p><p>Xem thêm ở đây</p>", "")).containsExactly(NAME);
        assertThat(names("", "<p><a href='/hanh'>Hạnh Thử</a></p>", ""))
                .as("a link")
                .isEmpty();
        assertThat(names("", "<p class='author'><a href='/hanh'>Hạnh Thử</a></p>", ""))
                .as("a link that is called so")
                .containsExactly(NAME);
    }

    @Test
    void lineBelowTheTextIsTheAuthorsWhereItIsBold() {
        assertThat(names("", "", "<p><b>Hạnh Thử</b></p>")).containsExactly(NAME);
        assertThat(names("", "", "<p>Hạnh Thử</p>")).isEmpty();
        assertThat(names("", "", "<p>a</p><p>b</p><p>c</p><p><b>Hạnh Thử</b></p>"))
                .containsExactly(NAME);
        assertThat(names("", "", "<p>a</p><p>b</p><p>c</p><p>d</p><p><b>Hạnh Thử</b></p>"))
                .as("too far below")
                .isEmpty();
        assertThat(names("", "<p>Hạnh Thử</p>", "<p><b>Lê Mẫu</b></p>"))
                .as("the text has one")
                .containsExactly(NAME);
        assertThat(names(
                        "",
                        "",
                        "<p>Ở vùng núi, người ta đã thử máy hái chè, và nó chạy tốt suốt hai tháng liền.</p>"
                                + "<p><b>Hạnh Thử</b></p>"))
                .as("below another text")
                .isEmpty();
    }

    @Test
    void blockIsTheLineUnlessItStandsInOneWithOtherThings() {
        assertThat(of("<p class='author'>Hạnh Thử</p>", "", "").block().text()).isEqualTo(NAME);
        assertThat(of(
                                "<div><i class='author'>Hạnh Thử</i> | 12/3/2026 | Khoa học | 10:15 | Cỡ chữ | Nghe bài</div>",
                                "",
                                "")
                        .block())
                .isNull();
    }

    @Test
    void withoutTextNobodyIsNamed() {
        PageModel page = new PageModel(Outline.of(Jsoup.parse("<p class='author'>Hạnh Thử</p><p>Tin</p>")));
        assertThat(VisibleByline.of(List.of(), page, page.blocks).names()).isEmpty();
    }

    private static List<String> names(String above, String within, String below) {
        return of(above, within, below).names();
    }

    /** Of a page whose article are its running paragraphs. */
    private static VisibleByline of(String above, String within, String below) {
        Outline outline = Outline.of(
                Jsoup.parse("<body><div>" + above + "</div>" + TEXT.formatted(within) + "<div>" + below + "</div>"));
        PageModel page = new PageModel(outline);
        List<Block> chosen = page.blocks.stream()
                .filter(block -> block.isRunning() && !block.text().startsWith("Ở vùng núi"))
                .toList();
        return VisibleByline.of(outline.bylines, page, chosen);
    }
}
