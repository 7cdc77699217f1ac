package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Where the title of an article stands among the headings of its page. */
class TitlePlaceTest {

    private final TitlePlace title = new TitlePlace();

    @Test
    void firstHeadingThatRepeatsMostOfTheStatedTitleIsIt() {
        title.state("Cột lọc nước từ vỏ trấu | Báo Làng Mới");
        heading("h1", "Báo Làng Mới", 10);
        heading("h2", "“Cột lọc” nước – từ vỏ trấu", 500);
        heading("h3", "Cột lọc nước từ vỏ trấu", 900);
        assertThat(title.place()).isEqualTo(500);
    }

    @Test
    void headingThatSaysMoreThanTheTitleRepeatsItToo() {
        title.state("Cột lọc nước");
        heading("h1", "Trang nhất", 10);
        heading("h2", "Cột lọc nước: chuyện của làng", 70);
        assertThat(title.place()).isEqualTo(70);
    }

    @Test
    void whereNoHeadingRepeatsItTheFirstMainOneIsIt() {
        title.state("Chuyện khác hẳn");
        heading("h2", "Tin của làng", 5);
        heading("h1", "", 6);
        heading("h1", "–", 7);
        heading("h1", "Cột lọc nước", 30);
        heading("h1", "Cột lọc điện", 60);
        assertThat(title.place()).isEqualTo(30);
        assertThat(new TitlePlace().place()).isZero();
    }

    @Test
    void headingOfFewerThanSixLettersOrWithoutEndRepeatsNothing() {
        title.state("Làng Mới ngày nay");
        heading("h2", "Làng M", 10);
        assertThat(title.place()).as("five letters").isZero();
        heading("h2", "Làng Mớ", 20);
        assertThat(title.place()).isEqualTo(20);
        heading("h2", "Làng Mới ngày nay" + " x".repeat(400), 30);
        assertThat(title.place()).isEqualTo(20);
    }

    @Test
    void statedTitleOfFewerThanSixLettersIsNotFoundInLongerHeadings() {
        title.state("làng");
        heading("h2", "Cột lọc của làng", 10);
        assertThat(title.place()).isZero();
        title.state("");
        heading("h2", "Cột lọc của làng", 10);
        assertThat(title.place()).isZero();
    }

    @Test
    void figuresAndLettersOfEveryScriptTell() {
        title.state("年 2026 计划 𠀀 发布会");
        heading("h2", "2026 计划 公告 全文", 10);
        assertThat(title.place()).isZero();
        heading("h2", "2026 计划 𠀀", 20);
        assertThat(title.place()).isEqualTo(20);
        title.state("AZ az 09 zz az");
        heading("h2", "az-az-09-zz-az", 44);
        assertThat(title.place()).isEqualTo(44);
    }

    private void heading(String tag, String text, int place) {
        Element heading = new Element(tag);
        if (!text.isEmpty()) {
            heading.text(text);
        }
        title.heading(heading, place);
    }
}
