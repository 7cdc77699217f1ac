package vn.lantoa.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What telling themes has to reach on items that it has not seen. */
public enum ThemeTarget {
    RELEVANT(ThemeScore.RELEVANT, "F1 of relevant-or-not", true, 0.85),
    MICRO(ThemeScore.MICRO, "F1 over all decisions about themes", true, 0.80),
    ST("ST", "F1", true, 0.79),
    DX("DX", "F1", true, 0.82),
    INN("INN", "F1", true, 0.68),
    UNSURE("unsure", "share unsure of items told relevant or unsure", false, 0.08),
    RIGHT("right", "share relevant of items with p >= 0.9", true, 0.95),
    COVERED("covered", "share with p >= 0.9 of relevant items", true, 0.60),
    QUEUE("queue", "share of all items that shows 95 % of the relevant", false, 0.15),
    /** Twice the noise: see {@link ThemeCalibration}. */
    CALIBRATION("calibration", "error over 0.05 < p < 0.95, in times of its noise", false, 2),
    WHOLE("whole", "F1 of relevant-or-not of whole articles", true, 0.85),
    WHOLE_PRECISION("whole-right", "precision of relevant-or-not of whole articles", true, 0.82);

    private final String word;
    private final String meaning;
    private final boolean least;
    private final double bound;

    ThemeTarget(String word, String meaning, boolean least, double bound) {
        this.word = word;
        this.meaning = meaning;
        this.least = least;
        this.bound = bound;
    }

    /** The one that is called so. */
    public static Optional<ThemeTarget> called(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word.equals(word))
                .findFirst();
    }

    /** What those are called that more is better of: a floor can be named for them. */
    public static List<String> withFloors() {
        return Arrays.stream(values())
                .filter(target -> target.least)
                .map(target -> target.word)
                .toList();
    }

    /** Whether more is better. */
    public boolean isLeast() {
        return least;
    }

    String word() {
        return word;
    }

    boolean isMet(double figure) {
        return isWithin(figure, bound);
    }

    boolean isWithin(double figure, double line) {
        return least ? figure >= line : figure <= line;
    }

    /** One line: what was reached, what is wanted, and whether it is met. */
    String line(double figure) {
        return String.format(
                Locale.ROOT,
                "%-11s %.3f wanted %s %.2f  %-7s  (%s)",
                word,
                figure,
                least ? ">=" : "<=",
                bound,
                isMet(figure) ? "met" : "not met",
                meaning);
    }
}
