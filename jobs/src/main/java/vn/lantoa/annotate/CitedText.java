package vn.lantoa.annotate;

import java.util.Arrays;
import java.util.List;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Syllable;

/**
 * A text in the one form in which numbers of documents are looked for: small letters without diacritics, whatever stands between two
 * syllables as one sign. Knows where in the original each place of it is.
 */
final class CitedText {

    private final List<Syllable> syllables;
    private final StringBuilder plain = new StringBuilder();
    /** Where each syllable begins in the plain form. */
    private final int[] begins;

    CitedText(String text, List<Syllable> syllables) {
        this.syllables = syllables;
        this.begins = new int[syllables.size()];
        int end = 0;
        for (int i = 0; i < begins.length; i++) {
            Syllable syllable = syllables.get(i);
            if (i > 0) {
                plain.append(sign(text, end, syllable.start()));
            }
            begins[i] = plain.length();
            plain.append(Folding.fold(syllable.key()));
            end = syllable.end();
        }
    }

    /** A slash, a hyphen, the end of a sentence, a comma or a blank: the strongest of what stands there. */
    private static char sign(String text, int from, int to) {
        char sign = ' ';
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                return '/';
            }
            if (Folding.key(String.valueOf(c)).equals("-")) {
                sign = '-';
            } else if (sign == ' ' && (c == ',' || c == ';')) {
                sign = ',';
            }
        }
        return sign;
    }

    String plain() {
        return plain.toString();
    }

    /** Where the syllable begins in the original that holds a place of the plain form. */
    int start(int at) {
        return syllables.get(syllable(at)).start();
    }

    /** Where the syllable ends in the original that holds the sign before a place of the plain form. */
    int end(int at) {
        return syllables.get(syllable(at - 1)).end();
    }

    private int syllable(int at) {
        int found = Arrays.binarySearch(begins, at);
        return found >= 0 ? found : -found - 2;
    }
}
