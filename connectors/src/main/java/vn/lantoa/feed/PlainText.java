package vn.lantoa.feed;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Markup;

/** What a reader sees of a text: no markup, entities resolved, white space folded, NFC. */
final class PlainText {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_ARTICLE = 2_000_000;
    private static final String PARAGRAPH = "\u2029";
    private static final String BLOCKS = "p, div, br, li, tr, blockquote, pre, h1, h2, h3, h4, h5, h6, section, figure";
    private static final int ROUNDS = 3;
    private static final String UNSEEN =
            "script, style, noscript, iframe, object, embed, applet, template, frameset, form";
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

    /**
     * Markup, not a text about markup: an element that is closed or has attributes, or one that no text mentions.
     * {@code History of the <blink> tag} is a text.
     */
    private static final Pattern MARKUP =
            Pattern.compile("(?i)</\\s*(?:a|abbr|b|big|blockquote|body|center|cite|code|dd|del|div|dl|dt|em|figcaption"
                    + "|figure|font|h[1-6]|html|i|ins|kbd|li|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt"
                    + "|u|ul|title|head|form|button|textarea|select|option|label|svg|math)\\s*>"
                    + "|<\\s*(?:a|abbr|area|audio|b|body|br|button|div|font|form|hr|i|iframe|img|input|li|ol|p|source|span|table|td|tr|ul"
                    + "|video|svg|math|blockquote|em|strong|h[1-6])\\s+[a-z-]+\\s*=");

    /** Markup of CDATA that is itself within CDATA, or escaped. */
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|\\]\\]>");

    /** Text that HTML would treat as a comment although it is not. */
    private static final Pattern NO_DECLARATION = Pattern.compile("(?i)<!(?!--|doctype\\s+[a-z])");

    /** Markup that may run or load something: never left in a text, in whatever form. */
    private static final Pattern DANGEROUS = Pattern.compile(
            "(?i)</?\\s*(?:script|style|iframe|frame|frameset|object|embed|applet|link|meta|base|svg|math"
                    + "|template|noscript|xml)\\b[^<>]{0,2000}>?|<[^<>]{0,2000}\\bon[a-z]{3,20}\\s*=[^<>]{0,2000}>?|<!--|-->|<!\\[CDATA\\[|\\]\\]>");

    /** More marks than this on one letter are noise; without a limit they make normalising slow. */
    private static final Pattern MARKS = Pattern.compile("(\\p{Mn}{6})\\p{Mn}+");

    private static final char FIRST_CONTROL = '\u0080';
    private static final char LAST_CONTROL = '\u009f';
    private static final char DELETE = '\u007f';
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    /** Of markup; null where nothing is left to read. */
    static @Nullable String ofMarkup(String markup) {
        return markup == null ? null : finished(rendered(cut(markup)));
    }

    /** Of a text that should hold no markup but often does; null where nothing is left to read. */
    static @Nullable String ofText(String text) {
        return text == null ? null : finished(cut(text));
    }

    /** Of the whole text of an article: paragraphs separated by one line feed; null where nothing is left to read. */
    static @Nullable String ofArticle(String markup) {
        Document document = document(markup.length() > LONGEST_ARTICLE ? markup.substring(0, LONGEST_ARTICLE) : markup);
        document.select("figcaption").remove();
        document.select(BLOCKS).forEach(block -> block.before(PARAGRAPH).after(PARAGRAPH));
        String text = Stream.of(document.body().text().split(PARAGRAPH))
                .map(PlainText::finished)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static String rendered(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return markup;
        }
        Document document = document(markup);
        return document.text();
    }

    private static Document document(String markup) {
        String text = CDATA.matcher(markup).replaceAll("");
        Document document = Markup.body(NO_DECLARATION.matcher(text).replaceAll("&lt;!"));
        document.select(UNSEEN).remove();
        return document;
    }

    /** Also such as was escaped twice. */
    private static @Nullable String finished(String text) {
        String plain = text;
        for (int round = 0; round < ROUNDS; round++) {
            if (plain.indexOf('<') >= 0 && MARKUP.matcher(plain).find()) {
                plain = rendered(plain);
            } else if (plain.indexOf('&') >= 0 && ENTITY.matcher(plain).find()) {
                plain = Parser.unescapeEntities(plain, false);
            }
        }
        while (plain.indexOf('<') >= 0 && DANGEROUS.matcher(plain).find()) {
            String before = plain;
            plain = DANGEROUS.matcher(document(plain).text()).replaceAll(" ");
            if (plain.equals(before)) {
                break;
            }
        }
        plain = folded(MARKS.matcher(plain).replaceAll("$1"));
        return plain.isEmpty() ? null : plain;
    }

    /** NFC, with every kind and number of blanks as one space, and without controls. */
    private static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && folded.length() > 0) {
                folded.append(' ');
            }
            blank = false;
            folded.append(c >= FIRST_CONTROL && c <= LAST_CONTROL ? seen(c) : c);
        }
        return folded.toString();
    }

    private static boolean isBlank(char c) {
        return c < FIRST_CONTROL
                ? c <= ' ' || c == DELETE
                : c == BYTE_ORDER_MARK || (c > LAST_CONTROL && Character.isSpaceChar(c));
    }

    /** Characters of windows-1252 that were taken for Latin-1, such as U+0092 for an apostrophe. */
    private static char seen(char control) {
        return WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) control})).get();
    }
}
