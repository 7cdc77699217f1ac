package vn.lantoa.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.text.Shortened;

/**
 * A piece of a text.
 *
 * @param marked whether it is what was searched for
 */
public record Passage(String text, boolean marked) {

    /** Stand before and after what was searched for; no text has them, and they are no markup. */
    static final String OPEN = "\uE000";

    static final String CLOSE = "\uE001";

    private static final Pattern MARK = Pattern.compile(OPEN + "([^" + CLOSE + "]*)" + CLOSE);

    static List<Passage> of(String highlighted) {
        List<Passage> passages = new ArrayList<>();
        int at = 0;
        while (at < highlighted.length()) {
            int open = highlighted.indexOf(OPEN, at);
            int close = open < 0 ? -1 : highlighted.indexOf(CLOSE, open);
            if (close < 0) {
                add(passages, highlighted.substring(at), false);
                break;
            }
            add(passages, highlighted.substring(at, open), false);
            add(passages, highlighted.substring(open + 1, close), true);
            at = close + 1;
        }
        return passages;
    }

    /**
     * The first of them.
     *
     * @param most characters of all of them together
     */
    static List<Passage> first(int most, List<Passage> passages) {
        List<Passage> first = new ArrayList<>();
        int left = most;
        for (Passage passage : passages) {
            if (passage.text().length() > left) {
                String rest = left < 2 ? Shortened.MORE : Shortened.to(left, passage.text());
                first.add(new Passage(rest, passage.marked()));
                break;
            }
            first.add(passage);
            left -= passage.text().length();
        }
        return first;
    }

    /** The highlighted text without marks at words that were not meant. */
    static String without(String highlighted, Predicate<String> notMeant) {
        Matcher mark = MARK.matcher(highlighted);
        StringBuilder text = new StringBuilder();
        while (mark.find()) {
            String kept = notMeant.test(mark.group(1)) ? mark.group(1) : mark.group();
            mark.appendReplacement(text, Matcher.quoteReplacement(kept));
        }
        return mark.appendTail(text).toString();
    }

    private static void add(List<Passage> passages, String text, boolean marked) {
        String clean = text.replace(OPEN, "").replace(CLOSE, "");
        if (!clean.isEmpty()) {
            passages.add(new Passage(clean, marked));
        }
    }
}
