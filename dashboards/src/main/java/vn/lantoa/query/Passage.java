package vn.lantoa.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param marked whether it is what was searched for
 */
public record Passage(String text, boolean marked) {

    /** Stand before and after what was searched for; no text has them, and they are no markup. */
    static final String OPEN = "\uE000";

    static final String CLOSE = "\uE001";

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

    private static void add(List<Passage> passages, String text, boolean marked) {
        String clean = text.replace(OPEN, "").replace(CLOSE, "");
        if (!clean.isEmpty()) {
            passages.add(new Passage(clean, marked));
        }
    }
}
