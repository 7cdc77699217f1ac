package vn.lantoa.archive;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import vn.lantoa.model.Response;
import vn.lantoa.text.Decoding;

/**
 * A stored page as it may be shown: its text in its order, with headings, lists and tables, and nothing that could act.
 * What is not on the list of harmless elements is gone, with every attribute that is not. Pictures and films are named and not
 * loaded; links are marked, tell where they led, and lead nowhere.
 */
public final class SafeCopy {

    private static final int MOST_CHARACTERS = 5_000_000;
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
    private static final String STYLE = "body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:1rem auto;"
            + "padding:0 1rem;color:#1d2733;background:#fff;overflow-wrap:anywhere}"
            + "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.2rem .5rem}"
            + ".link{text-decoration:underline dotted}.shown{color:#566372;border:1px dashed #999;padding:0 .4rem}";

    private SafeCopy() {}

    /**
     * One page of HTML that needs nothing else.
     *
     * @param pages of a capture, in their order
     */
    public static String of(List<Response> pages) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        for (int i = 0; i < pages.size(); i++) {
            html.append(i == 0 ? "" : "<hr>\n").append(body(pages.get(i))).append('\n');
        }
        return html.append("</body></html>\n").toString();
    }

    private static String body(Response page) {
        String text = Decoding.decode(page.body(), page.contentType());
        Document document = Jsoup.parse(
                text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text, page.address());
        document.select(GONE).remove();
        for (Element link : document.select("a, area")) {
            link.replaceWith(marked("link", link.absUrl("href"), link.text()));
        }
        for (Element shown : document.select("img, video, audio, iframe, object, embed, canvas")) {
            String sign = shown.nameIs("img") ? "🖼 " : "▶ ";
            shown.replaceWith(marked("shown", shown.absUrl("src"), sign + shown.attr("alt")));
        }
        Document clean = new Cleaner(HARMLESS).clean(document);
        clean.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.base);
        return clean.body().html();
    }

    private static Element marked(String kind, String address, String text) {
        return new Element("span").addClass(kind).attr("title", address).text(text);
    }
}
