package vn.lantoa.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Header;
import vn.lantoa.model.Response;

class SafeCopyTest {

    private static final Set<String> ATTRIBUTES = Set.of("class", "title", "colspan", "rowspan", "datetime", "charset");

    @Test
    void theTextStaysInItsOrder() {
        Document copy =
                copy("<h1>Tựa</h1><p>Một <b>hai</b> <a href='/ba'>ba</a></p><table><tr><td colspan=2>Bốn</table>"
                        + "<img src=a.png alt='Năm'><form><p>Sáu</p><input value=x></form>");
        assertThat(copy.body().text()).isEqualTo("Tựa Một hai ba Bốn 🖼 Năm Sáu");
        assertThat(copy.selectFirst(".link").attr("title")).isEqualTo("https://bao-mau.example/ba");
        assertThat(copy.selectFirst("td").attr("colspan")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<p onclick=alert(1) style='background:url(http://x)'>a</p>",
                "<svg><script>alert(1)</script></svg><svg/onload=alert(1)>",
                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
                "<template><script>alert(1)</script></template>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x></object><embed src=x>",
                "<meta http-equiv=refresh content='0;url=http://x'><base href=http://x><link rel=stylesheet href=x>",
                "<a href='javascript:alert(1)'>x</a><a href='http://x' ping='http://y'>y</a><area href=http://z>",
                "<select><option><script>alert(1)</script></select><textarea></textarea><img src=x>",
                "<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x>",
                "<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x>]]>",
                "<p title='&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;'>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<span class='\"><script>alert(1)</script>' title='\"><img src=x onerror=alert(1)>'>a</span>",
                "<video poster=http://x src=http://y></video><picture><source srcset=http://z></picture>",
                "<input type=image src=http://x formaction=http://y><button formaction=http://z>a</button>"
            })
    void nothingThatActsOrLoadsIsLeft(String html) {
        Document copy = copy("<p>Trước</p>" + html);
        assertThat(copy.text()).contains("Trước");
        assertThat(copy.body().getAllElements())
                .allSatisfy(element -> assertThat(
                                Set.of("body", "hr", "p", "b", "span", "table", "tbody", "tr", "td", "div"))
                        .contains(element.normalName()));
        assertThat(copy.getAllElements())
                .flatExtracting(element -> element.attributes().asList())
                .allSatisfy(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
        assertThat(copy.select("style")).hasSize(1);
        assertThat(copy.selectFirst("style").data()).doesNotContain("url(", "import");
    }

    @Test
    void bytesAreReadInTheirEncoding() {
        Response page = new Response(
                "https://bao-mau.example/",
                200,
                List.of(new Header("Content-Type", "text/html; charset=windows-1258")),
                "<p>Chuyên đâu</p>".getBytes(Charset.forName("windows-1258")));
        assertThat(copied(page).content()).contains("Chuyên đâu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<span>",
                "<p>a",
                "<p><b a=1><i b=2><u c=3><s d=4>x",
                "<b>x<p>",
                "<table>",
                "<li><a href=/x>",
                "<script></script><a href=/x>a</a>"
            })
    void whatIsHugeOrDeepTakesAMomentAndIsCut(String piece) {
        // of this thread's own work, for the machine may have other things to do
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        SafeCopy copy = copied(page("<p>Đầu</p>" + piece.repeat(200_000) + "đáy"));
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(spent / 1_000_000_000).as("seconds").isLessThan(10);
        assertThat(copy.cut()).isTrue();
        Document shown = Jsoup.parse(copy.html(null));
        String text = shown.text();
        assertThat(text.startsWith("Đầu")).isTrue();
        assertThat(text.contains("đáy")).isFalse();
        // those that are open when it is cut come on top
        assertThat(copy.content().split("</", -1).length)
                .isLessThan(SafeCopyDraft.MOST_ELEMENTS + 2 * SafeCopyDraft.DEEPEST);
        assertThat(depth(shown)).isLessThan(SafeCopyDraft.DEEPEST + 10);
    }

    @Test
    void bytesAndTextOfAllPagesTogetherAreBounded() {
        SafeCopyDraft draft = new SafeCopyDraft();
        Response half = page("<p>" + "chữ ".repeat(SafeCopyDraft.MOST_TEXT / 8) + "</p><p>cuối</p>");
        draft.add(half);
        assertThat(draft.done().cut()).isFalse();
        assertThat(draft.done().content()).contains("cuối");
        for (int i = 0; i < 20; i++) {
            draft.add(half);
        }
        assertThat(draft.bytesLeft()).isZero();
        SafeCopy copy = draft.done();
        assertThat(copy.cut()).isTrue();
        assertThat(Jsoup.parse(copy.html(null)).text().length()).isLessThan(SafeCopyDraft.MOST_TEXT + 1_000);
        SafeCopyDraft names = new SafeCopyDraft();
        names.add(page(("<img alt=" + "a".repeat(20_000) + " src=/" + "b".repeat(20_000) + ">").repeat(90)));
        assertThat(names.done().content().length()).isLessThan(90 * 4_000);
    }

    @Test
    void whatIsSaidAboveACopyIsPlainText() {
        Document shown = Jsoup.parse(copied(page("<p>a</p>")).html("Bị cắt <b>"));
        assertThat(shown.selectFirst("p").text()).isEqualTo("Bị cắt <b>");
        assertThat(copied(page("<p>a</p>")).cut()).isFalse();
    }

    private static int depth(Document document) {
        int[] deepest = {0};
        document.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private static Document copy(String html) {
        return Jsoup.parse(copied(page(html)).html(null));
    }

    private static SafeCopy copied(Response page) {
        SafeCopyDraft draft = new SafeCopyDraft();
        draft.add(page);
        return draft.done();
    }

    private static Response page(String html) {
        return new Response(
                "https://bao-mau.example/bai.html",
                200,
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                html.getBytes(StandardCharsets.UTF_8));
    }
}
