package vn.lantoa.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The normal form of all stored text: one way to write each character. */
public final class Text {

    /** More marks than this on one letter are noise; without a limit they make normalising slow. */
    private static final int MARKS_PER_LETTER = 6;

    private Text() {}

    /**
     * The text in NFC, with the look-alikes of Đ and đ mapped to them, every kind of blank as a plain space, and invisible
     * characters (zero width, soft hyphen, direction marks, controls) removed. Line feeds and tabs stay; unpaired
     * surrogates become U+FFFD. Empty for null.
     */
    public static String normal(@Nullable String text) {
        int plain = text == null ? 0 : plain(text);
        if (text == null || plain == text.length()) {
            return text == null ? "" : text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, plain);
        int marks = 0;
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MARKS_PER_LETTER) {
                append(clean, text, i);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    /** How many characters at the beginning stay as they are, whatever follows. */
    private static int plain(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Letters with their marks, and signs, that normalising and cleaning do not change; most texts have no others. */
    private static boolean isPlain(char c) {
        if (c < 0x7F) {
            return c >= ' ' || c == '\n' || c == '\t';
        }
        if (c < 0x300) {
            return c > 0xA0 && c != 0xAD && c != '\u00D0' && c != '\u00F0' && c != '\u0189' && c != '\u0256';
        }
        return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x2010 && c <= 0x2027);
    }

    /** The text with every kind of hyphen, dash and minus as the plain hyphen; of the same length. */
    public static String hyphens(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(isHyphen(c) ? '-' : c);
        }
        return result.toString();
    }

    static boolean isHyphen(char c) {
        return c == '-'
                || (c >= '\u2010' && c <= '\u2015')
                || c == '\u2212'
                || c == '\uFE58'
                || c == '\uFE63'
                || c == '\uFF0D';
    }

    static boolean isMark(char c) {
        return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isInvisible(char c) {
        return c == '\u00AD' || (c >= '\u061C' && Character.getType(c) == Character.FORMAT);
    }

    private static void append(StringBuilder clean, String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '\u00D0', '\u0189' -> clean.append('Đ');
            case '\u00F0', '\u0256' -> clean.append('đ');
            case '\r' -> {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            }
            case '\n', '\t' -> clean.append(c);
            case '\u2028', '\u2029', '\u0085' -> clean.append('\n');
            default -> {
                if (Character.isSpaceChar(c)) {
                    clean.append(' ');
                } else if (Character.isSurrogate(c)) {
                    clean.append(isPaired(text, i) ? c : '\uFFFD');
                } else if (!Character.isISOControl(c) && !isInvisible(c)) {
                    clean.append(c);
                }
            }
        }
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
