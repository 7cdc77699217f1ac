package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.block.Outline;

/** Where on a page a date may stand, and as what it counts there. */
class DateCollectorTest {

    private static final Instant LATEST = Instant.parse("2026-03-03T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='/anh/2026/02/01/a.jpg'> | IMAGE 2026-02-01",
                "<img src='/anh/a.jpg'> | ''",
                "<meta property='og:image' content='https://a.example/1999/02/03/a.jpg'> | IMAGE 1999-02-03",
                "<meta name='description' content='Họp ngày 1/2/2026.'> | TITLE 2026-02-01",
                "<meta property='og:description' content='Họp ngày 1/2/2026.'> | TITLE 2026-02-01",
                "<title>Họp ngày 1/2/2026</title><title>Ngày 3/2/2026</title> | TITLE 2026-02-01",
                "<meta name='author' property='article:published_time' content='2026-02-01'> | META 2026-02-01",
                "<meta itemprop='dateModified' content='2026-02-01'> | SHOWN_MODIFIED 2026-02-01",
                "<meta itemprop='dateline' content='2026-02-01'> | ''",
                "<i itemprop='datePublished' content='2026-02-01'>x</i> | SAID 2026-02-01",
                "<i itemprop='datePublished' datetime='2026-02-01'>x</i> | SAID 2026-02-01",
                "<i itemprop='dateCreated'>2026-02-01</i> | SHOWN 2026-02-01, SHOWN 2026-02-01",
                "<i itemprop='datePublished' content='2026-02-01' datetime='2026-02-03'>x</i> | SAID 2026-02-01",
                "<time datetime='2026-02-01'>x</time> | SHOWN 2026-02-01",
                "<time pubdate datetime='2026-02-01'>x</time> | SAID 2026-02-01",
                "<time title='2026-02-01'>x</time> | SHOWN 2026-02-01",
                "<time datetime='2026-02-01' title='2026-02-03'>x</time> | SHOWN 2026-02-01",
                "<p>Cập nhật: <time datetime='2026-02-01'>x</time></p> | SHOWN_MODIFIED 2026-02-01",
                "<p><b>Đăng ngày</b> <time datetime='2026-02-01'>x</time></p> | SAID 2026-02-01",
                "<p><b>Đăng ngày</b></p><p><time datetime='2026-02-01'>x</time></p> | SHOWN 2026-02-01",
                "<p data-date='2026-02-01'>x</p> | SHOWN 2026-02-01",
                "<p data-date='1/2/2026'>x</p> | SHOWN 2026-02-01",
                "<p data-ngay='2026-02-01'>x</p> | ''",
                "<p title='2026-02-01'>x</p> | ''",
                "<p class='date' title='2026-02-01'>x</p> | SHOWN 2026-02-01",
                "<p class='pubdate'><b>1</b>/<b>2</b>/<b>2026</b></p> | SAID 2026-02-01",
                "<p class='pubdate'><b>1</b>/<b>2</b></p> | ''",
                "<link rel='canonical' href='https://a.example/2026/02/01/x'> | ''",
                "<p>Cập nhật 1/2/2026, đăng ngày 2/2/2026</p> | SHOWN_MODIFIED 2026-02-01, SAID 2026-02-02",
                "<p>© 1/2/2026</p> | ''",
                "<p><span>Cập nhật:</span> <span>1/2/2026</span></p> | SHOWN_MODIFIED 2026-02-01",
                "<div><span>Cập nhật:</span> <p>1/2/2026</p></div> | SHOWN_MODIFIED 2026-02-01",
                "<div class='pubdate'><div><p>1/2/2026</p></div></div> | SAID 2026-02-01",
                "<div class='pubdate'><div><div><p>1/2/2026</p></div></div></div> | SHOWN 2026-02-01"
            })
    void dateIsNotedAsWhatItsPlaceSays(String html, String noted) {
        assertThat(noted(html)).isEqualTo(noted);
    }

    @Test
    void namesOfClassesCountForShortTextsOnly() {
        String words = "Trạm đo chạy thử ở ba xã vùng cao. ".repeat(5);
        assertThat(noted("<p class='pubdate'>Sáng 1/2/2026</p>")).isEqualTo("SAID 2026-02-01");
        assertThat(noted("<p class='pubdate'>" + words + "Sáng 1/2/2026</p>")).isEqualTo("SHOWN 2026-02-01");
    }

    @Test
    void pageOfADayForEachOfItsArticlesIsNotReadWithoutEnd() {
        assertThat(Outline.of(Jsoup.parse("<p>Ngày 1/2/2026</p>".repeat(2_000)))
                        .dates
                        .candidates())
                .hasSize(400);
    }

    @Test
    void valuesThatAreNoDatesAloneOrEndlessAreLeftOut() {
        assertThat(noted("<meta name='pubdate' content='2026-02-01" + " ".repeat(110) + "'>"))
                .isNotEmpty();
        assertThat(noted("<meta name='pubdate' content='2026-02-01" + "x".repeat(111) + "'>"))
                .isEmpty();
        assertThat(noted("<meta name='pubdate' content=' '>")).isEmpty();
        assertThat(noted("<img src='/2026/02/01/" + "x".repeat(1_000) + "'>")).isEmpty();
    }

    @Test
    void scriptsAreAskedOnlyWhereThePageItselfIsNotSure() {
        String script = "<script>{\"publishedAt\": \"2026-02-09T08:00:00Z\"}</script>";
        assertThat(PageDatesTest.of(script).published()).hasToString("2026-02-09T08:00Z");
        assertThat(PageDatesTest.of(script).sure()).isFalse();
        String sure = "<meta name='pubdate' content='2026-02-01'><p data-date='2026-02-09'>x</p>";
        assertThat(dates(sure + script, ""))
                .as("0.65 outweighs 0.45 in any case")
                .startsWith("2026-02-09");
        assertThat(dates("<meta name='pubdate' content='2026-02-10'>" + script, ""))
                .startsWith("2026-02-10");
    }

    @ParameterizedTest
    @CsvSource({
        "en, https://a.example.com/x, 2026-01-02",
        "en, https://a.example.co.uk/x, 2026-02-01",
        "EN_us, https://a.example.vn/x, 2026-01-02",
        "vi, https://a.example.com/x, 2026-02-01",
        "en, nowhere, 2026-02-01",
        "en, https://a b.com/x, 2026-02-01"
    })
    void englishPagesOfAmericanEndingsWriteTheMonthFirst(String language, String address, String day) {
        assertThat(dates("<html lang='" + language + "'><p class='date'>01/02/2026</p>", address))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/2026/02/01/x, https://a.example/2026/02/05/x, 2026-02-01",
        "https://a.example/x, https://a.example/2026/02/05/x, 2026-02-05",
        "https://a.example/2026/02/x, https://a.example/2026/02/05/x, null",
        "https://a.example/2026/02/01/x, '', 2026-02-01"
    })
    void addressThatWasAskedOutranksTheOneThatThePageNames(String address, String canonical, String day) {
        assertThat(dates("<link rel='canonical' href='" + canonical + "'>", address))
                .isEqualTo(day);
    }

    private static String dates(String html, String address) {
        Document document = Jsoup.parse(html);
        return String.valueOf(PageDates.of(document, Outline.of(document).dates, address, LATEST)
                .published());
    }

    private static String noted(String html) {
        StringBuilder noted = new StringBuilder();
        for (DateCandidate candidate : Outline.of(Jsoup.parse(html)).dates.candidates()) {
            noted.append(noted.isEmpty() ? "" : ", ")
                    .append(candidate.source())
                    .append(' ')
                    .append(candidate.stated());
        }
        return noted.toString();
    }
}
