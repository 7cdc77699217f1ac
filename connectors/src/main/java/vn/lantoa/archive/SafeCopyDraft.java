package vn.lantoa.archive;

import java.util.Arrays;
import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import vn.lantoa.model.Response;
import vn.lantoa.text.Decoding;
import vn.lantoa.text.Shortened;

/**
 * A safe copy while it is built. Pages of strangers may be of any size and depth; a copy takes no more than {@value
 * #MOST_BYTES}
 * bytes, {@value #MOST_ELEMENTS} elements and {@value #MOST_TEXT} characters of text of all its pages together, which is many
 * times an article. Elements nested deeper than {@value #DEEPEST} are put side by side. Nothing here is recursive, so
 * that no depth overflows the stack.
 */
public final class SafeCopyDraft {

    /** Of all pages of a copy; what lies behind them is cut. */
    public static final int MOST_BYTES = 4_000_000;

    static final int MOST_ELEMENTS = 40_000;
    static final int MOST_TEXT = 1_000_000;
    static final int DEEPEST = 256;

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAME = 1_000;
    private static final String GONE = "script, style, noscript, template, svg, math, input, select, textarea, button,"
            + " datalist, dialog, [hidden], head";
    private static final Safelist HARMLESS = new Safelist()
            .addTags(
                    "article",
                    "aside",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "li",
                    "main",
                    "mark",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "sub",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul")
            .addAttributes("span", "class", "title")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("time", "datetime");

    private final StringBuilder content = new StringBuilder();
    private int bytes = MOST_BYTES;
    private int elements = MOST_ELEMENTS;
    private int text = MOST_TEXT;
    private boolean cut;

    /**
     * How many bytes of a further page are taken; of a longer one, one byte more has to be given, so that the cut is
     * noticed.
     */
    public int bytesLeft() {
        return bytes;
    }

    /** Adds a page of the capture; what does not fit is left out, and the copy says so. */
    public void add(Response page) {
        byte[] body = page.body();
        int taken = Math.min(bytes, body.length);
        cut |= taken < body.length;
        bytes -= taken;
        String html = Decoding.decode(taken < body.length ? Arrays.copyOf(body, taken) : body, page.contentType());
        content.append(content.isEmpty() ? "" : "<hr>\n")
                .append(harmless(parsed(html, page.address())))
                .append('\n');
    }

    /** What was added so far. */
    public SafeCopy done() {
        return new SafeCopy(content.toString(), cut);
    }

    /** No more elements are built than are taken: a few characters can make many. */
    private Document parsed(String html, String address) {
        try (StreamParser stream = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(html, address)) {
            Iterator<Element> made = stream.iterator();
            while (made.hasNext()) {
                if (elements == 0) {
                    cut = true;
                    stream.stop();
                    break;
                }
                made.next();
                elements--;
            }
            return stream.document();
        }
    }

    private String harmless(Document document) {
        document.select(GONE).remove();
        for (Element link : document.select("a, area")) {
            link.replaceWith(marked("link", link.absUrl("href"), link.text()));
        }
        for (Element shown : document.select("img, video, audio, iframe, object, embed, canvas")) {
            String sign = shown.nameIs("img") ? "🖼 " : "▶ ";
            shown.replaceWith(
                    marked("shown", shown.absUrl("src"), sign + Shortened.to(LONGEST_NAME, shown.attr("alt"))));
        }
        Document clean = new Cleaner(HARMLESS).clean(document);
        NodeTraversor.filter(this::bounded, clean.body());
        clean.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.base);
        return clean.body().html();
    }

    private NodeFilter.FilterResult bounded(Node node, int depth) {
        text -= node instanceof TextNode words
                ? words.getWholeText().length()
                : node.attr("title").length();
        if (text >= 0 || depth == 0) {
            return NodeFilter.FilterResult.CONTINUE;
        }
        cut = true;
        return NodeFilter.FilterResult.REMOVE;
    }

    private static Element marked(String kind, String address, String text) {
        return new Element("span")
                .addClass(kind)
                .attr("title", Shortened.to(LONGEST_ADDRESS, address))
                .text(text);
    }
}
