package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.block.Block;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.extract.block.PageModel;

/** Which of the headings and statements of a page is its title; the article begins with the first paragraph. */
class VisibleTitleTest {

    private static final String TITLE = "Cột lọc nước từ vỏ trấu về với làng";
    private static final String OTHER = "Giá cà phê lập đỉnh mới trong vụ này";

    @Test
    void headingThatIsLikeTheStatedTitleIsIt() {
        assertThat(of(title(TITLE.replace("về với làng", "về làng")), "<h1>" + TITLE + "</h1>"))
                .isEqualTo(TITLE);
        assertThat(of(title(TITLE), "<h1>" + TITLE + "</h1><h1>" + OTHER + "</h1>"))
                .as("wherever it stands")
                .isEqualTo(TITLE);
        assertThat(of(title(TITLE), "<h1>" + OTHER + "</h1><p>một</p><h1>" + TITLE + "</h1>"))
                .isEqualTo(TITLE);
        assertThat(of("<meta property='og:title' content='" + OTHER + "'>" + title(TITLE), "<h1>" + TITLE + "</h1>"))
                .as("stated for browsers")
                .isEqualTo(TITLE);
        assertThat(of("", "<h1>" + TITLE + "</h1>"))
                .as("where nothing is stated")
                .isEqualTo(TITLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "một hai ba bốn; một hai năm sáu; một hai năm sáu",
                "một hai ba bốn năm; một hai sáu bảy tám; một hai ba bốn năm"
            })
    void halfOfTheWordsMakeAHeadingLikeATitle(String stated, String heading, String title) {
        assertThat(of(title(stated), "<h1>" + heading + "</h1>", stated)).isEqualTo(title);
    }

    @Test
    void lastHeadingBeforeTheArticleIsTheTitleWhereNoneIsLikeTheStatedOne() {
        String portal = title("Cổng thông tin xã");
        assertThat(of(portal, "<h1>" + OTHER + "</h1><h1>" + TITLE + "</h1><p>một</p>"))
                .isEqualTo(TITLE);
        assertThat(of(portal, "<h1>" + TITLE + "</h1><p>một</p><h1>" + OTHER + "</h1>"))
                .isEqualTo(TITLE);
        assertThat(of(portal, "<p>một</p><h1>" + TITLE + "</h1><h1>" + OTHER + "</h1>"))
                .as("or else the first one in it")
                .isEqualTo(TITLE);
        assertThat(of(portal, "<h1>" + TITLE + "</h1><h1>Họp báo nay</h1><p>một</p>"))
                .as("of fewer than twelve signs")
                .isEqualTo(TITLE);
        assertThat(of(portal, "<h1>" + TITLE + "</h1><h1>nghiên-cứu khoa-học</h1><p>một</p>"))
                .as("of two words")
                .isEqualTo(TITLE);
        assertThat(of(portal, "<h1>" + TITLE + "</h1><h1><a href='/'>" + OTHER + "</a></h1><p>một</p>"))
                .as("a link")
                .isEqualTo(TITLE);
    }

    @Test
    void statedTitleThatIsShownAboveTheArticleIsIt() {
        String stated = title(TITLE + " - Báo Thử") + site("Báo Thử");
        assertThat(of(stated, "<h1>" + OTHER + "</h1><div>" + TITLE + " - Báo Thử</div><p>một</p>"))
                .isEqualTo(TITLE);
        assertThat(of(stated, "<h1>" + OTHER + "</h1><p>một</p><div>" + TITLE + " - Báo Thử</div>"))
                .as("below it begins")
                .isEqualTo(OTHER);
    }

    @Test
    void partOfTheStatedTitleThatIsShownAboveTheArticleIsIt() {
        String stated = title(TITLE + " | Tin tức hôm nay của xã");
        assertThat(of(stated, "<div>" + TITLE + "</div><p>một</p>")).isEqualTo(TITLE);
        assertThat(of(stated, "<div>" + TITLE.substring(0, 12) + "</div><p>một</p>"))
                .as("no dash or bar follows")
                .isEqualTo(TITLE + " | Tin tức hôm nay của xã");
        assertThat(of(stated, "<div><a href='/'>" + TITLE + "</a></div><p>một</p>"))
                .as("a link")
                .isEqualTo(TITLE + " | Tin tức hôm nay của xã");
        assertThat(of(stated, "<p>một</p><div>" + TITLE + "</div>")).isEqualTo(TITLE + " | Tin tức hôm nay của xã");
        assertThat(of(title("Mười hai ký | Tin tức hôm nay của xã"), "<div>Mười hai ký</div><p>một</p>"))
                .as("of eleven signs")
                .isEqualTo("Mười hai ký | Tin tức hôm nay của xã");
        assertThat(of(title("Mười hai chữ | Tin tức hôm nay của xã"), "<div>Mười hai chữ</div><p>một</p>"))
                .isEqualTo("Mười hai chữ");
    }

    @Test
    void headingOfALowerOrderIsTheTitleWhereOnlyBrowsersAreToldOne() {
        String portal = title("Cổng thông tin xã");
        assertThat(of(portal, "<h3>" + OTHER + "</h3><h2>" + TITLE + "</h2><p>một</p>"))
                .isEqualTo(TITLE);
        assertThat(of(portal, "<div class='title'>" + TITLE + "</div><p>một</p>"))
                .isEqualTo(TITLE);
        assertThat(of("", "<h2>" + TITLE + "</h2><p>một</p>")).isEqualTo(TITLE);
        assertThat(of(portal, "<h2><a href='/'>" + TITLE + "</a></h2><p>một</p>"))
                .isEqualTo("Cổng thông tin xã");
        assertThat(of(portal, "<h2>Tin-tức hôm-nay đây</h2><p>một</p>"))
                .as("of three words")
                .isEqualTo("Cổng thông tin xã");
        assertThat(of(portal, "<p>một</p><h2>" + TITLE + "</h2>")).isEqualTo("Cổng thông tin xã");
        assertThat(of("<meta property='og:title' content='Xã Hòa Thử'>" + portal, "<h2>" + TITLE + "</h2><p>một</p>"))
                .as("a title is stated for machines")
                .isEqualTo("Xã Hòa Thử");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Cột lọc về làng | Báo Thử; Cột lọc về làng",
                "Báo Thử | Cột lọc về làng; Cột lọc về làng",
                "Cột lọc về làng - Khoa học - Báo Thử; Cột lọc về làng - Khoa học",
                "Cột lọc về làng – hai năm sau; Cột lọc về làng – hai năm sau",
                "Cột lọc về làng | VTV; Cột lọc về làng",
                "Cột lọc về làng - VTV; Cột lọc về làng - VTV",
                "Cột lọc [Video]; Cột lọc",
                "Cột lọc về làng (Ảnh) | Báo Thử; Cột lọc về làng (Ảnh)",
                "Cột lọc | Báo Thử; Cột lọc | Báo Thử",
                "Báo Thử; Báo Thử"
            })
    void nameOfTheSiteIsNoPartOfTheTitle(String stated, String title) {
        assertThat(of(title(stated) + site("Báo Thử"), "")).isEqualTo(title);
    }

    @Test
    void wherePageAndHeadingsSayNothingThereIsNoTitle() {
        assertThat(of("", "<p>một</p>")).isNull();
    }

    private static String title(String text) {
        return "<title>" + text + "</title>";
    }

    private static String site(String name) {
        return "<meta property='og:site_name' content='" + name + "'>";
    }

    /** With the stated title shown above the article, so that it is the title where no heading is. */
    private static String of(String head, String body, String shown) {
        return of(head, "<div>" + shown + "</div>" + body);
    }

    private static String of(String head, String body) {
        Document document = Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>");
        Outline outline = Outline.of(document);
        List<Block> blocks = new PageModel(outline).blocks;
        Block first = blocks.stream()
                .filter(block -> block.text().equals("một"))
                .findFirst()
                .orElse(null);
        return VisibleTitle.of(blocks, first, new Metadata(document, outline));
    }
}
