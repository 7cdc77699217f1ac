package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.lantoa.markup.Tags;

/** Which blocks are the article, and in which box it stands. */
class MainTextTest {

    private static final String FIRST =
            "Sáng 12/3, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân ở xã Hòa Thử, bên trong là"
                    + " những hạt xốp màu xám làm từ vỏ trấu.";
    private static final String SECOND =
            "Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người trong tám tháng, sau đó có thể hoàn nguyên"
                    + " bằng nước muối loãng, không phải thay mới.";
    private static final DeclaredText NOTHING = DeclaredText.of(null, null, null);

    @Test
    void paragraphsAreTheArticleAndWhatStandsAroundThemIsNot() {
        assertThat(chosen(
                        "<nav><ul><li><a href='/'>Trang chủ</a></li><li><a href='/a'>Thời sự</a></li></ul></nav><article>"
                                + p(FIRST) + p(SECOND) + "</article><footer><p>© Báo Thử</p></footer>"))
                .isEqualTo(FIRST + "|" + SECOND);
        assertThat(chosen("<nav><a href='/'>Trang chủ</a></nav>")).isEmpty();
        assertThat(MainText.of(page(""), NOTHING)).isEmpty();
    }

    @Test
    void longTextIsTakenOnceAndAnAnswerOftenAsItIsGiven() {
        String eight = "Chúng tôi sẽ còn thử thêm hai mùa.";
        String seven = "Chúng tôi sẽ thử thêm hai mùa.";
        assertThat(chosen("<article>" + p(FIRST) + p(eight) + p(SECOND) + p(eight) + p(FIRST) + "</article>"))
                .isEqualTo(FIRST + "|" + eight + "|" + SECOND);
        assertThat(chosen("<article>" + p(FIRST) + p(seven) + p(SECOND) + p(seven) + p(SECOND + FIRST) + "</article>"))
                .isEqualTo(FIRST + "|" + seven + "|" + SECOND + "|" + seven + "|" + SECOND + FIRST);
    }

    @Test
    void articleStandsInTheBoxThatHoldsMostOfItsParagraphs() {
        assertThat(around("<main>" + p(FIRST) + "<section>" + p(SECOND) + "<h2>" + FIRST + "</h2></section></main>"))
                .isEqualTo(Tags.SECTION);
        assertThat(around("<section>" + p(FIRST) + "</section><main>" + p(SECOND) + "</main>"))
                .isEqualTo(Tags.MAIN);
        assertThat(around("<section>" + p(FIRST) + "</section><main>" + p(FIRST) + "</main>"))
                .as("the first of two alike")
                .isEqualTo(Tags.SECTION);
        assertThat(around("<main>" + SECOND + "</main>")).isEqualTo(Tags.MAIN);
    }

    @Test
    void textThatIsNotRunningStandsNowhere() {
        PageModel page = page("<main><p>Chào.</p></main>");
        assertThat(MainText.around(page.blocks)).isNull();
        assertThat(around("<section>" + p("a".repeat(999)) + "</section><main>" + p(FIRST) + "</main>"))
                .isEqualTo(Tags.MAIN);
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static int around(String html) {
        return MainText.around(page(html).blocks).tag;
    }

    private static String chosen(String html) {
        return MainText.of(page(html), NOTHING).stream().map(Block::text).collect(Collectors.joining("|"));
    }

    private static PageModel page(String html) {
        return new PageModel(Outline.of(Jsoup.parse("<html lang='vi'><body>" + html + "</body></html>")));
    }
}
