package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.markup.Hints;
import vn.lantoa.markup.Tags;

/** What boxes add up to, what they lie in, and where the text of a page is. */
class PageModelTest {

    private static final String TEXT = "Cột lọc nước, cao một mét, được lắp bên giếng khoan của một hộ dân, chạy tốt.";

    @Test
    void boxAddsUpWhatItAndTheBoxesInItHold() {
        PageModel page =
                page("<main><h2>Tựa</h2><p>" + TEXT + "</p><section><a href='/'>xem</a><img></section></main>");
        BlockContainer main = page.blocks.get(0).box().up();
        assertThat(main.tag).isEqualTo(Tags.MAIN);
        assertThat(main.chars).isEqualTo(3 + TEXT.length() + 3);
        assertThat(main.linked).isEqualTo(3);
        assertThat(main.blocks).isEqualTo(3);
        assertThat(main.stops).isEqualTo(4);
        assertThat(main.headings).isEqualTo(1);
        assertThat(main.running).isEqualTo(TEXT.length());
        assertThat(main.runningBlocks).isEqualTo(1);
        assertThat(main.pictures).isEqualTo(1);
        assertThat(main.children).isEqualTo(3);
        assertThat(page.page.chars).isEqualTo(main.chars);
        assertThat(page.page.pictures).isEqualTo(1);
    }

    @Test
    void boxesOfOneMakingInOneBoxAreAlikeUnlessTheyAreEmpty() {
        PageModel page = page("<ul><li>một</li><li>hai</li><li></li><li class='x'>ba</li></ul><ol><li>bốn</li></ol>");
        assertThat(page.blocks).extracting(block -> block.box().alike).containsExactly(2, 2, 1, 1);
        assertThat(page.page.alike).isEqualTo(1);
    }

    @Test
    void boxLiesInWhatItAndThoseAroundItAreCalled() {
        PageModel page = page("<aside class='related'><div><p>một</p></div></aside><p class='comment'>hai</p><main><p>"
                + TEXT + "</p></main>");
        BlockContainer one = page.blocks.get(0).box();
        assertThat(one.isIn(Hints.RELATED)).isTrue();
        assertThat(one.isIn(Hints.COMMENT)).isFalse();
        assertThat(one.isIn(Hints.COMMENT | Hints.RELATED)).isTrue();
        assertThat(one.near[Integer.numberOfTrailingZeros(Hints.RELATED)]).isEqualTo((byte) 2);
        assertThat(page.blocks.get(1).box().isIn(Hints.COMMENT)).isTrue();
        assertThat(page.blocks.get(1).box().near[Integer.numberOfTrailingZeros(Hints.COMMENT)])
                .isZero();
        assertThat(page.blocks.get(2).box().isIn(Hints.RELATED | Hints.COMMENT)).isFalse();
    }

    @Test
    void boxThatHoldsMostOfTheTextSaysNothingOfIt() {
        String box = "<div class='related'>" + p(3) + "</div><div>" + p(2) + "</div>";
        assertThat(page(box).blocks.get(0).box().isIn(Hints.RELATED))
                .as("three in five")
                .isTrue();
        String more = "<div class='related'>" + p(4) + "</div><div>" + p(2) + "</div>";
        assertThat(page(more).blocks.get(0).box().isIn(Hints.RELATED)).isFalse();
    }

    @Test
    void textIsWhereMostOfItStands() {
        assertThat(top("<section>" + p(1) + "</section><main>" + p(2) + "</main>"))
                .isEqualTo(Tags.MAIN);
        assertThat(top("<main><section>" + p(2) + "</section><aside>" + p(2) + "</aside></main>"))
                .as("what is nearer counts more")
                .isEqualTo(Tags.MAIN);
        assertThat(top("<main><section>" + p(9) + "</section><aside>" + p(1) + "</aside></main>"))
                .isEqualTo(Tags.SECTION);
        assertThat(top("<nav>một</nav>"))
                .as("the whole page where there is none")
                .isEqualTo(Tags.DIV);
        assertThat(top("<section>" + p(2) + "</section><article>" + p(2) + "</article>"))
                .as("an article rather than a section")
                .isEqualTo(Tags.ARTICLE);
        assertThat(top("<section>" + p(2) + "</section><main class='articlebody'>" + p(2) + "</main>"))
                .as("what is called so")
                .isEqualTo(Tags.MAIN);
        assertThat(top("<section class='comments'>" + p(5) + "</section><main>" + p(2) + "</main>"))
                .as("comments are longer than articles")
                .isEqualTo(Tags.MAIN);
        assertThat(top("<main>" + TEXT + "</main>")).as("without paragraphs").isEqualTo(Tags.MAIN);
    }

    @Test
    void blockKnowsTheLastPictureBeforeIt() {
        PageModel page = page("<p>một</p><img><p>hai</p><p>ba</p><figure><img><img></figure><p>bốn</p>");
        assertThat(page.pictured).containsExactly(-PageModel.NONE, 1, 1, 3);
        assertThat(page("<p>một<img>một</p><p>hai</p>").pictured).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void pageIsVietnameseFromFourMarksInAHundredLettersOn(int marks, boolean vietnamese) {
        String text =
                "ạ".repeat(marks) + " the filter, made of husk, is built in a new place for an old man by a team.";
        text = text + " It is so good now that all want one";
        String hundred = text.substring(0, 99) + ".";
        assertThat(page("<p>" + hundred + "</p>").vietnamese).isEqualTo(vietnamese);
    }

    @ParameterizedTest
    @CsvSource({"Ạ, true", "ỹ, true", "ă, true", "Ư, true", "ẟ, false", "Ỻ, false", "ç, false", "á, false"})
    void lettersOfFewOtherLanguagesTell(String letter, boolean vietnamese) {
        String word = letter.repeat(6);
        assertThat(page("<p>" + (word + ", ").repeat(12) + "</p>").vietnamese).isEqualTo(vietnamese);
    }

    @Test
    void languageIsToldByTheBeginningOfTheRunningText() {
        String english = "The filter, made of rice husk, has been built in a new place for an old man by a team. ";
        assertThat(page("<p>" + english.repeat(40) + "</p><p>" + TEXT.repeat(40) + "</p>").vietnamese)
                .isFalse();
        assertThat(page("<nav>" + english.repeat(9).replace(".", "").replace(",", "") + "</nav><p>" + TEXT + "</p>")
                        .vietnamese)
                .as("menus are not read")
                .isTrue();
        assertThat(page("<p>Cột lọc</p>").vietnamese)
                .as("nothing to tell it by")
                .isFalse();
    }

    private static int top(String html) {
        return page(html).top.tag;
    }

    /** So many paragraphs of running text. */
    private static String p(int many) {
        return IntStream.range(0, many).mapToObj(i -> "<p>" + TEXT + "</p>").reduce("", String::concat);
    }

    private static PageModel page(String html) {
        return new PageModel(Outline.of(Jsoup.parse("<body>" + html)));
    }
}
