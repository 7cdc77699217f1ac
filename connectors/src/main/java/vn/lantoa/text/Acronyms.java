package vn.lantoa.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in capitals, such as AI, IC and CNTT, which a search that ignores case confuses with other words. */
public final class Acronyms {

    private static final int MOST = 200;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    /** In a line with this many words in capitals or more, capitals are its style. */
    private static final int STYLE = 4;
    /** Letters, marks and numbers, one bit for each category. */
    private static final int PART_OF_WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private Acronyms() {}

    /** Those of a text, each once, sorted; without lines that are in capitals throughout. At most {@value #MOST}. */
    public static List<String> of(String text) {
        return in(text, line -> !isCapitals(line));
    }

    /**
     * The same, and those of lines that are in capitals throughout: there acronyms cannot be told from other words, so
     * all are taken.
     */
    public static List<String> everyOf(String text) {
        return in(text, line -> true);
    }

    /** Whether a single word looks like one: two to eight capitals. */
    public static boolean isOne(String word) {
        return !word.isEmpty() && end(word, 0) == word.length();
    }

    private static List<String> in(String text, Predicate<String> counts) {
        TreeSet<String> acronyms = new TreeSet<>();
        text.lines().forEach(line -> {
            List<String> found = in(line);
            if (!found.isEmpty() && counts.test(line)) {
                acronyms.addAll(found);
            }
        });
        return acronyms.stream().limit(MOST).toList();
    }

    /** Without a pattern, which takes several times as long: every article's text is searched. */
    private static List<String> in(String line) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at > 0 && isPartOfWord(line.charAt(at - 1)) ? at : end(line, at);
            if (end > at) {
                found.add(line.substring(at, end));
                at = end;
            } else {
                at += Character.charCount(line.codePointAt(at));
            }
        }
        return found;
    }

    /** The end of the word that begins here if it is in capitals; otherwise its beginning. */
    private static int end(String line, int start) {
        int end = start;
        int capitals = 0;
        while (end < line.length() && Character.getType(line.codePointAt(end)) == Character.UPPERCASE_LETTER) {
            end += Character.charCount(line.codePointAt(end));
            capitals++;
        }
        boolean goesOn = end < line.length() && isPartOfWord(line.codePointAt(end));
        return capitals < SHORTEST || capitals > LONGEST || goesOn ? start : end;
    }

    private static boolean isPartOfWord(int codePoint) {
        return (PART_OF_WORD >> Character.getType(codePoint) & 1) != 0;
    }

    private static boolean isCapitals(String line) {
        int words = 0;
        int capitals = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words++;
            capitals += word.group().equals(word.group().toUpperCase(Locale.ROOT)) ? 1 : 0;
        }
        return capitals >= STYLE && capitals > words * 0.8;
    }
}
