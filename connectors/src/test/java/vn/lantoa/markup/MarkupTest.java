package vn.lantoa.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.extract.PageReader;
import vn.lantoa.feed.FeedParser;

/** Trees that few characters would make of millions of elements. */
class MarkupTest {

    /** Formats that are never closed, and paragraphs that each open all of them again. */
    private static String amplified(int paragraphs) {
        return IntStream.range(0, 250)
                        .mapToObj(i -> "<b id=\"" + i + "\">")
                        .collect(Collectors.joining("", "<p>Mở đầu", "</p>"))
                + "<p>x</p>".repeat(paragraphs);
    }

    @Test
    void treesGrowNoFurtherThanTheirBound() {
        String html = amplified(40_000);
        assertThat(Markup.page(html, "", 400).getAllElements())
                .hasSizeBetween(Markup.MOST_ELEMENTS, Markup.MOST_ELEMENTS + 1_000);
        assertThat(Markup.body(html).getAllElements())
                .hasSizeBetween(Markup.MOST_ELEMENTS, Markup.MOST_ELEMENTS + 1_000);
        assertThat(Markup.body(html).text()).startsWith("Mở đầu");
    }

    @Test
    void pageAndFeedThatAreMadeToGrowAreReadAsFarAsThat() {
        byte[] page = ("<html><title>Bài</title><body>" + amplified(400_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(new PageReader()
                        .read(page, "text/html", "http://bao.example/bai")
                        .title())
                .isEqualTo("Bài");
        String feed = "<rss version=\"2.0\"><channel><item><title>Tin</title><link>http://bao.example/tin</link>"
                + "<description><![CDATA[" + amplified(200_000) + "]]></description></item></channel></rss>";
        assertThat(new FeedParser()
                        .parse(feed.getBytes(StandardCharsets.UTF_8), null, "http://bao.example/")
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.summary()).startsWith("Mở đầu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a <b>b</b> &amp; c",
                "<title>x</title><p>y",
                "<!-- c --><td>z</td>",
                "<frameset><frame></frameset>x",
                "<body class=a><p>q",
                "</body></html>đuôi"
            })
    void whatIsSmallIsWhatItWouldBeWithoutTheBound(String markup) {
        assertThat(Markup.body(markup).outerHtml())
                .isEqualTo(Jsoup.parseBodyFragment(markup).outerHtml());
        assertThat(Markup.page(markup, "http://bao.example/", 400).outerHtml())
                .isEqualTo(Jsoup.parse(markup, "http://bao.example/").outerHtml());
    }

    @Test
    void markOfTheByteOrderIsNoText() {
        byte[] html = "\ufeff<title>Bài</title>".getBytes(StandardCharsets.UTF_8);
        Document page = Markup.page(new ByteArrayInputStream(html), StandardCharsets.UTF_8, "", 400);
        assertThat(page.head().select("title").text()).isEqualTo("Bài");
    }
}
