package vn.lantoa.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into syllables.
 *
 * <p>A syllable is a run of letters and digits. Runs joined by {@code & - . /} stay together where they form an
 * abbreviation, a number or a code: KH&amp;CN, GD-ĐT, TP.HCM, 57-NQ/TW, 1169/QĐ-TTg, KC.08.12/21-30, 2.500; they are
 * split in Việt-Nga and in "2025.Theo".
 */
public final class Syllables {

    private static final int LONGEST_CODE = 40;

    /** Longer ones are rare, and would be kept in memory. */
    private static final int LONGEST_KEPT = 50_000;

    private static final ThreadLocal<@Nullable Read> LAST = new ThreadLocal<>();

    /** A text that was read. */
    private record Read(String text, List<Syllable> syllables) {}

    private final String text;
    private final List<Syllable> syllables = new ArrayList<>();

    private Syllables(String text) {
        this.text = text;
    }

    /** The syllables in the order of the text. */
    public static List<Syllable> of(String text) {
        Syllables reading = new Syllables(text);
        reading.read();
        return reading.syllables;
    }

    /**
     * The same for an article, which several steps read one after the other: a call with the text of this thread's last call
     * returns the same list.
     *
     * @return not to be changed
     */
    public static List<Syllable> ofArticle(String text) {
        Read last = LAST.get();
        if (last != null && last.text.equals(text)) {
            return last.syllables;
        }
        List<Syllable> syllables = Collections.unmodifiableList(of(text));
        if (text.length() <= LONGEST_KEPT) {
            LAST.set(new Read(text, syllables));
        }
        return syllables;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            if (!isLetter(at)) {
                at++;
                continue;
            }
            int end = endOfRun(at);
            if (joins(end)) {
                while (joins(end)) {
                    end = endOfRun(end + 1);
                }
                addChunk(at, end);
            } else {
                add(at, end);
            }
            at = end;
        }
    }

    /** Whether a joining character stands here, with a letter or digit behind it. */
    private boolean joins(int at) {
        return at + 1 < text.length() && isJoint(text.charAt(at)) && isLetter(at + 1);
    }

    private static boolean isJoint(char c) {
        return c == '&' || c == '.' || c == '/' || Text.isHyphen(c);
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && isLetter(end)) {
            end++;
        }
        return end;
    }

    private boolean isLetter(int at) {
        char c = text.charAt(at);
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Text.isMark(c) || Text.isInvisible(c);
    }

    private void addChunk(int start, int end) {
        if (end - start <= LONGEST_CODE && isCode(start, end)) {
            add(start, end);
            return;
        }
        int at = start;
        while (at < end) {
            int stop = Math.min(endOfRun(at), end);
            add(at, stop);
            at = stop + 1;
        }
    }

    /** All letters capital, or parts beginning with a capital or a digit, one digit at least and no full stop. */
    private boolean isCode(int start, int end) {
        boolean capitals = true;
        boolean capitalParts = true;
        boolean digit = false;
        boolean stop = false;
        boolean first = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean small = Character.isLowerCase(c);
            capitals &= !small;
            capitalParts &= !(small && first);
            digit |= Character.isDigit(c);
            stop |= c == '.';
            first = isJoint(c);
        }
        return capitals || (capitalParts && digit && !stop);
    }

    private void add(int start, int end) {
        Spelling word = Spelling.of(text, start, end);
        if (!word.key().isEmpty()) {
            syllables.add(new Syllable(word.text(), word.key(), word.loose(), word.hash(), start, end));
        }
    }
}
