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

/** The section that the path above an article names. */
class BreadcrumbTest {

    private static final String HOME = "<a href='/'>Trang chủ</a>";
    private static final String SECTION = "<a href='/khoa-hoc'>Khoa học</a>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class='breadcrumb'><li>" + HOME + "</li><li>" + SECTION + "</li></ul>",
                "<div id='bread-crumb'>" + SECTION + "</div>",
                "<div class='box-duongdan'>" + SECTION + "</div>",
                "<div class='breadcrumb'>" + SECTION + HOME + "</div>",
                "<div class='breadcrumb'>" + SECTION + "<a href='/x'>Tựa bài</a></div>",
                "<div class='breadcrumb'>" + SECTION + "<a href='/x'> </a></div>",
                "<div class='breadcrumb'>" + SECTION + "</div><a href='/x'>Thể thao</a>",
                "<div class='breadcrumb'><a href='/a'>Tin tức</a>" + SECTION + "</div>",
                "<a data-role='cate-name' href='/khoa-hoc'>Khoa học</a>",
                "<a rel='category tag' href='/khoa-hoc'>Khoa học</a>",
                "<a class='breadcrumb-item' href='/khoa-hoc'>Khoa học</a>",
                "<div class='breadcrumb'><div><div>" + SECTION + "</div></div></div>"
            })
    void lastLinkOfThePathBeforeTheArticleIsItsSection(String above) {
        assertThat(section(above)).isEqualTo("Khoa học");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                SECTION,
                "<div class='menu'>" + SECTION + "</div>",
                "<div class='breadcrumb'>" + HOME + "</div>",
                "<div class='breadcrumb'><div><div><div>" + SECTION + "</div></div></div></div>"
            })
    void pageWithoutAPathHasNoSection(String above) {
        assertThat(section(above)).isNull();
    }

    @Test
    void whatIsTooLongIsNoSectionAndWhatIsTooFarAboveIsNotLookedAt() {
        String sixty = "a".repeat(60);
        assertThat(section("<div class='breadcrumb'><a href='/a'>" + sixty + "</a></div>"))
                .isEqualTo(sixty);
        assertThat(section("<div class='breadcrumb'><a href='/a'>" + sixty + "a</a></div>"))
                .isNull();
        String path = "<div class='breadcrumb'>" + SECTION + "</div>";
        assertThat(section(path + "<a href='/x'>x</a>".repeat(399))).isEqualTo("Khoa học");
        assertThat(section(path + "<a href='/x'>x</a>".repeat(400))).isNull();
    }

    @Test
    void linksOfTheArticleAndBelowItAreNoPath() {
        String path = "<div class='breadcrumb'>" + SECTION + "</div>";
        assertThat(section("", path)).isNull();
        Outline outline = Outline.of(Jsoup.parse(path));
        assertThat(Breadcrumb.of(outline, List.of(), "Tựa bài"))
                .as("without an article")
                .isNull();
    }

    private static String section(String above) {
        return section(above, "");
    }

    private static String section(String above, String below) {
        Outline outline = Outline.of(Jsoup.parse("<body>" + above + "<p>một</p>" + below));
        List<Block> article = new PageModel(outline)
                .blocks.stream().filter(block -> block.text().equals("một")).toList();
        return Breadcrumb.of(outline, article, "Tựa bài");
    }
}
