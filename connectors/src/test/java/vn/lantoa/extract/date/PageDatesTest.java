package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.extract.block.Outline;
import vn.lantoa.markup.DateNames;
import vn.lantoa.markup.DateSource;

class PageDatesTest {

    private static final Instant LATEST = Instant.parse("2026-03-03T00:00:00Z");
    private static final String TITLE = "<title>Cột lọc nước từ vỏ trấu</title>";
    private static final String HEADING = "<h1>Cột lọc nước từ vỏ trấu</h1>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:published_time' content='2026-02-01T08:00:00+07:00'> | 2026-02-01T08:00+07:00",
                "<meta name='DC.date.issued' content='2026-02-01'> | 2026-02-01",
                "<meta name='parsely-pub-date' content='2026-02-01T08:00:00Z'> | 2026-02-01T08:00Z",
                "<meta itemprop='datePublished' content='2026-02-01 08:15'> | 2026-02-01T08:15",
                "<meta name='last-modified' content='2026-02-01'> | 2026-02-01",
                "<meta name='pubdate' content='1769904000'> | 2026-02-01",
                "<time datetime='2026-02-01 18:19'>hôm qua</time> | 2026-02-01T18:19",
                "<abbr class='published' title='2026-02-01'>hôm qua</abbr> | 2026-02-01",
                "<div class='detail-time'>01/02/2026 08:15 GMT+7</div> | 2026-02-01T08:15+07:00",
                "<p>Ngày đăng: 1 tháng 2, 2026</p> | 2026-02-01",
                "<p>Veröffentlicht am 1. Februar 2026</p> | 2026-02-01",
                "<meta name='x-article-publish-time' content='2026-02-01'> | 2026-02-01",
                "<span data-date='2026-02-01 08:15'>hôm qua</span> | 2026-02-01T08:15",
                "<div class='date'><b>1</b><i>Feb</i><u>2026</u></div> | 2026-02-01",
                "<link rel='canonical' href='https://bao.example/2026/02/01/cot-loc'> | 2026-02-01",
                "<p>Joined: 03/01/2020</p><p>01/02/2026</p> | 2026-02-01",
                "<script>var a = {\"publishedAt\": \"2026-02-01T08:00:00Z\"}</script> | 2026-02-01T08:00Z"
            })
    void readsWhatPagesState(String html, String stated) {
        assertThat(of(TITLE + HEADING + html).published()).hasToString(stated);
    }

    @Test
    void linkedDataIsReadInGraphsAndBeforeMistakes() {
        String graph = "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":"
                + "[\"NewsArticle\"],\"datePublished\":\"2026-02-01T08:00:00+07:00\",\"dateModified\":\"2026-02-05\","
                + "\"comment\":{\"@type\":\"Article\",\"datePublished\":\"2026-02-09\"}}]";
        for (String end : new String[] {"}</script>", ", oops</script>"}) {
            PageDates dates = of(TITLE + graph + end);
            assertThat(dates.published()).hasToString("2026-02-01T08:00+07:00");
            assertThat(dates.modified()).hasToString("2026-02-05");
            assertThat(dates.sure()).isTrue();
        }
    }

    @Test
    void dateAtTheTitleIsTakenAndNotThoseOfOtherArticlesNorOfCopyright() {
        PageDates dates = of(
                TITLE + HEADING + "<span class='date'>01/02/2026</span><p>" + "Sáng qua, cột lọc. ".repeat(300)
                        + "</p><div class='related'><span class='date'>20/02/2026</span></div><footer>© 03/03/2025</footer>");
        assertThat(dates.published()).hasToString("2026-02-01");
    }

    @Test
    void titleIsToldFromTheNameOfTheSiteBesideIt() {
        String news = "<p>01/01/2026 Họp mặt</p>" + "<p>" + "Tin ngắn của làng. ".repeat(30) + "</p>";
        PageDates dates = of("<title>Cột lọc nước – từ vỏ trấu | Báo Làng Mới</title><h1>Báo Làng Mới</h1>" + news
                + "<h2>Cột lọc nước - từ vỏ trấu</h2><p>01/02/2026</p>");
        assertThat(dates.published()).hasToString("2026-02-01");
    }

    @ParameterizedTest
    @CsvSource({
        "og:article:published_time, META",
        "DCTERMS.created, META",
        "pubdate, META",
        "article:modified_time, META_MODIFIED",
        "og:updated_time, META_MODIFIED",
        "article:expiration_time,",
        "event-date,",
        "viewport,"
    })
    void metaElementsAreUnderstoodByTheWordsOfTheirNames(String name, DateSource source) {
        assertThat(DateNames.meta(name)).isEqualTo(source);
    }

    @Test
    void changeIsNotTakenForPublication() {
        PageDates dates =
                of(TITLE + HEADING + "<p>Cập nhật 05/02/2026 10:00</p><p class='date'>Đăng 01/02/2026 08:00</p>");
        assertThat(dates.published()).hasToString("2026-02-01T08:00");
        assertThat(dates.modified()).hasToString("2026-02-05T10:00");
    }

    @Test
    void futureAndImpossibleDatesAreRefused() {
        assertThat(of("<meta name='pubdate' content='2036-02-01'>").published()).isNull();
        assertThat(of("<meta name='pubdate' content='1890-02-01'>").published()).isNull();
        assertThat(of("<meta name='pubdate' content='2026-02-31'>").published()).isNull();
    }

    @Test
    void orderOfDayAndMonthFollowsTheLanguageAndOtherDates() {
        String figures = "<div class='date'>02/03/2026</div>";
        assertThat(of(TITLE + HEADING + figures).published()).hasToString("2026-03-02");
        assertThat(of("<html lang='en-US'>" + TITLE + HEADING + figures).published())
                .hasToString("2026-02-03");
        assertThat(of("<meta name='pubdate' content='2026-02-03'>" + TITLE + HEADING + figures)
                        .published())
                .hasToString("2026-02-03");
    }

    @Test
    void timeInUtcSpeaksForTheDayWhereItWasPublished() {
        String html = TITLE + "<meta property='article:published_time' content='2026-01-09T03:28:00Z'>" + HEADING;
        assertThat(dates(html, "https://paper.example/2026/01/08/a").published())
                .hasToString("2026-01-08");
        assertThat(of(html).published()).hasToString("2026-01-09T03:28Z");
    }

    @Test
    void addressAloneIsAnAnswerButNotSure() {
        PageDates dates = dates(TITLE + HEADING, "https://bao.example/tin-20250809083703498.htm");
        assertThat(dates.published()).hasToString("2025-08-09T08:37:03+07:00");
        assertThat(dates.sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://web.archive.org/web/20120216182711/http://a.example/2011/12/24/x, 2011-12-24",
        "https://a.example/meldungen/29-10-2021, 2021-10-29",
        "https://a.example/20200115-bai, 2020-01-15",
        "https://a.example/2020.autonomous.report,",
        "https://web.archive.org/web/20120216182711/http://a.example/x,"
    })
    void addressesCarryDays(String address, String day) {
        assertThat(String.valueOf(AddressDate.stated(address))).isEqualTo(String.valueOf(day));
    }

    @Test
    void rubbishIsReadWithoutHarm() {
        for (String html :
                new String[] {"", "<".repeat(50_000), "<div class='date'>1/".repeat(20_000), "<time datetime='\0'>"}) {
            assertThat(of(html).published()).isNull();
        }
    }

    static PageDates of(String html) {
        return dates(html, "");
    }

    private static PageDates dates(String html, String address) {
        Document document = Jsoup.parse(html);
        return PageDates.of(document, Outline.of(document).dates, address, LATEST);
    }
}
