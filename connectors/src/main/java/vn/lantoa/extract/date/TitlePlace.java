package vn.lantoa.extract.date;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import vn.lantoa.markup.BoundedText;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Text;

/**
 * Finds where the article's title stands among the headings of a page: the first of those that repeat most of the title
 * that the head states. So the name of the site, which the head often states beside the title, gives way to the title
 * itself, and a list that names the article again does not count. Where none repeats it, the first main heading will do.
 */
final class TitlePlace {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 400;
    private static final int MOST_READ = 200_000;

    private final List<String> stated = new ArrayList<>();
    private final BoundedText texts = new BoundedText(MOST_READ);
    private int repeated;
    private int place = -1;

    /** A title that the head states. */
    void state(String title) {
        String letters = letters(title);
        if (!letters.isEmpty()) {
            stated.add(letters);
        }
    }

    /**
     * Looks at a heading.
     *
     * @param place how many characters of visible text stand before it
     */
    void heading(Element element, int place) {
        if (element.childNodeSize() == 0) {
            return;
        }
        String letters = letters(texts.of(element));
        int repeats = repeats(letters);
        if (repeats > repeated) {
            repeated = repeats;
            this.place = place;
        } else if (this.place < 0 && element.normalName().equals("h1") && !letters.isEmpty()) {
            this.place = place;
        }
    }

    /** How many characters of visible text stand before the title; 0 where none was found. */
    int place() {
        return Math.max(0, place);
    }

    private int repeats(String letters) {
        if (letters.length() < SHORTEST || letters.length() > LONGEST) {
            return 0;
        }
        int most = 0;
        for (String title : stated) {
            if (title.contains(letters)) {
                most = Math.max(most, letters.length());
            } else if (title.length() >= SHORTEST && letters.contains(title)) {
                most = Math.max(most, title.length());
            }
        }
        return most;
    }

    /** Letters and figures only: dashes, quotation marks and spaces differ between head and heading. */
    private static String letters(String text) {
        String folded = Folding.fold(Text.normal(text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text));
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 128 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : isLetterOrDigit(folded, i)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isLetterOrDigit(String text, int at) {
        boolean second = at > 0 && Character.isLowSurrogate(text.charAt(at));
        return Character.isLetterOrDigit(text.codePointAt(second ? at - 1 : at));
    }
}
