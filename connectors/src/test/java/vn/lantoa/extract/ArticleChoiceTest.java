package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;

/** Which of its sources an article is taken from, where page and channel both speak, or one of them. */
class ArticleChoiceTest {

    private static final Instant FETCHED = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ADDRESS = "https://bao.example/tin/bai.html";
    private static final String LEAD = "Nhóm nghiên cứu biến phụ phẩm của cối xay thành vật liệu lọc nước ngầm.";
    private static final String FIRST = "Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ dân,"
            + " bên trong là những hạt xốp màu xám.";
    private static final String SECOND = "Theo nhóm nghiên cứu, một cột lọc đủ dùng cho gia đình năm người trong tám"
            + " tháng, sau đó có thể hoàn nguyên.";
    private static final String PAGE = "<html lang='vi'><head><title>Cột lọc nước từ vỏ trấu</title>"
            + "<link rel='canonical' href='https://bao.example/bai-chinh.html'></head><body>"
            + "<div class='breadcrumb'><a href='/'>Trang chủ</a><a href='/khoa-hoc'>Khoa học</a></div>"
            + "<h1>Cột lọc nước từ vỏ trấu</h1><h2 class='sapo'>" + LEAD + "</h2><div class='content'><p>" + FIRST
            + "</p><p>" + SECOND + "</p></div></body></html>";

    private final Extractor extractor = new Extractor();
    private ChannelKind kind = ChannelKind.FEED;

    @Test
    void titleIsTheChannelsAndLeadTextAndPlaceArePagesWhereItHasThem() {
        Article article = of(saying("Tựa của kênh", "Dẫn của kênh", "Thân của kênh"), page(PAGE));
        assertThat(article.content().title()).isEqualTo("Tựa của kênh");
        assertThat(article.content().lead()).isEqualTo(LEAD);
        assertThat(article.content().body()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(article.origin())
                .isEqualTo(new ArticleOrigin(
                        "bao",
                        "bao/tin",
                        ADDRESS,
                        "https://bao.example/bai-chinh.html",
                        "Khoa học",
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA));
    }

    @Test
    void whatTheChannelDoesNotSayIsThePagesAndWhatThePageDoesNotSayIsTheChannels() {
        assertThat(of(saying("  ", null, null), page(PAGE)).content().title()).isEqualTo("Cột lọc nước từ vỏ trấu");
        Article bare = of(saying("Tựa", "Dẫn của kênh", "Thân của kênh"), page("<html><body></body></html>"));
        assertThat(bare.content().lead()).isEqualTo("Dẫn của kênh");
        assertThat(bare.content().body()).isEqualTo("Thân của kênh");
        Article nothing = of(saying(null, null, null));
        assertThat(nothing.content().text()).isEqualTo("\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tựa~Dẫn~Thân bài | Thân bài",
                "Tựa~~Thân bài | Thân bài",
                "Dẫn~Thân bài | Thân bài",
                "Tựa | ''",
                "Tựa bài khác hẳn~Thân bài | Tựa bài khác hẳn~Thân bài",
                "Thân bài~Tựa~Dẫn | Thân bài~Tựa~Dẫn",
                "Dẫn~Tựa~Thân bài | Tựa~Thân bài"
            })
    void titleAndLeadAreLeftOutOfTheTextOnlyWhereTheyStandAtItsHeadInLinesOfTheirOwn(String body, String left) {
        assertThat(of(saying("Tựa", "Dẫn", body.replace('~', '\n'))).content().body())
                .isEqualTo(left.replace('~', '\n'));
    }

    @Test
    void pagesAfterTheFirstGiveTheirParagraphsOnceAndNoLead() {
        String third = "Đến cuối năm, nhóm sẽ lắp thêm ba trăm cột lọc như vậy cho các xã ven biển, theo kế hoạch.";
        String next = PAGE.replace("<h2 class='sapo'>" + LEAD + "</h2>", "")
                .replace(FIRST, LEAD)
                .replace("</div></body>", "<p>" + third + "</p></div></body>");
        Article article = of(saying("Tựa", null, null), page(PAGE), response("application/pdf", PAGE), page(next));
        assertThat(article.content().body()).isEqualTo(FIRST + "\n" + SECOND + "\n" + third);
    }

    @Test
    void formIsTheChannelsOnlyWhereThereIsNoPage() {
        Entry post = new Entry("1", "Tựa", ADDRESS, null, null, null, null, null, "Thân", ArticleKind.POST);
        assertThat(of(post).origin().kind()).isEqualTo(ArticleKind.POST);
        assertThat(of(post, page(PAGE)).origin().kind()).isEqualTo(ArticleKind.ARTICLE);
        assertThat(of(saying("Tựa", null, null)).origin().kind()).isEqualTo(ArticleKind.ARTICLE);
    }

    @Test
    void languageIsThatOfTheTextOrElseThePagesOrElseTheChannels() {
        String english =
                "The research group has built a filter from rice husk, and it has been tried in five villages.";
        assertThat(of(
                                saying(english, null, null),
                                page(PAGE.replace(FIRST, english)
                                        .replace(SECOND, english + " It will be built in others.")
                                        .replace(LEAD, english)))
                        .content()
                        .language())
                .isEqualTo("en");
        assertThat(of(saying("12", null, null), page("<html lang='fr'><body></body></html>"))
                        .content()
                        .language())
                .isEqualTo("fr");
        assertThat(of(saying("12", null, null)).content().language()).isEqualTo("vi");
    }

    @Test
    void languageOfFewSignsIsNotGuessed() {
        String forty = "It has been made for the new village."; // with what parts it from lead and text
        assertThat(of(saying(forty + "s", null, null)).content().language()).isEqualTo("en");
        assertThat(of(saying(forty, null, null)).content().language()).isEqualTo("vi");
    }

    @Test
    void timeOfThePageRefinesTheDayOfTheChannelUnlessItTellsOfAChange() {
        String shown = PAGE.replace("<div class='content'>", "<p>%s 1/3/2026 10:15</p><div class='content'>");
        Instant day = Instant.parse("2026-02-28T17:00:00Z");
        Entry entry = new Entry("1", "Tựa", ADDRESS, null, null, day, Precision.DAY, null, null, null);
        ArticleDates told = of(entry, page(shown.formatted("Đăng ngày"))).dates();
        assertThat(told.published()).isEqualTo(Instant.parse("2026-03-01T03:15:00Z"));
        assertThat(told.dateOrigin()).isEqualTo(DateOrigin.PAGE);
        ArticleDates changed =
                of(entry, page(shown.formatted("Cập nhật lần cuối:"))).dates();
        assertThat(changed.modified()).isEqualTo(Instant.parse("2026-03-01T03:15:00Z"));
        assertThat(changed.published()).isEqualTo(day);
        assertThat(changed.dateOrigin()).isEqualTo(DateOrigin.FEED);
    }

    @Test
    void timeInTheAddressRefinesTheDayThoughThePageTellsOfAChangeOnly() {
        String shown = PAGE.replace("<div class='content'>", "<p>Cập nhật: 1/3/2026 10:15</p><div class='content'>");
        Instant day = Instant.parse("2026-02-28T17:00:00Z");
        Entry entry = new Entry("1", "Tựa", ADDRESS, null, null, day, Precision.DAY, null, null, null);
        Channel channel = Channels.of("bao/tin", kind, "https://bao.example/rss", "https://bao.example/");
        String address = "https://bao.example/tin-20260301083703498.htm";
        ArticleDates told = extractor
                .extract(new Capture(channel, entry, address, List.of(page(shown)), null, FETCHED))
                .dates();
        assertThat(told.published()).isEqualTo(Instant.parse("2026-03-01T01:37:03Z"));
        assertThat(told.dateOrigin()).isEqualTo(DateOrigin.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TEXT/HTML", "text/plain; charset=utf-8", "application/xhtml+xml", "application/xml"})
    void whatIsOrMayBeATextIsReadAsAPage(String type) {
        Article article = of(saying(null, null, null), response(type, PAGE));
        assertThat(article.fault()).isNull();
        assertThat(article.content().title()).isEqualTo("Cột lọc nước từ vỏ trấu");
    }

    @Test
    void whatHasNeitherAPageNorATextOfItsOwnIsAFaultUnlessItIsAPost() {
        assertThat(of(saying("Tựa", null, null)).fault()).isEqualTo("not-a-page");
        assertThat(of(saying("Tựa", null, "Thân")).fault())
                .as("the channel has all of it")
                .isNull();
        assertThat(of(saying("Tựa", null, "Thân"), response("image/png", "x")).fault())
                .isEqualTo("not-a-page: image/png");
        assertThat(extractor
                        .extract(capture(saying("Tựa", null, "Thân"), "timeout: chậm"))
                        .fault())
                .as("what was told when it was fetched")
                .isEqualTo("timeout: chậm");
        kind = ChannelKind.X;
        assertThat(of(saying("Tựa", null, null)).fault()).isNull();
    }

    @Test
    void postWithoutATitleHasItsFirstSentenceForOneAndAnEntryOfTheWebHasNot() {
        Entry entry = saying(null, null, "Cột lọc đã chạy thử. Năm xã sẽ có thêm.");
        assertThat(of(entry).content().title()).isEmpty();
        kind = ChannelKind.X;
        assertThat(of(entry).content().title()).isEqualTo("Cột lọc đã chạy thử.");
        assertThat(of(entry).content().body()).isEqualTo("Năm xã sẽ có thêm.");
    }

    @Test
    void titleThatIsTooLongGivesWayToOneThatFitsAndIsCutWhereThereIsNone() {
        String most = "a".repeat(Article.LONGEST_TITLE);
        assertThat(of(saying(most, null, null), page(PAGE)).content().title()).isEqualTo(most);
        assertThat(of(saying(most + "a", null, null), page(PAGE)).content().title())
                .isEqualTo("Cột lọc nước từ vỏ trấu");
        assertThat(of(saying(most + "a", null, null)).content().title()).hasSizeLessThanOrEqualTo(most.length());
    }

    @Test
    void timesOfTheFutureAndFromBeforeTheWebAreNoTimesOfPublication() {
        Instant first = Instant.parse("1994-01-01T00:00:00Z");
        assertThat(published(first)).isEqualTo(DateOrigin.FETCH);
        assertThat(published(first.plusMillis(1))).isEqualTo(DateOrigin.FEED);
        assertThat(published(FETCHED.plus(DAY))).isEqualTo(DateOrigin.FETCH);
        assertThat(published(FETCHED.plus(DAY).minusMillis(1)))
                .as("clocks differ")
                .isEqualTo(DateOrigin.FEED);
    }

    @Test
    void changeStandsInForThePublicationThatNothingNames() {
        Instant changed = FETCHED.minusSeconds(77);
        Entry entry = new Entry("1", "Tựa", ADDRESS, null, null, null, null, changed, null, null);
        Article article = of(entry, page(PAGE));
        assertThat(article.dates().published()).isEqualTo(changed);
        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.FEED);
        Entry both =
                new Entry("1", "Tựa", ADDRESS, null, null, FETCHED.minus(DAY), Precision.MOMENT, changed, null, null);
        assertThat(of(both).dates().published()).isEqualTo(FETCHED.minus(DAY));
    }

    @Test
    void authorsAreThePagesOrElseTheEntrysAndNoMoreThanFifty() {
        Entry entry = new Entry("1", "Tựa", ADDRESS, "Lan Thử", null, null, null, null, "Thân", null);
        assertThat(of(entry).content().authors()).containsExactly("Lan Thử");
        List<String> names = new ArrayList<>();
        for (char name = 'A'; name <= 'Z'; name++) {
            names.add("{\"@type\":\"Person\",\"name\":\"Hạnh Thử " + name + "\"}");
            names.add("{\"@type\":\"Person\",\"name\":\"Minh Thử " + name + "\"}");
        }
        String stated = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":" + names
                + "}</script></head>";
        List<String> authors =
                of(entry, page(PAGE.replace("</head>", stated))).content().authors();
        assertThat(authors)
                .hasSizeLessThanOrEqualTo(Article.MOST_AUTHORS)
                .contains("Hạnh Thử A")
                .doesNotContain("Lan Thử");
    }

    private DateOrigin published(Instant said) {
        return of(new Entry("1", "Tựa", ADDRESS, null, null, said, Precision.MOMENT, null, "Thân", null))
                .dates()
                .dateOrigin();
    }

    private Article of(Entry entry, Response... pages) {
        return extractor.extract(capture(entry, null, pages));
    }

    private Capture capture(Entry entry, String fault, Response... pages) {
        Channel channel = Channels.of("bao/tin", kind, "https://bao.example/rss", "https://bao.example/");
        return new Capture(channel, entry, ADDRESS, List.of(pages), fault, FETCHED);
    }

    private static Entry saying(String title, String summary, String body) {
        return new Entry("1", title, ADDRESS, null, summary, null, null, null, body, null);
    }

    private static Response page(String html) {
        return response("text/html; charset=utf-8", html);
    }

    private static Response response(String type, String text) {
        List<Header> headers = type.isEmpty() ? List.of() : List.of(new Header("Content-Type", type));
        return new Response(ADDRESS, 200, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
