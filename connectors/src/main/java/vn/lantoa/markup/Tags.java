package vn.lantoa.markup;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The role of elements in the outline of a page. */
public final class Tags {

    public static final int INLINE = 0;
    public static final int SKIPPED = 1;
    public static final int BREAK = 2;
    public static final int LINK = 3;
    public static final int STRONG = 4;
    public static final int PICTURE = 5;
    public static final int STATEMENT = 6;
    public static final int WHOLE = 7;

    /** From here on an element is a box. */
    public static final int DIV = 8;

    public static final int PARAGRAPH = 9;
    public static final int TITLE = 10;
    public static final int HEADING = 11;
    public static final int LIST = 12;
    static final int ITEM = 13;
    public static final int QUOTE = 14;
    public static final int TABLE = 15;
    public static final int CELL = 16;
    public static final int SECTION = 17;
    public static final int ARTICLE = 18;
    public static final int MAIN = 19;
    public static final int ASIDE = 20;
    public static final int NAV = 21;
    public static final int HEADER = 22;
    public static final int FOOTER = 23;
    public static final int FIGURE = 24;
    public static final int CAPTION = 25;
    public static final int FORM = 26;
    static final int PRE = 27;
    public static final int OTHER = 28;

    private static final Map<String, Integer> CODES = codes();

    private Tags() {}

    public static int of(Element element) {
        Integer code = CODES.get(element.normalName());
        if (code != null) {
            return code;
        }
        // custom elements stand for components, which are blocks
        return element.normalName().indexOf('-') > 0 ? DIV : INLINE;
    }

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        put(codes, SKIPPED, "style noscript template iframe object embed svg math button input select textarea");
        put(codes, SKIPPED, "canvas map audio title frame frameset option datalist progress dialog");
        put(codes, BREAK, "br hr");
        put(codes, LINK, "a");
        put(codes, STRONG, "b strong em i");
        put(codes, PICTURE, "img picture video amp-img");
        put(codes, STATEMENT, "meta link script");
        put(codes, WHOLE, "#root html head");
        put(codes, DIV, "div center body");
        put(codes, PARAGRAPH, "p");
        put(codes, TITLE, "h1");
        put(codes, HEADING, "h2 h3 h4 h5 h6 dt");
        put(codes, LIST, "ul ol dl menu dir");
        put(codes, ITEM, "li dd");
        put(codes, QUOTE, "blockquote");
        put(codes, TABLE, "table tbody thead tfoot tr");
        put(codes, CELL, "td th");
        put(codes, SECTION, "section hgroup");
        put(codes, ARTICLE, "article");
        put(codes, MAIN, "main");
        put(codes, ASIDE, "aside");
        put(codes, NAV, "nav");
        put(codes, HEADER, "header");
        put(codes, FOOTER, "footer");
        put(codes, FIGURE, "figure");
        put(codes, CAPTION, "figcaption caption");
        put(codes, FORM, "form fieldset label");
        put(codes, PRE, "pre plaintext listing xmp");
        put(codes, OTHER, "address details summary");
        return codes;
    }

    private static void put(Map<String, Integer> codes, int code, String names) {
        for (String name : names.split(" ", -1)) {
            codes.put(name, code);
        }
    }
}
