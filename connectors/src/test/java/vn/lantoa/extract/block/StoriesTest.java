package vn.lantoa.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Where the page's own article ends and another begins. */
class StoriesTest {

    private static final String OWN = "Cột lọc từ vỏ trấu";
    private static final String NEXT = "Robot hái chè đồi cao";
    private static final String TEXT = "Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan. "
            .repeat(7)
            .strip();

    @Test
    void storyBelowThatIsMadeLikeTheFirstIsLeftOut() {
        assertThat(read(story(OWN, TEXT) + story(NEXT, "Robot hái chè.") + "<p>Liên hệ</p>"))
                .isEqualTo(OWN + "|" + TEXT + "|Liên hệ");
    }

    @Test
    void whatStandsAboveTheTitleInTheSecondBoxGoesWithIt() {
        assertThat(read(story(OWN, TEXT) + "<div class='story'><p>Mục khác</p><h1>" + NEXT
                        + "</h1><p>Robot.</p></div>"))
                .isEqualTo(OWN + "|" + TEXT);
    }

    @Test
    void titlesMayStandAtDifferentDepths() {
        String deep = "<div class='story'><header><h1>" + NEXT + "</h1></header><p>Robot.</p></div>";
        assertThat(read(story(OWN, TEXT) + deep)).isEqualTo(OWN + "|" + TEXT);
        String first = "<div class='story'><header><h1>" + OWN + "</h1></header><p>" + TEXT + "</p></div>";
        assertThat(read(first + story(NEXT, "Robot."))).isEqualTo(OWN + "|" + TEXT);
    }

    @Test
    void allBelowTheSecondStoryIsLookedAtToo() {
        String third = "Trạm đo sạt lở mới";
        assertThat(read(story(OWN, TEXT) + story(NEXT, "Robot.") + "<p>giữa</p>" + story(third, "Trạm.")))
                .isEqualTo(OWN + "|" + TEXT + "|giữa");
    }

    @Test
    void boxThatIsMadeOtherwiseIsNoSecondStory() {
        String box = "<div class='khung'><h1>" + NEXT + "</h1><p>Robot.</p></div>";
        assertThat(read(story(OWN, TEXT) + box)).isEqualTo(OWN + "|" + TEXT + "|" + NEXT + "|Robot.");
        String title = "<div class='story'><h1 class='khac'>" + NEXT + "</h1><p>Robot.</p></div>";
        assertThat(read(story(OWN, TEXT) + title)).isEqualTo(OWN + "|" + TEXT + "|" + NEXT + "|Robot.");
    }

    @Test
    void secondTitleOfTheSameStoryIsKept() {
        assertThat(read("<div class='story'><h1>" + OWN + "</h1><p>" + TEXT + "</p><h1>" + NEXT + "</h1></div>"))
                .isEqualTo(OWN + "|" + TEXT + "|" + NEXT);
        assertThat(read(story(OWN, TEXT) + story(OWN, "Ảnh.")))
                .as("its own title once more")
                .isEqualTo(OWN + "|" + TEXT + "|" + OWN + "|Ảnh.");
    }

    @Test
    void titleOfFewSignsIsNone() {
        String shortest = "Robot hái chè x"; // fifteen
        assertThat(read(story(OWN, TEXT) + story(shortest, "Robot."))).isEqualTo(OWN + "|" + TEXT);
        assertThat(read(story(OWN, TEXT) + story("Robot hái chè ", "Robot."))).endsWith("|Robot hái chè|Robot.");
        assertThat(read(story("Báo Thử", "Tin tức.") + story(OWN, TEXT) + story(NEXT, "Robot.")))
                .isEqualTo("Báo Thử|Tin tức.|" + OWN + "|" + TEXT);
    }

    @Test
    void firstStoryHasToHaveText() {
        String fourHundred = "Cột lọc, bao gồm các hạt xốp và than, được lắp bên giếng. ";
        fourHundred = fourHundred.repeat(7).substring(0, 399) + ".";
        assertThat(read(story(OWN, fourHundred) + story(NEXT, "Robot."))).isEqualTo(OWN + "|" + fourHundred);
        String less = fourHundred.substring(1);
        assertThat(read(story(OWN, less) + story(NEXT, "Robot."))).isEqualTo(OWN + "|" + less + "|" + NEXT + "|Robot.");
        String links = "<a href='/a'>" + TEXT + "</a>";
        assertThat(read(story(OWN, links) + story(NEXT, "Robot."))).endsWith("Robot.");
    }

    private static String story(String title, String text) {
        return "<div class='story'><h1>" + title + "</h1><p>" + text + "</p></div>";
    }

    private static String read(String html) {
        Outline outline = Outline.of(Jsoup.parse("<main>" + html + "</main>"));
        return Stories.first(outline.blocks).stream().map(Block::text).collect(Collectors.joining("|"));
    }
}
