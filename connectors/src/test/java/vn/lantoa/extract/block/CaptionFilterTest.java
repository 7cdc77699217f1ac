package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands among the paragraphs of an article and is none of them. */
class CaptionFilterTest {

    private static final String TEXT = "Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan. "
            .repeat(8)
            .strip();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&gt;&gt; <a href='/a'>Giá cà phê lập đỉnh mới</a></p>",
                "<p>XEM THÊM: <a href='/a'>Giá cà phê lập đỉnh mới</a></p>",
                "<p><a href='/a'>Tin liên quan</a></p>",
                "<figure><figcaption>Cột lọc trong sân nhà</figcaption></figure>",
                "<figure><figcaption><p>Cột lọc trong sân nhà</p></figcaption></figure>",
                "<p class='caption'>Cột lọc trong sân nhà</p>",
                "<img src='/a.jpg'><p><i>Cột lọc trong sân nhà.</i></p>",
                "<img src='/a.jpg'><p><i>Cột lọc (ảnh Hạnh Thử)</i></p>",
                "<img src='/a.jpg'><p><b>Hình 1 - Cột lọc</b></p>",
                "<img src='/a.jpg'><p><b>Ảnh chụp cột lọc</b></p>",
                "<img src='/a.jpg'><p><b>Cột lọc - Nguồn: Báo Thử</b></p>",
                "<img src='/a.jpg'><p><b>Cột lọc - Đồ họa: Hạnh Thử</b></p>",
                "<img src='/a.jpg'><p><b>Cột lọc - ảnh: Hạnh Thử</b></p>"
            })
    void linksAwayAndCaptionsAreLeftOut(String html) {
        assertThat(kept(html + p(TEXT))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Xem thêm ở <a href='/a'>đây</a> về cách làm cột lọc này tại nhà</p>",
                "<p><a href='/a'>Giá cà phê lập đỉnh mới</a></p>",
                "<p><i>Cột lọc trong sân nhà.</i></p>",
                "<img src='/a.jpg'><p><b>Cột lọc về làng</b></p>",
                "<img src='/a.jpg'><p>Cột lọc <i>trong sân</i> nhà.</p>",
                "<img src='/a.jpg'><p>một</p><p><b>Cột lọc trong sân nhà.</b></p>"
            })
    void whatOnlyLooksLikeThemStays(String html) {
        assertThat(kept(html + p(TEXT))).isEqualTo(kept(html) + "\n" + TEXT);
    }

    @Test
    void sourceIsLeftOutAtTheEndOnly() {
        assertThat(kept(p(TEXT) + p("Theo Báo Thử") + p("Ảnh: Hạnh Thử"))).isEqualTo(TEXT);
        assertThat(kept(p("Theo Báo Thử") + p(TEXT))).isEqualTo("Theo Báo Thử\n" + TEXT);
        assertThat(kept(p(TEXT) + p("Theo nhóm, sẽ còn thử."))).isEqualTo(TEXT + "\nTheo nhóm, sẽ còn thử.");
        String eighty = "Theo " + "a".repeat(75);
        assertThat(kept(p(TEXT) + p(eighty))).isEqualTo(TEXT);
        assertThat(kept(p(TEXT) + p(eighty + "a"))).isEqualTo(TEXT + "\n" + eighty + "a");
        assertThat(kept(p("Theo Báo Thử"))).isEmpty();
    }

    @Test
    void captionsAreWhatAStoryOfPicturesIsMadeOf() {
        String caption = "<p class='caption'>" + "a".repeat(100) + "</p>";
        assertThat(kept(caption + p("b".repeat(300)))).as("a third").isEqualTo("b".repeat(300));
        assertThat(kept(caption + p("b".repeat(299)))).isEqualTo("a".repeat(100) + "\n" + "b".repeat(299));
    }

    @Test
    void longBlocksAreNeitherCaptionsNorLinksAway() {
        String most = "a".repeat(250);
        assertThat(kept("<p class='caption'>" + most + "</p>" + p(TEXT.repeat(3))))
                .doesNotContain(most);
        assertThat(kept("<p class='caption'>" + most + "a</p>" + p(TEXT.repeat(3))))
                .contains(most);
        String link = "» " + "a".repeat(248);
        assertThat(kept("<p><a href='/a'>" + link + "</a></p>" + p(TEXT))).doesNotContain(link);
        assertThat(kept("<p><a href='/a'>" + link + "a</a></p>" + p(TEXT))).contains(link);
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String kept(String html) {
        PageModel page = new PageModel(Outline.of(Jsoup.parse("<div>" + html + "</div>")));
        List<Block> kept = CaptionFilter.removed(page, page.blocks);
        return kept.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
