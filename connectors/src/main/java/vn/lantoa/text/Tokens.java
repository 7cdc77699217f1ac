package vn.lantoa.text;

import java.util.Arrays;

/** The figures, words and signs of a text. A token that is not there counts as an empty one. */
final class Tokens {

    private static final int LONGEST_NUMBER = 8;

    private final String text;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int size;
    private int lastWord = -1;
    private String folded = "";

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int i = 0;
        while (i < text.length()) {
            int end = end(text, i);
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                tokens.add(i, end);
            }
            i = end;
        }
        return tokens;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    boolean isNumber(int i) {
        return i < size && isDigit(text.charAt(starts[i]));
    }

    /** How many figures a number has. */
    int digits(int i) {
        return ends[i] - starts[i];
    }

    /** Whether it is a number of one or two figures. */
    boolean isSmall(int i) {
        return isNumber(i) && digits(i) <= 2;
    }

    /** The value of a number; -1 where it is too long for a date. */
    int value(int i) {
        if (digits(i) > LONGEST_NUMBER) {
            return -1;
        }
        int value = 0;
        for (int at = starts[i]; at < ends[i]; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    /** The word without diacritics and in lower case; empty where it is none. */
    String word(int i) {
        if (i >= size || !Character.isLetter(text.charAt(starts[i]))) {
            return "";
        }
        if (lastWord != i) {
            lastWord = i;
            folded = Folding.fold(text.substring(starts[i], ends[i]));
        }
        return folded;
    }

    boolean isWord(int i, String one, String other) {
        String word = word(i);
        return word.equals(one) || word.equals(other);
    }

    /** 1 to 12; 0 where it is no month's name. */
    int month(int i) {
        String word = word(i);
        return word.length() < 3 ? 0 : MonthNames.of(word);
    }

    char sign(int i) {
        char c = text.charAt(starts[i]);
        return Text.isHyphen(c) ? '-' : c;
    }

    boolean isSign(int i, String any) {
        return i < size && any.indexOf(sign(i)) >= 0;
    }

    boolean isSign(int i, char sign) {
        return i < size && sign(i) == sign;
    }

    /** Whether it is part of a longer row of figures, such as an address or a version. */
    boolean gluedToNumberBefore(int i) {
        return i > 1
                && isSign(i - 1, "./-")
                && ends[i - 1] == starts[i]
                && isNumber(i - 2)
                && ends[i - 2] == starts[i - 1];
    }

    boolean gluedToNumberBehind(int i) {
        return i + 2 < size
                && isSign(i + 1, "./-")
                && starts[i + 1] == ends[i]
                && isNumber(i + 2)
                && starts[i + 2] == ends[i + 1];
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    private static int end(String text, int start) {
        char c = text.charAt(start);
        int end = start + 1;
        if (isDigit(c)) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(c)) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
