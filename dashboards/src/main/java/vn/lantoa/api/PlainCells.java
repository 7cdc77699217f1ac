package vn.lantoa.api;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lantoa.text.Folding;
import vn.lantoa.text.XmlText;

/** Texts that stay what they are when a spreadsheet opens a file that cannot say that they are texts. */
final class PlainCells {

    /** A spreadsheet's cell holds no more. */
    static final int LONGEST = 32_767;

    /** By this sign spreadsheets know a text; in a file of plain text it is seen, and keeps anything from being worked out. */
    private static final char TEXT = '\'';

    private static final String FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫";

    /** What is seen of a text begins behind white space, control characters and signs without width. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\s\\p{Z}\\p{C}]+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern FIGURE = Pattern.compile("\\p{N}");

    /** Words that spreadsheets find in numbers, dates, times and truth, in the languages that are expected here. */
    private static final Set<String> WORDS = Set.of(
            "e",
            "d",
            "am",
            "pm",
            "a",
            "p",
            "sa",
            "ch",
            "gmt",
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "thg",
            "thang",
            "vnd",
            "usd",
            "eur");

    private static final Set<String> TRUTH = Set.of("true", "false", "dung", "sai");

    private PlainCells() {}

    /** The text itself where nothing else can be made of it; behind an apostrophe where it could become a formula, a number or a date. */
    static String text(String text) {
        String plain = SPACE.matcher(bounded(text)).replaceAll(" ").strip();
        return isFormula(plain) || isWorkedOut(plain) ? TEXT + plain : plain;
    }

    /** No longer than a cell can be. */
    static String bounded(String text) {
        // room for what is put before it
        String cut = text.length() < LONGEST ? text : text.substring(0, LONGEST - 1);
        return XmlText.legal(cut);
    }

    private static boolean isFormula(String text) {
        String seen = UNSEEN.matcher(text).replaceFirst("");
        return !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
    }

    /** Whether all its words are such as stand in numbers and dates: most texts and codes have others. */
    private static boolean isWorkedOut(String text) {
        if (text.length() > 40) {
            return false;
        }
        String folded = Folding.fold(text).toLowerCase(Locale.ROOT).strip();
        if (TRUTH.contains(folded)) {
            return true;
        }
        return FIGURE.matcher(folded).find()
                && LETTERS.splitAsStream(folded).filter(word -> !word.isEmpty()).allMatch(PlainCells::isOfNumbers);
    }

    private static boolean isOfNumbers(String word) {
        return word.length() == 1 || WORDS.contains(word);
    }
}
