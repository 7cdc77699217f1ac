package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.model.Entry;
import vn.lantoa.page.ReaderLanguage;

/** What strangers wrote, in both forms of a feed: well-formed, by the grammar, and read back as it was written. */
class FeedFormatTest {

    private static final Instant MOMENT = Instant.parse("2026-11-20T02:03:04Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chuyển đổi số & “khoa học”",
                "]]> cuối",
                "a < b && c > d",
                "AT&T",
                "'\" `",
                "a\uD83F\uDFFEb",
                "𝔘𝔫𝔦 👩‍🔬 é"
            })
    void textsAreReadBackAsTheyWere(String text) throws Exception {
        assertReadBack(text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b>Đậm</b> và <i>nghiêng</i>",
                "]]> cuối",
                "AT&T &amp; Bell",
                "&lt;img src=x onerror=alert(1)&gt;",
                "<![CDATA[x]]>",
                "<!-- x --> y",
                "a < b && c > d"
            })
    void markupIsNoMoreThanAText(String text) throws Exception {
        assertThat(inTree(FeedFormat.ATOM, text, "title"))
                .allMatch(text::equals)
                .hasSize(2);
        assertThat(inTree(FeedFormat.ATOM, text, "summary")).containsExactly(text);
        assertThat(inTree(FeedFormat.RSS, text, "title"))
                .allMatch(title -> Jsoup.parse(title).wholeText().equals(text))
                .hasSize(2);
        assertThat(inTree(FeedFormat.RSS, text, "description"))
                .allMatch(html -> Jsoup.parse(html).wholeText().equals(text))
                .hasSize(2);
        for (FeedFormat format : FeedFormat.values()) {
            assertThat(String.valueOf(read(format, text).title())).doesNotContain("<script", "onerror", "<b>");
        }
    }

    @Test
    void whatXmlForbidsIsLeftOut() throws Exception {
        assertReadBack("a\u0000b\u0008c\uD800d\uDC00e\uFFFEf\uFFFFg\u000Bh", "abcdefgh");
        assertReadBack("a\u0085b\u2028c\td", "a b c d");
    }

    @Test
    void aHugeTitleIsCutAtALetter() throws Exception {
        Entry entry = read(FeedFormat.ATOM, FeedTexts.title("\uD835\uDD18".repeat(100_000)));
        assertThat(entry.title()).hasSizeBetween(400, 500).endsWith("…");
        assertThat(Character.isHighSurrogate(entry.title().charAt(entry.title().length() - 2)))
                .isFalse();
        assertThat(FeedFormat.RSS.write(feed(FeedTexts.title("&<".repeat(100_000)))))
                .hasSizeLessThan(20_000);
    }

    @Test
    void aFeedOfNothingIsValid() throws Exception {
        Feed empty = new Feed(
                "tag:lantoa.vn,2026:feed/x",
                "t",
                "http://a.example/x",
                "http://a.example/y",
                ReaderLanguage.VI,
                MOMENT,
                List.of());
        AtomGrammar.assertValid(FeedFormat.ATOM.write(empty));
        AtomGrammar.tree(FeedFormat.RSS.write(empty));
    }

    @Test
    void theGrammarCanFail() throws Exception {
        String valid = new String(FeedFormat.ATOM.write(feed("x")), StandardCharsets.UTF_8);
        for (String broken : List.of(
                valid.replace("<updated>2026-11-20T02:04:04Z</updated>", ""),
                valid.replace("2026-11-20T02:04:04Z", "20/11/2026"),
                valid.replaceFirst("<id>[^<]*</id>", ""))) {
            assertThat(AtomGrammar.faults(broken.getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty();
        }
    }

    private static void assertReadBack(String text, String expected) throws Exception {
        String title = FeedTexts.title(text);
        for (FeedFormat format : FeedFormat.values()) {
            Entry entry = read(format, title);
            assertThat(entry.title()).as("%s title", format).isEqualTo(expected);
            assertThat(entry.summary()).as("%s summary", format).isEqualTo(expected);
            assertThat(entry.id()).isEqualTo("tag:lantoa.vn,2026:article/1");
            assertThat(entry.link()).isEqualTo("https://bao.example/1");
            assertThat(entry.published()).isEqualTo(MOMENT);
            assertThat(entry.updated()).isEqualTo(MOMENT.plusSeconds(60));
        }
    }

    /** The texts of all elements of that name. */
    private static List<String> inTree(FeedFormat format, String text, String element) throws Exception {
        NodeList found = AtomGrammar.tree(format.write(feed(text))).getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static Entry read(FeedFormat format, String title) throws Exception {
        byte[] document = format.write(feed(title));
        AtomGrammar.tree(document);
        if (format == FeedFormat.ATOM) {
            AtomGrammar.assertValid(document);
        }
        ParsedFeed parsed = new FeedParser().parse(document, format.contentType(), "http://a.example/x");
        assertThat(parsed.fault()).isNull();
        assertThat(parsed.entries()).hasSize(1);
        return parsed.entries().get(0);
    }

    private static Feed feed(String title) {
        Feed.Item item = new Feed.Item(
                FeedTexts.id("article", "1"),
                title,
                MOMENT,
                MOMENT.plusSeconds(60),
                title,
                List.of(new Feed.Category("ST", title)),
                "https://bao.example/1",
                "http://a.example/articles/1",
                title);
        return new Feed(
                "tag:lantoa.vn,2026:feed/x",
                title,
                "http://a.example/x",
                "http://a.example/y",
                ReaderLanguage.VI,
                MOMENT.plusSeconds(60),
                List.of(item));
    }
}
