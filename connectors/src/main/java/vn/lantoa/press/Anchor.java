package vn.lantoa.press;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A link on a page, and how it stands there.
 *
 * @param address canonical
 * @param text what a reader sees of it, or the text of its picture
 * @param heading whether it is a heading, or stands in one
 */
record Anchor(
        Element element,
        String address,
        AddressShape shape,
        @Nullable String text,
        boolean heading,
        Place place) {

    /** Where on a page a link stands. */
    enum Place {
        /** Among what the page is about. */
        MAIN,
        /** Beside it: in a side column, among what is most read. */
        SIDE,
        /** In what frames every page of the site: menu, footer. */
        FRAME;

        Place or(Place other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private static final int HEADLINE_WORDS = 5;
    private static final int HEADLINE_CHARS = 25;
    private static final int LONGEST_HEADLINE = 300;

    /** Whether its text can be the title of an article. */
    boolean isHeadline() {
        return isHeadline(text);
    }

    /** Whether a text, which may be null, can be the title of an article. */
    static boolean isHeadline(@Nullable String text) {
        return text != null
                && text.length() >= HEADLINE_CHARS
                && text.length() <= LONGEST_HEADLINE
                && Plain.words(text) >= HEADLINE_WORDS;
    }

    /** How much it looks like the link to an article, between 0 and about 8. */
    double weight() {
        return shape.weight() + (isHeadline() ? 2 : 0) + (heading ? 1 : 0);
    }
}
