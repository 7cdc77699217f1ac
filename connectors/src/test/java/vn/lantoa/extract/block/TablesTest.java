package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.markup.Tags;

/** Which tables between the paragraphs of an article are read with it. */
class TablesTest {

    private static final String FIRST =
            "Giá cà phê sáng nay tăng ở cả ba tỉnh, theo bảng dưới đây, so với hôm qua và tuần trước.";
    private static final String LAST =
            "Thương lái cho biết, giá còn tăng nữa, vì kho của các đại lý đã vơi từ cuối tháng trước.";

    @Test
    void tableOfFiguresIsReadWhereItStands() {
        assertThat(read(p(FIRST) + "<table>" + row("Tỉnh", "Giá") + row("Đắk Lắk", "120") + "</table>" + p(LAST)))
                .isEqualTo(FIRST + "|Tỉnh|Giá|Đắk Lắk|120|" + LAST);
        assertThat(read(p(FIRST) + "<table><tr><th>Tỉnh</th><th>Giá</th></tr>" + row("Đắk Lắk", "120") + "</table>"
                        + p(LAST)))
                .isEqualTo(FIRST + "|Tỉnh|Giá|Đắk Lắk|120|" + LAST);
    }

    @Test
    void paragraphsOfACellAreReadWithIt() {
        assertThat(read(p(FIRST) + "<table>" + row("<p>Tỉnh</p><p>Huyện</p>", "Giá") + row("Đắk Lắk", "120")
                        + "</table>" + p(LAST)))
                .isEqualTo(FIRST + "|Tỉnh|Huyện|Giá|Đắk Lắk|120|" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
                "<table><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>",
                "<table><tr><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr></table>",
                "<table><tr><td>1</td><td><img src='/a.jpg'>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
                "<table class='related'><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
                "<table class='comments'><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
                "<div class='quangcao'><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></div>",
                "<ul><li>1</li><li>2</li><li>3</li><li>4</li></ul>"
            })
    void whatOnlyLooksLikeOneIsNotRead(String html) {
        assertThat(read(p(FIRST) + html + p(LAST))).isEqualTo(FIRST + "|" + LAST);
    }

    @Test
    void tableOfLinksIsNoneFromThreeInTenCharactersOn() {
        String linked = "<a href='/a'>123</a>";
        assertThat(read(p(FIRST) + "<table>" + row(linked, "1") + row("123", "456") + "</table>" + p(LAST)))
                .isEqualTo(FIRST + "|" + LAST);
        assertThat(read(p(FIRST) + "<table>" + row(linked, "1") + row("123", "4567") + "</table>" + p(LAST)))
                .isEqualTo(FIRST + "|123|1|123|4567|" + LAST);
    }

    @Test
    void tablesAboveAndBelowTheTextAreNotItsOwn() {
        String table = "<table>" + row("1", "2") + row("3", "4") + "</table>";
        assertThat(read(table + p(FIRST) + p(LAST) + table)).isEqualTo(FIRST + "|" + LAST);
    }

    @Test
    void tableThatHoldsHalfOfTheTextOrMoreIsItsFrame() {
        String text = "Mưa lũ, gió giật, sóng cao, nước dâng và sạt lở đất ở vùng núi."; // and so long as itself again
        String frame = p(text) + "<table>" + row(text, "2") + row("3", "4") + "</table>";
        assertThat(read(frame + p(text), "p")).isEqualTo(text + "|" + text);
        assertThat(read(frame + p(text + "."), "p")).isEqualTo(text + "|" + text + "|2|3|4|" + text + ".");
    }

    @Test
    void tableOfFiguresInAFrameOfTheWholePageIsReadWithoutTheFrame() {
        String figures = "<table>" + row("1", "2") + row("3", "4") + "</table>";
        assertThat(read("<table>" + row("Trang chủ", p(FIRST) + figures + "x<br><br>" + p(LAST)) + row("a", "b")
                        + "</table>"))
                .isEqualTo(FIRST + "|1|2|3|4|" + LAST);
    }

    @Test
    void titleOfATableIsNoCellOfIt() {
        assertThat(read(p(FIRST) + "<table><caption>Giá</caption>" + row("1", "2") + row("3", "4") + "</table>"
                        + p(LAST)))
                .isEqualTo(FIRST + "|1|2|3|4|" + LAST);
    }

    @Test
    void withoutTextThereIsNoTable() {
        assertThat(Tables.added(page("<table>" + row("1", "2") + row("3", "4") + "</table>"), List.of()))
                .isEmpty();
        assertThat(read("<p>Đầu</p><table>" + row("1", "2") + row("3", "4") + "</table><p>Cuối</p>", "p"))
                .isEqualTo("Đầu|Cuối");
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    /** With running text chosen. */
    private static String read(String html) {
        return read(html, "");
    }

    /** With running text chosen, or with all paragraphs. */
    private static String read(String html, String tag) {
        PageModel page = page(html);
        List<Block> chosen = page.blocks.stream()
                .filter(block -> tag.isEmpty() ? block.isRunning() : block.box().tag == Tags.PARAGRAPH)
                .toList();
        return Tables.added(page, chosen).stream().map(Block::text).collect(Collectors.joining("|"));
    }

    private static PageModel page(String html) {
        return new PageModel(Outline.of(Jsoup.parse("<div>" + html + "</div>")));
    }
}
