package vn.lantoa.api;

import java.text.Normalizer;
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

    /** The longest number that a spreadsheet can hold has fewer signs. */
    private static final int LONGEST_NUMBER = 400;

    /**
     * The one letter that a number or a time may have, in its place: before an exponent (also d, as in Fortran), behind an hour (a, p)
     * or behind a price (đ). Any other letter, or a second one, makes a text of it.
     */
    private static final Pattern LETTER =
            Pattern.compile("(?<=[\\p{N}.,])[ed](?=[+-]?\\p{N})|(?<=\\p{N}[\\s.]?)[apd]\\.?$");

    /** A moment as in ISO 8601; a number of base 16, which programs for statistics read as one. */
    private static final Pattern WHOLE =
            Pattern.compile("\\p{N}{1,4}(-\\p{N}{1,2}){2}[ t][\\p{N}:.,+-]+z?|0x[0-9a-f]+");

    /** Words that spreadsheets find in numbers, dates, times and truth, in the languages that are expected here. */
    private static final Set<String> WORDS = Set.of(
            "am",
            "pm",
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
            "eur",
            "年",
            "月",
            "日");

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

    /** Whether all its words are such as stand in numbers, dates and times, where they stand: most texts and codes have others. */
    private static boolean isWorkedOut(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return false;
        }
        String folded = Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (TRUTH.contains(folded) || WHOLE.matcher(folded).matches()) {
            return true;
        }
        String others = LETTER.matcher(folded).replaceFirst(" ");
        return FIGURE.matcher(folded).find()
                && LETTERS.splitAsStream(others).filter(word -> !word.isEmpty()).allMatch(WORDS::contains);
    }
}
