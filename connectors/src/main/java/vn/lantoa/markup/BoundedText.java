package vn.lantoa.markup;

import org.jsoup.nodes.Element;

/**
 * Reads the text of elements up to a limit for each page: hundreds of nested elements would repeat the same text.
 */
public final class BoundedText {

    private final int most;
    private int read;

    /**
     * @param most after so many characters nothing more is read
     */
    public BoundedText(int most) {
        this.most = most;
    }

    /** Empty once the limit is reached. */
    public String of(Element element) {
        if (read > most) {
            return "";
        }
        String text = element.text();
        read += text.length();
        return text;
    }
}
