package vn.lantoa.markup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Trees of HTML, of {@value #MOST_ELEMENTS} elements at most. The standard makes a parser open bold and italic again in
 * each paragraph that follows where they were never closed, so that four megabytes can become a hundred million elements.
 */
public final class Markup {

    /** Several times what the longest pages of the press have. */
    public static final int MOST_ELEMENTS = 100_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Markup() {}

    /**
     * A page, up to the limit of elements.
     *
     * @param address against which relative addresses are resolved; empty where unknown
     * @param deepest how many elements may be nested
     */
    public static Document page(String html, String address, int deepest) {
        try (StreamParser parser = parser(deepest).parse(html, address)) {
            grow(parser);
            return parser.document();
        }
    }

    /** The same, read as it is decoded: the whole text is never in memory at once. */
    public static Document page(InputStream html, Charset charset, String address, int deepest) {
        BufferedReader text = new BufferedReader(new InputStreamReader(html, charset));
        try (StreamParser parser = parser(deepest).parse(withoutMark(text), address)) {
            grow(parser);
            return parser.document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document whose body holds the markup, up to the limit of elements. */
    public static Document body(String markup) {
        Document document = Document.createShell("");
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parseFragment(markup, document.body(), "")) {
            boolean whole = grow(parser);
            // a parser that was stopped must not be read further
            document.body().insertChildren(-1, whole ? parser.completeFragment() : begun(parser.document()));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a fragment's parser had made when it was stopped. */
    private static List<Node> begun(Document fragment) {
        Element root = fragment.firstElementChild();
        return root == null ? List.of() : root.childNodesCopy();
    }

    private static StreamParser parser(int deepest) {
        return new StreamParser(Parser.htmlParser().setMaxDepth(deepest));
    }

    /** Whether all of it was read. */
    private static boolean grow(StreamParser parser) {
        int elements = 0;
        for (Iterator<Element> made = parser.iterator(); made.hasNext(); made.next()) {
            if (++elements > MOST_ELEMENTS) {
                parser.stop();
                return false;
            }
        }
        return true;
    }

    private static BufferedReader withoutMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
