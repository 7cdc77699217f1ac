package vn.lantoa.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The paragraphs of a page that are its article: those below the element in which most of the running text stands.
 *
 * <p>Running text is told from menus and lists of links by its length, its punctuation and how little of it is linked. A
 * paragraph's score goes to the element around it, half of it to the one around that, and so on, four levels up.
 */
final class MainText {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, object, embed, svg, form, button,"
                    + " input, select, textarea, nav, aside, footer, figure, figcaption, [hidden], [aria-hidden=true],"
                    + " [style*=display:none], [style*='display: none']";
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(^|[^a-z])(comments?|related|relate|share|sharing|social|sidebar|side-bar|breadcrumbs?|newsletter|"
                    + "subscribe|promo|sponsor|advert|ads?|banner|popup|modal|cookie|footer|header-?menu|menu|nav|"
                    + "navbar|pagination|tags?|tag-?list|toolbar|widget|caption|recommend(ed)?|most-?(read|popular)|"
                    + "trending|copyright|author-?bio|disqus|tin-?lien-?quan|lien-?quan|binh-?luan|box-?tin|"
                    + "doc-?them|xem-?them|tu-?khoa)([^a-z]|$)");
    private static final Pattern SURELY_MAIN =
            Pattern.compile("(?i)article-?body|content-?detail|detail-?content|entry-?content|post-?content|fck_detail|"
                    + "singular-content|story-?body|cms-body|maincontent|main-detail-body");
    private static final Set<String> CONTAINERS = Set.of("div", "section", "article", "td");
    private static final int SHORTEST = 25;
    private static final int LEVELS = 4;
    private static final double MOST_LINKED = 0.5;
    private static final double SURE = 1.5;

    private MainText() {}

    /** Paragraphs separated by line feeds; empty where there is no running text. Removes elements from the document. */
    static String of(Document document) {
        Element body = document.body();
        body.select(NEVER_TEXT).remove();
        removeAsides(body);
        Element main = main(body);
        if (main == null) {
            return "";
        }
        List<String> paragraphs = new ArrayList<>();
        collect(main, paragraphs);
        return String.join("\n", paragraphs);
    }

    private static void removeAsides(Element body) {
        List<Element> asides = new ArrayList<>();
        int whole = body.text().length();
        for (Element element : body.select("div, section, ul, ol, p, span, table, header, td")) {
            String names = names(element);
            if (names.length() > 1
                    && ASIDE.matcher(names).find()
                    && !SURELY_MAIN.matcher(names).find()
                    && element.text().length() * 3 < whole) {
                asides.add(element);
            }
        }
        asides.forEach(Element::remove);
    }

    private static Element main(Element body) {
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : body.select("p, pre, blockquote, h2, h3, li, td, div, section, article")) {
            double score = score(paragraph);
            Element around = CONTAINERS.contains(paragraph.normalName()) ? paragraph : paragraph.parent();
            for (int level = 0;
                    score > 0
                            && level < LEVELS
                            && around != null
                            && !around.normalName().equals("html");
                    level++) {
                scores.merge(around, score * certainty(around), Double::sum);
                score /= 2;
                around = around.parent();
            }
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double certainty(Element element) {
        boolean sure = element.normalName().equals("article")
                || SURELY_MAIN.matcher(names(element)).find();
        return sure ? SURE : 1;
    }

    private static double score(Element element) {
        String text = ownText(element);
        if (text.length() < SHORTEST || linked(element) > MOST_LINKED) {
            return 0;
        }
        long stops = text.chars().filter(c -> c == ',' || c == '.').count();
        return 1 + stops + Math.min(text.length() / 100.0, 3);
    }

    /** For a paragraph all of its text, for a container what stands in it directly. */
    private static String ownText(Element element) {
        if (!CONTAINERS.contains(element.normalName())) {
            return element.text();
        }
        StringBuilder own = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                own.append(text.text());
            } else if (child instanceof Element inline && !inline.isBlock()) {
                own.append(inline.text());
            }
        }
        return own.toString().strip();
    }

    private static double linked(Element element) {
        double length = element.text().length();
        double links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return length == 0 ? 1 : links / length;
    }

    /** Walks the blocks in order; what stands between two blocks is a paragraph. */
    private static void collect(Element element, List<String> paragraphs) {
        StringBuilder line = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (child instanceof Element inner && isBlock(inner)) {
                flush(line, paragraphs);
                block(inner, paragraphs);
            } else if (child instanceof Element inner) {
                line.append(inner.wholeText());
            }
        }
        flush(line, paragraphs);
    }

    private static void block(Element block, List<String> paragraphs) {
        boolean menu = linked(block) > MOST_LINKED && !block.normalName().equals("p");
        if (!menu && !block.normalName().equals("h1")) {
            collect(block, paragraphs);
        }
    }

    private static boolean isBlock(Element element) {
        return element.normalName().equals("br")
                || element.isBlock()
                || element.selectFirst("p, div, section, ul, ol, table, blockquote") != null;
    }

    private static void flush(StringBuilder line, List<String> paragraphs) {
        String paragraph = Cleaned.of(line.toString());
        if (paragraph != null) {
            paragraphs.add(paragraph);
        }
        line.setLength(0);
    }

    private static String names(Element element) {
        return element.className() + " " + element.id() + " " + element.attr("itemprop");
    }
}
