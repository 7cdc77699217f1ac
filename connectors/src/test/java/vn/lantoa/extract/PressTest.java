package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is taken out of pages laid out as the Vietnamese press, portals and journals lay them out. */
class PressTest {

    private static List<PressPages.Reading> readings;

    @BeforeAll
    static void read() throws IOException {
        readings = PressPages.read();
    }

    @Test
    void articlesOfLayoutsThatWereLookedAtAreTakenOut() {
        PressPages.Figures figures = PressPages.figures(
                "looked at", readings, reading -> !reading.truth().aside());
        System.out.println(figures);
        assertThat(figures.pages()).isGreaterThanOrEqualTo(24);
        assertThat(figures.f1()).as("text").isGreaterThanOrEqualTo(0.99);
        assertThat(figures.titles()).as("titles").isGreaterThanOrEqualTo(0.96);
        assertThat(figures.leads()).as("leads").isGreaterThanOrEqualTo(0.96);
        assertThat(figures.authors()).as("authors").isGreaterThanOrEqualTo(0.96);
        assertThat(figures.days()).as("days").isGreaterThanOrEqualTo(0.96);
        assertThat(figures.sections()).as("sections").isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void articlesOfLayoutsThatWereKeptAsideAreTakenOut() {
        PressPages.Figures figures = PressPages.figures(
                "kept aside", readings, reading -> reading.truth().aside());
        System.out.println(figures);
        assertThat(figures.pages()).isGreaterThanOrEqualTo(12);
        assertThat(figures.f1()).as("text").isGreaterThanOrEqualTo(0.97);
        assertThat(figures.titles()).as("titles").isGreaterThanOrEqualTo(0.85);
        assertThat(figures.leads()).as("leads").isGreaterThanOrEqualTo(0.85);
        assertThat(figures.authors()).as("authors").isGreaterThanOrEqualTo(0.85);
        assertThat(figures.days()).as("days").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tablesOfFiguresBelongToTheText() {
        assertThat(body("gov2")).contains("Chi phí mỗi điểm (triệu đồng)\n28,5\n16,2");
    }

    @Test
    void captionsInItalicsBelowPicturesDoNot() {
        assertThat(body("local2")).doesNotContain("Quang cảnh buổi nghiệm thu", "kiểm tra cảm biến tại hiện trường");
    }

    @Test
    void linksToOtherArticlesInLinesOfTheirOwnDoNot() {
        assertThat(body("vne4-live")).doesNotContain(">>");
        assertThat(body("vnn2-short")).doesNotContain("Mở lại đường bay thẳng");
    }

    private static String body(String id) {
        return readings.stream()
                .filter(reading -> reading.id().equals(id))
                .findFirst()
                .orElseThrow()
                .page()
                .body();
    }
}
