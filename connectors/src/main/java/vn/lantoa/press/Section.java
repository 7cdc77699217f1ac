package vn.lantoa.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Markup;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Decoding;

/**
 * What a section page lists.
 *
 * @param entries in the order of the page, which is the newest first
 * @param fault null where it lists articles
 * @param remark what is wrong; null where it lists articles
 */
record Section(
        List<Entry> entries,
        @Nullable Fault fault,
        @Nullable Diagnostic remark) {

    /** More are not taken from one page. */
    static final int MOST = 100;

    private static final int MOST_CHARS = 5_000_000;
    private static final int DEEPEST = 500;
    private static final int NOTHING_TO_READ = 300;

    /** The page as a tree. */
    static Document parsed(byte[] html, @Nullable String contentType, String address) {
        String text = Decoding.decode(html, contentType);
        return Markup.page(text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text, address, DEEPEST);
    }

    /**
     * Reads a page.
     *
     * @param shapes of addresses of articles, which the page adds to
     */
    static Section of(Document page, Shapes shapes) {
        List<Anchor> anchors = Anchors.of(page, page.location());
        List<Anchor> articles = shapes.articles(upTo(Anchor.Place.MAIN, anchors));
        if (articles.isEmpty()) {
            articles = shapes.articles(upTo(Anchor.Place.SIDE, anchors));
        }
        if (articles.isEmpty()) {
            return none(page, anchors);
        }
        Map<String, List<Anchor>> byAddress = new LinkedHashMap<>();
        articles.forEach(link -> byAddress
                .computeIfAbsent(link.address(), address -> new ArrayList<>())
                .add(link));
        LinkHeadline headline = new LinkHeadline(articles);
        List<Entry> entries =
                byAddress.values().stream().limit(MOST).map(headline::entry).toList();
        return new Section(entries, null, null);
    }

    private static List<Anchor> upTo(Anchor.Place farthest, List<Anchor> anchors) {
        return anchors.stream()
                .filter(anchor -> anchor.place().compareTo(farthest) <= 0)
                .toList();
    }

    private static Section none(Document page, List<Anchor> anchors) {
        String text = page.body().text();
        if (text.isBlank() && page.getElementsByTag("script").isEmpty()) {
            return new Section(List.of(), Fault.EMPTY, Diagnostic.of(DiagnosticKind.EMPTY_PAGE));
        }
        boolean challenge = anchors.isEmpty()
                && text.length() < NOTHING_TO_READ
                && !page.select("script, form, iframe").isEmpty();
        return challenge
                ? new Section(List.of(), Fault.CHALLENGE, Diagnostic.of(DiagnosticKind.SCRIPT_PAGE))
                : new Section(List.of(), Fault.NO_ARTICLES, Diagnostic.of(DiagnosticKind.NO_ARTICLE_LINKS));
    }
}
