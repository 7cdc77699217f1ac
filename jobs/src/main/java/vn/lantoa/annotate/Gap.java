package vn.lantoa.annotate;

import java.util.List;
import vn.lantoa.text.Syllable;

/** What stands between syllables. */
final class Gap {

    private static final int WIDEST = 4;

    private Gap() {}

    /**
     * Whether syllables side by side may be one name: nothing but blanks, hyphens, commas and the like between them.
     *
     * @param place whether it is one of a place, which has no commas inside
     */
    static boolean joins(String text, List<Syllable> syllables, boolean place) {
        for (int i = 1; i < syllables.size(); i++) {
            int from = syllables.get(i - 1).end();
            int to = syllables.get(i).start();
            if (to - from > WIDEST) {
                return false;
            }
            for (int at = from; at < to; at++) {
                char c = text.charAt(at);
                if (!Character.isSpaceChar(c) && (place ? ".-–—‑" : ",.-–—‑&/'\"‘’“”").indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
