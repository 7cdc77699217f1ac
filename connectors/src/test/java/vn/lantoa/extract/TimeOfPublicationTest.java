package vn.lantoa.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.model.Article;
import vn.lantoa.model.Capture;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Channels;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Days;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Json;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;

class TimeOfPublicationTest {

    private static final Instant FETCHED = Instant.parse("2026-11-22T03:00:00Z");
    private static final String SITE = "https://bao.example/";

    private final FeedParser feeds = new FeedParser(InstantSource.fixed(FETCHED));
    private final Extractor extractor = new Extractor();

    @ParameterizedTest(name = "page {0} / {1}, feed {2}, address {4}")
    @CsvFileSource(
            resources = {"times.tsv", "times-aside.tsv"},
            delimiter = '\t',
            quoteCharacter = '\0')
    void isAsExactAsAnySourceOfThatDay(
            String machine, String shown, String item, String others, String path, String known) {
        Article article = article(machine, shown, item, others, path);

        String found = article.dates().precision() == Precision.DAY
                ? Days.of(article.dates().published()).toString()
                : article.dates()
                        .published()
                        .atZone(Days.VIETNAM)
                        .toLocalDateTime()
                        .toString();
        assertThat(found).isEqualTo(known);
    }

    @Test
    void aDayAloneIsItsBeginningInVietnam() {
        Article article = article(
                "-",
                "-",
                "Fri, 20 Nov 2026 00:00:00 GMT",
                "Thu, 19 Nov 2026 00:00:00 GMT;Wed, 18 Nov 2026 00:00:00 GMT",
                "bai.html");

        assertThat(article.dates().published()).isEqualTo("2026-11-19T17:00:00Z");
    }

    @Test
    void whatNothingDatesHasNoTimeOfDay() {
        Article article = article("-", "-", "-", "-", "bai.html");

        assertThat(article.dates().dateOrigin()).isEqualTo(DateOrigin.FETCH);
        assertThat(article.dates().precision()).isEqualTo(Precision.DAY);
        assertThat(article.dates().published()).isEqualTo(FETCHED);
    }

    @Test
    void captureOfOldIsExact() {
        Entry entry = new Entry(
                "1", "Tựa", SITE + "bai.html", null, null, FETCHED.minusSeconds(60), Precision.DAY, null, null, null);
        String old = Json.write(entry).replaceAll(",?\"precision\":\"day\"", "");

        Entry read = Json.read(old, Entry.class);

        assertThat(read.precision()).isNull();
        Article article = extractor.extract(capture(read, "-", "-"));
        assertThat(article.dates().precision()).isEqualTo(Precision.MOMENT);
        assertThat(article.dates().published()).isEqualTo(FETCHED.minusSeconds(60));
    }

    private Article article(String machine, String shown, String item, String others, String path) {
        List<String> dates = new ArrayList<>(List.of(item));
        dates.addAll(Arrays.asList(others.split(";")));
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Báo</title>");
        for (int i = 0; i < dates.size(); i++) {
            feed.append("<item><title>Tựa</title><link>" + SITE + (i == 0 ? path : "khac-" + i + ".html") + "</link>");
            feed.append(dates.get(i).equals("-") ? "" : "<pubDate>" + dates.get(i) + "</pubDate>");
            feed.append("</item>");
        }
        byte[] document = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
        Entry entry = feeds.parse(document, "application/rss+xml; charset=utf-8", SITE + "rss")
                .entries()
                .get(0);
        return extractor.extract(capture(entry, machine, shown));
    }

    private static Capture capture(Entry entry, String machine, String shown) {
        String head = machine.equals("-")
                ? ""
                : "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"" + machine
                        + "\"}</script>";
        String time = shown.equals("-") ? "" : "<span class=\"date\">" + shown + "</span>";
        String page = "<html lang=\"vi\"><head><title>Tựa bài</title>" + head + "</head><body><h1>Tựa bài</h1>" + time
                + "<div class=\"content\"><p>Sáng qua, chiếc cột lọc cao một mét được lắp bên giếng khoan của một hộ"
                + " dân, bên trong là những hạt xốp màu xám, đủ dùng cho gia đình năm người.</p></div></body></html>";
        return new Capture(
                Channels.of("bao/tin", ChannelKind.FEED, SITE + "rss", SITE),
                entry,
                entry.link(),
                List.of(new Response(
                        entry.link(),
                        200,
                        List.of(new Header("content-type", "text/html; charset=utf-8")),
                        page.getBytes(StandardCharsets.UTF_8))),
                null,
                FETCHED);
    }
}
