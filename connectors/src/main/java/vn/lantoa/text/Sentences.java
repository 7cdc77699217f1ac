package vn.lantoa.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences. A line feed always ends one; a full stop does unless it belongs to a title
 * (TS. Nguyễn Văn A), a place (TP. Huế), an initial, a numbering, or a small letter follows.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "ts",
            "gs",
            "pgs",
            "ths",
            "tskh",
            "bs",
            "bsckii",
            "bscki",
            "ks",
            "kts",
            "cn",
            "ncs",
            "ls",
            "ts.bs",
            "gs.ts",
            "pgs.ts",
            "gs.tskh",
            "pgs.tskh",
            "tp",
            "tx",
            "tt",
            "q",
            "p",
            "h",
            "x",
            "ql",
            "st",
            "vd",
            "tr",
            "đ/c",
            "ông",
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "vs",
            "no",
            "inc",
            "ltd",
            "co",
            "corp",
            "u.s",
            "e.g",
            "i.e");
    private static final int LONGEST_ABBREVIATION = 8;

    private Sentences() {}

    /** The sentences in the order of the text; none is empty. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                add(sentences, text, start, at);
                start = ++at;
            } else if (isStop(c)) {
                int end = endOfStop(text, at);
                if (isBoundary(text, start, at, end)) {
                    add(sentences, text, start, end);
                    start = end;
                }
                at = end;
            } else {
                at++;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')' || c == ']' || c == '»';
    }

    private static int endOfStop(String text, int at) {
        int end = at;
        while (end < text.length() && (isStop(text.charAt(end)) || isClosing(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isBoundary(String text, int start, int stop, int end) {
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(stop) != '.' || end > stop + 1 || !isAbbreviation(text, start, stop);
    }

    /** Whether the word before the full stop is a title, an initial, or the number of a list at the beginning. */
    private static boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start
                && stop - from <= LONGEST_ABBREVIATION
                && !Character.isWhitespace(text.charAt(from - 1))
                && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, stop);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean numbering = !word.isEmpty()
                && word.length() <= 2
                && Character.isDigit(word.charAt(0))
                && text.substring(start, from).isBlank();
        return initial
                || numbering
                || (!word.isEmpty()
                        && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                        && (Character.isUpperCase(word.charAt(0)) || word.length() <= 2));
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Sentence(text.substring(from, to), from, to));
        }
    }
}
