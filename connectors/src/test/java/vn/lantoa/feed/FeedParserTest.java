package vn.lantoa.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

class FeedParserTest {

    private static final Path CASES = Path.of(System.getProperty("lantoa.root"), "..", "shared", "bench", "feeds");
    private static final Pattern UNSAFE =
            Pattern.compile("(?i)<\\s*(script|iframe|object|embed|style|img|a|div|b|p)[\\s>]|javascript:\\s*\\w+\\(");
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
        "'<html><body>Xin chào</body></html>', NOT_A_FEED",
        "'<html><script>location.reload()</script></html>', NOT_A_FEED",
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
    void entitiesThatMultiplyAreHarmless() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>");
        ParsedFeed feed = assertTimeoutPreemptively(A_LONG_TIME, () -> parse(bomb.toString()));
        assertThat(feed.title() == null || feed.title().length() < 1_000).isTrue();
    }

    @Test
    void depthIsHarmless() {
        String deep = "<rss version=\"2.0\"><channel>" + "<a>".repeat(100_000);
        assertThat(assertTimeoutPreemptively(A_LONG_TIME, () -> parse(deep)).entries())
                .isEmpty();
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

    /** The development set where it is present: nothing throws, nothing hangs, nothing unsafe is left. */
    @Test
    void hostileFeedsAreReadSafely() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "no feed cases at " + CASES + ": skipped");
        try (Stream<Path> files = Files.list(CASES.resolve("cases"))) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                ParsedFeed feed =
                        assertTimeoutPreemptively(A_LONG_TIME, () -> parser.parse(bytes, null, BASE), file.toString());
                for (Entry entry : feed.entries()) {
                    String text = entry.title() + " " + entry.summary() + " " + entry.author();
                    assertThat(UNSAFE.matcher(text).find())
                            .as(file + ": " + text)
                            .isFalse();
                }
            }
        }
    }

    /** A floor under what is understood of the well-formed cases; the full figures are printed. */
    @Test
    void expectationsOfTheDevelopmentSetAreMet() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "no feed cases at " + CASES + ": skipped");
        Map<String, int[]> met = new TreeMap<>();
        for (JsonNode node : Json.MAPPER.readTree(Files.readAllBytes(CASES.resolve("expect.json")))) {
            ParsedFeed feed = parser.parse(
                    Files.readAllBytes(
                            CASES.resolve("cases").resolve(node.path("file").asText())),
                    null,
                    BASE);
            for (JsonNode expected : node.path("expect")) {
                int[] count = met.computeIfAbsent(node.path("kind").asText(), kind -> new int[2]);
                count[0] += expected.path("value").asText().equals(actual(feed, expected)) ? 1 : 0;
                count[1]++;
            }
        }
        met.forEach(
                (kind, count) -> System.out.printf("feeds %s: %d of %d expectations met%n", kind, count[0], count[1]));
        int[] wellFormed = met.get("wellformed");
        assertThat(wellFormed[0]).isGreaterThan(wellFormed[1] * 7 / 10);
    }

    private static String actual(ParsedFeed feed, JsonNode expected) {
        String field = expected.path("field").asText();
        if (expected.path("entry").isNull()) {
            return field.equals("title") ? feed.title() : field.equals("link") ? feed.link() : null;
        }
        int index = expected.path("entry").asInt();
        if (index >= feed.entries().size()) {
            return null;
        }
        JsonNode entry = Json.MAPPER.valueToTree(feed.entries().get(index));
        return entry.path(field).isNull() ? null : entry.path(field).asText();
    }

    private ParsedFeed parse(String text) {
        return parser.parse(text.getBytes(StandardCharsets.UTF_8), null, BASE);
    }
}
