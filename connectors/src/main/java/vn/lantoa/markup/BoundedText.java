package vn.lantoa.markup;

import org.jsoup.nodes.Element;

/** Reads the text of elements until a page has been read enough: elements that lie in each other by the hundred repeat it. */
public final class BoundedText {

    private final int most;
    private int read;

    /**
     * @param most after so many characters nothing is read any more
     */
    public BoundedText(int most) {
        this.most = most;
    }

    /** Empty where enough was read. */
    public String of(Element element) {
        if (read > most) {
            return "";
        }
        String text = element.text();
        read += text.length();
        return text;
    }
}
