package vn.lantoa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.lantoa.document.ArticleDocument;

/**
 * An article's text cut into pieces, so that what speaks for themes and tasks can be marked.
 *
 * @param cut whether there is more of it than a page shows
 */
public record MarkedText(List<Piece> title, List<Piece> lead, List<List<Piece>> paragraphs, boolean cut) {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_LEAD = 10_000;
    private static final int LONGEST_BODY = 300_000;

    private static final int MOST_SPANS = 3_000;

    /**
     * A piece of text.
     *
     * @param spans that lie over it; none where it is plain
     */
    public record Piece(String text, List<Span> spans) {

        /** Style names of all spans. */
        public String style() {
            return String.join(" ", spans.stream().map(Span::style).distinct().toList());
        }

        /** What the spans say, one a line. */
        public String says() {
            return String.join("\n", spans.stream().map(Span::says).distinct().toList());
        }
    }

    /**
     * A stretch of the text that speaks for something.
     *
     * @param start first UTF-16 unit in {@link ArticleDocument#text()}
     * @param end the unit after the last
     * @param style name of its look
     * @param says what it speaks for, in words
     */
    public record Span(int start, int end, String style, String says) {}

    /** Spans that lie outside the text are left out. */
    static MarkedText of(ArticleDocument article, List<Span> spans) {
        String text = article.text();
        List<Span> inside = spans.stream()
                .filter(span -> span.start() >= 0 && span.start() < span.end() && span.end() <= text.length())
                .limit(MOST_SPANS)
                .toList();
        int lead = article.article().content().title().length() + 1;
        int body = lead + article.article().content().lead().length() + 1;
        int titleEnd = bounded(0, lead - 1, LONGEST_TITLE);
        int leadEnd = bounded(lead, body - 1, LONGEST_LEAD);
        int bodyEnd = bounded(body, text.length(), LONGEST_BODY);
        return new MarkedText(
                pieces(text, 0, titleEnd, inside),
                pieces(text, lead, leadEnd, inside),
                paragraphs(text, body, bodyEnd, inside),
                titleEnd < lead - 1 || leadEnd < body - 1 || bodyEnd < text.length());
    }

    private static int bounded(int start, int end, int most) {
        return Math.min(end, start + most);
    }

    private static List<List<Piece>> paragraphs(String text, int body, int bodyEnd, List<Span> spans) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        int at = body;
        while (at < bodyEnd) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 || feed > bodyEnd ? bodyEnd : feed;
            if (end > at) {
                paragraphs.add(pieces(text, at, end, spans));
            }
            at = end + 1;
        }
        return paragraphs;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Span> spans) {
        List<Span> over = spans.stream()
                .filter(span -> span.start() < end && span.end() > start)
                .toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        over.forEach(span -> {
            cuts.add(Math.max(start, span.start()));
            cuts.add(Math.min(end, span.end()));
        });
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            int left = from;
            pieces.add(new Piece(
                    text.substring(from, to),
                    over.stream()
                            .filter(span -> span.start() <= left && span.end() >= to)
                            .toList()));
            from = to;
        }
        return pieces;
    }
}
