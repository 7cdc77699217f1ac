package vn.lantoa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

class FeedParserTest {

    /** A guard against hanging, not a measure of speed. */
    private static final Duration A_LONG_TIME = Duration.ofMinutes(2);

    private static final String BASE = "https://bao.example/rss/tin.rss";

    private final FeedParser parser = new FeedParser();

    @Test
    void rssOfANewspaperIsRead() {
        ParsedFeed feed = parse("""
                <?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Báo Thử</title>
                <link>https://bao.example/</link><item><title>Bộ KH&amp;amp;CN công bố</title>
                <link>/bai-1.html</link><guid isPermaLink="false">1</guid>
                <description><![CDATA[<a href="x"><img src="y"></a><br/>Dẫn &amp; tin]]></description>
                <pubDate>Sat, 09 Aug 2025 08:37:03 GMT+7</pubDate></item></channel></rss>""");
        assertThat(feed.format()).isEqualTo("rss_2.0");
        assertThat(feed.title()).isEqualTo("Báo Thử");
        Entry entry = feed.entries().get(0);
        assertThat(entry.title()).isEqualTo("Bộ KH&CN công bố");
        assertThat(entry.link()).isEqualTo("https://bao.example/bai-1.html");
        assertThat(entry.summary()).isEqualTo("Dẫn & tin");
        assertThat(entry.published()).isEqualTo(Instant.parse("2025-08-09T01:37:03Z"));
    }

    @Test
    void atomIsRead() {
        ParsedFeed feed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>tag:1</id><title>Bài</title>
                <link rel="alternate" href="/a"/><updated>2025-08-09T08:00:00+07:00</updated><summary>s</summary>
                <author><name>Nguyễn Thử</name></author></entry></feed>""");
        assertThat(feed.format()).isEqualTo("atom_1.0");
        assertThat(feed.entries().get(0).author()).isEqualTo("Nguyễn Thử");
        assertThat(feed.entries().get(0).updated()).isEqualTo(Instant.parse("2025-08-09T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258"})
    void encodingsAreRecognised(String name) {
        Charset charset = Charset.forName(name);
        String text = "<?xml version=\"1.0\" encoding=\"" + name
                + "\"?><rss version=\"2.0\"><channel><title>t</title><item><title>Âu Cơ đi</title>"
                + "<link>https://bao.example/a</link></item></channel></rss>";
        ParsedFeed feed = parser.parse(text.getBytes(charset), null, BASE);
        assertThat(feed.entries().get(0).title()).isEqualTo("Âu Cơ đi");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "'<html><body>Xin chào</body></html>', WEB_PAGE",
        "'<!DOCTYPE html><html><head><title>Báo</title></head><body><a href=/dang-nhap>Đăng nhập</a></body></html>', WEB_PAGE",
        "'<html><script>location.reload()</script></html>', CHALLENGE",
        "'<html><head><script>document.cookie=\"a=b\";window.location.reload(true);</script></head></html>', CHALLENGE",
        "'<html><title>Just a moment...</title><noscript>Enable JavaScript</noscript></html>', CHALLENGE",
        "'<html><form><div class=g-recaptcha></div>Tôi không phải là người máy</form></html>', CAPTCHA",
        "'xin chào', NOT_A_FEED",
        "'{\"version\":\"https://jsonfeed.org/version/1\"}', NOT_A_FEED",
        "'<urlset><url><loc>https://bao.example/</loc></url></urlset>', NOT_A_FEED",
        "'{\"a\":1}', NOT_A_FEED"
    })
    void whatIsNoFeedIsTold(String document, Fault fault) {
        ParsedFeed feed = parse(document);
        assertThat(feed.fault()).isEqualTo(fault);
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.message()).isNotBlank();
    }

    @Test
    void feedThatIsNotWellFormedIsReadAllTheSame() {
        ParsedFeed feed = parse("""
                <rss version="2.0"><channel><title>Báo & Thử</title><item><title>Một &nbsp; hai</title>
                <link>https://bao.example/1</link></item><item><title>Ba<link>https://bao.example/2</link></item>""");
        assertThat(feed.fault()).isNull();
        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().get(0).title()).isEqualTo("Một hai");
    }

    @Test
    void externalEntitiesAreNeverRead(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        ParsedFeed feed = parse("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title>"
                + "<link>https://bao.example/1</link></item></channel></rss>");
        assertThat(Json.write(feed)).doesNotContain("bí mật");
    }

    @Test
    void entitiesThatMultiplyAreTold() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>");
        assertThat(inTime(bomb.toString()).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void depthIsTold() {
        String deep = "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000);
        assertThat(inTime(deep).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(inTime("<rss>" + "<a>".repeat(5_000) + "</a>".repeat(5_000) + "</rss>")
                        .fault())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(inTime("{\"a\":".repeat(100_000)).fault()).isEqualTo(Fault.NOT_A_FEED);
    }

    @Test
    void feedOfTooManyEntriesIsToldAndNeverCutInSilence() {
        String item = "<item><title>t</title><link>https://bao.example/%d</link></item>";
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
        for (int i = 0; i < 6_000; i++) {
            feed.append(item.formatted(i));
        }
        assertThat(parse(feed + "</channel></rss>").entries()).hasSize(6_000);
        for (int i = 6_000; i < 20_001; i++) {
            feed.append(item.formatted(i));
        }
        assertThat(parse(feed + "</channel></rss>").fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "expect.csv", numLinesToSkip = 1)
    void formsOfFeedsAreRead(String document, String holder, String field, String value) throws IOException {
        ParsedFeed feed;
        try (InputStream bytes = FeedParserTest.class.getResourceAsStream(document)) {
            feed = parser.parse(bytes.readAllBytes(), null, BASE);
        }
        assertThat(feed.fault()).isNull();
        Object told = holder.equals("feed") ? feed : feed.entries().get(Integer.parseInt(holder));
        JsonNode actual = Json.MAPPER.valueToTree(told).path(field);
        assertThat(actual.isNull() ? null : actual.asText()).isEqualTo(value);
    }

    @Test
    void rhythmOfAFeedIsTold() {
        Rhythm rhythm = parse("""
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><ttl>30</ttl>
                <lastBuildDate>Fri, 25 Jul 2025 09:00:00 +0700</lastBuildDate>
                <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/tin.rss"/>
                <item><title>a</title><pubDate>Mon, 30 Jun 2025 09:00:00 +0700</pubDate></item>
                <item><title>b</title><pubDate>Sat, 28 Jun 2025 09:00:00 +0700</pubDate></item></channel></rss>""").rhythm();
        assertThat(rhythm.ttl()).isEqualTo(Duration.ofMinutes(30));
        assertThat(rhythm.built()).isEqualTo(Instant.parse("2025-07-25T02:00:00Z"));
        assertThat(rhythm.newest()).isEqualTo(Instant.parse("2025-06-30T02:00:00Z"));
        assertThat(rhythm.hubs()).containsExactly("https://hub.example/");
        assertThat(rhythm.self()).isEqualTo("https://bao.example/tin.rss");
        assertThat(rhythm.frozen()).isTrue();
    }

    @Test
    void momentsInTheFutureAreMistakes() {
        FeedParser then = new FeedParser(InstantSource.fixed(Instant.parse("2025-08-09T00:00:00Z")));
        String feed = "<rss><channel><item><title>a</title><pubDate>%s</pubDate></item></channel></rss>";
        for (String[] each : new String[][] {
            {"2025-08-09T00:59:00Z", "2025-08-09T00:59:00Z"}, {"2025-08-09T08:01:00Z", null}, {"2099-01-01", null}
        }) {
            Entry entry = then.parse(feed.formatted(each[0]).getBytes(StandardCharsets.UTF_8), null, BASE)
                    .entries()
                    .get(0);
            assertThat(entry.published()).isEqualTo(each[1] == null ? null : Instant.parse(each[1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8"})
    void markBeforeTheDeclarationIsNoObstacle(String encoding) {
        String text = "\uFEFF<?xml version=\"1.0\" encoding=\"" + encoding
                + "\"?><rss><channel><item><title>Đổi mới</title></item></channel></rss>";
        ParsedFeed feed = parser.parse(text.getBytes(Charset.forName(encoding)), "text/xml", BASE);
        assertThat(feed.entries().get(0).title()).isEqualTo("Đổi mới");
    }

    @Test
    void zeroBytesAndControlsAreLeftOut() {
        ParsedFeed feed = parse("<rss><channel><item><title>M\u0000ộ\u0008t\u001f</title></item></channel></rss>");
        assertThat(feed.entries().get(0).title()).isEqualTo("Một");
    }

    @Test
    void titleOfManyMegabytesIsCut() {
        String title = "a&lt;b ".repeat(800_000);
        ParsedFeed feed = inTime("<rss><channel><item><title>" + title + "</title></item></channel></rss>");
        assertThat(feed.entries().get(0).title().length()).isBetween(1_000, 200_000);
    }

    @Test
    void attributesWithoutEndAreTold() {
        StringBuilder feed = new StringBuilder("<rss");
        for (int i = 0; i < 200_000; i++) {
            feed.append(" a").append(i).append("='1'");
        }
        assertThat(inTime(feed + "><channel/></rss>").fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(inTime(feed + "><channel>").entries()).isEmpty();
    }

    @Test
    void marksWithoutEndOnOneLetterAreHarmless() {
        String title = "a" + "\u0301\u0323".repeat(90_000);
        assertThat(inTime("<rss><channel><item><title>" + title + "</title></item></channel></rss>")
                        .entries())
                .hasSize(1);
    }

    private ParsedFeed inTime(String text) {
        return assertTimeoutPreemptively(A_LONG_TIME, () -> parse(text));
    }

    private ParsedFeed parse(String text) {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
