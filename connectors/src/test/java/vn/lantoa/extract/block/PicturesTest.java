package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures and links of an article. */
class PicturesTest {

    private static final String SITE = "https://bao.example/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='/a.jpg'> | https://bao.example/a.jpg",
                "<img src='b/../a.jpg'> | https://bao.example/a.jpg",
                "<img src='https://anh.example/a.jpg'> | https://anh.example/a.jpg",
                "<img data-src='/a.jpg' src='/cho.gif'> | https://bao.example/a.jpg",
                "<img data-src='data:image/gif;base64,R0' src='/a.jpg'> | https://bao.example/a.jpg",
                "<img data-src=' ' src='/a.jpg'> | https://bao.example/a.jpg",
                "<picture><source srcset='/b.jpg'><img src='/a.jpg'></picture> | https://bao.example/a.jpg",
                "<img src='/a.jpg' width='1'> | ''",
                "<img src='/a.jpg' height='1'> | ''",
                "<img src='data:image/gif;base64,R0'> | ''",
                "<img> | ''",
                "<div class='box-related'><img src='/a.jpg'></div> | ''",
                "<img src='/a.jpg'><img src='/a.jpg#x'> | https://bao.example/a.jpg"
            })
    void pictureIsTakenFromWhereBrowsersTakeItLate(String html, String image) {
        assertThat(String.join(" ", images(List.of(), "<p>Đầu bài.</p>" + html + "<p>Cuối bài.</p>")))
                .isEqualTo(image);
    }

    @Test
    void statedPicturesComeFirstAndThirtyAreEnough() {
        assertThat(images(List.of(SITE + "0.jpg"), "<p>Đầu.</p><img src='/a.jpg'><p>Cuối.</p>"))
                .containsExactly(SITE + "0.jpg", SITE + "a.jpg");
        StringBuilder many = new StringBuilder("<p>Đầu.</p>");
        for (int i = 0; i < 40; i++) {
            many.append("<img src='/").append(i).append(".jpg'>");
        }
        assertThat(images(List.of(), many + "<p>Cuối.</p>")).hasSize(30).endsWith(SITE + "29.jpg");
    }

    @Test
    void picturesOutsideTheArticleAreNotItsOwn() {
        String page =
                "<p>Trước.</p><img src='/0.jpg'><p>Đầu.</p><img src='/1.jpg'><p>Cuối.</p><img src='/2.jpg'><p>Sau.</p>"
                        + "<img src='/3.jpg'>";
        Outline outline = outline(page);
        assertThat(Pictures.images(List.of(), Pictures.among(outline, outline.blocks.get(1), outline.blocks.get(2))))
                .as("one above and one below belong to it")
                .containsExactly(SITE + "0.jpg", SITE + "1.jpg", SITE + "2.jpg");
    }

    @Test
    void linksAreThoseOfTheBlocksEachOnceAndTwoHundredAreEnough() {
        Outline outline = outline(
                "<p><a href='/0'>a</a></p><p><a href='/1'>b</a> <a href='/1#x'>c</a> <a href='mailto:x@y.example'>d</a></p>");
        assertThat(Pictures.links(outline, outline.blocks.subList(1, 2))).containsExactly(SITE + "1");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            many.append("<a href='/").append(i).append("'>x</a> ");
        }
        Outline endless = outline("<p>" + many + "</p>");
        assertThat(Pictures.links(endless, endless.blocks)).hasSize(200).endsWith(SITE + "199");
        Outline same = outline("<p>" + "<a href='/1'>x</a> ".repeat(999) + "<a href='/2'>y</a> <a href='/3'>z</a></p>");
        assertThat(Pictures.links(same, same.blocks))
                .as("a thousand are looked at")
                .containsExactly(SITE + "1", SITE + "2");
    }

    private static List<String> images(List<String> stated, String html) {
        Outline outline = outline(html);
        Block first = outline.blocks.get(0);
        Block last = outline.blocks.get(outline.blocks.size() - 1);
        return Pictures.images(stated, Pictures.among(outline, first, last));
    }

    /** With what lies in which box found out, as a page is before its pictures are asked for. */
    private static Outline outline(String html) {
        Outline outline = Outline.of(Jsoup.parse(html, SITE));
        assertThat(new PageModel(outline).blocks).isNotEmpty();
        return outline;
    }
}
