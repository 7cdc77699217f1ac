package vn.lantoa.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the full dates in a text, in one pass and in the languages of {@link MonthNames}: figures in any order, months in
 * words or with their sign in Chinese, Japanese and Korean.
 *
 * <p>For pages, where a date is one of many and may be read in two ways: all are told, each with its place and its other
 * reading. {@link Dates} reads the one date that a value of a feed or a sitemap is.
 */
public final class DayScanner {

    /** Which of two small figures is the day where only a convention tells. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * A date in a text.
     *
     * @param day as the order asked for reads it
     * @param other as the other order reads it; null where it can be read in one way only
     * @param start place of its first character
     * @param end place behind its last character
     * @param clear false for forms that often mean something else: eight figures in a row, a year of two figures
     */
    public record Found(LocalDate day, @Nullable LocalDate other, int start, int end, boolean clear) {}

    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_FOUND = 40;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int PIVOT = 70;
    private static final Set<String> ORDINALS =
            Set.of("st", "nd", "rd", "th", "er", "o", "a", "e", "de", "of", "di", "d", "del", "den", "le", "ta", "tej");
    private static final Set<String> LINKS = Set.of("de", "del", "of", "di", "nam", "d", "do");

    private final Tokens tokens;
    private final Order order;
    private final List<Found> found = new ArrayList<>();

    private DayScanner(Tokens tokens, Order order) {
        this.tokens = tokens;
        this.order = order;
    }

    /**
     * The dates in a text, in their order; of a very long text those at its beginning.
     *
     * @param text in NFC
     */
    public static List<Found> find(String text, Order order) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (!DateSigns.in(start)) {
            return List.of();
        }
        DayScanner scanner = new DayScanner(Tokens.of(start), order);
        scanner.scan();
        return scanner.found;
    }

    private void scan() {
        int i = 0;
        while (i < tokens.size() && found.size() < MOST_FOUND) {
            int next = tokens.isNumber(i) ? number(i) : tokens.month(i) > 0 ? monthDayYear(i) : -1;
            i = next > i ? next : i + 1;
        }
    }

    /** A date that begins with a figure; the token behind it, or -1. */
    private int number(int i) {
        return switch (tokens.digits(i)) {
            case 4 -> yearFirst(i);
            case 1, 2 -> {
                int next = dayMonthName(i);
                next = next < 0 ? figures(i) : next;
                yield next < 0 ? vietnamese(i) : next;
            }
            case 8 -> compact(i);
            default -> -1;
        };
    }

    /** 2023-11-02, 2023/11/2, 2023. 11. 2., 2023年11月2日, 2023년 11월 2일, 2023. november 2., 2023-Nov-02. */
    private int yearFirst(int i) {
        int year = tokens.value(i);
        if (year < FIRST_YEAR || year > LAST_YEAR || tokens.gluedToNumberBefore(i)) {
            return -1;
        }
        if (tokens.isWord(i + 1, "年", "년")) {
            return tokens.isSmall(i + 2) && tokens.isWord(i + 3, "月", "월") && tokens.isSmall(i + 4)
                    ? add(year, tokens.value(i + 2), tokens.value(i + 4), i, i + 5)
                    : -1;
        }
        int j = i + 1;
        char separator = 0;
        if (tokens.isSign(j, "-/.,")) {
            separator = tokens.sign(j);
            j++;
        }
        int month = tokens.month(j);
        if (month > 0) {
            int k = tokens.isSign(j + 1, "-/.,") ? j + 2 : j + 1;
            return tokens.isSmall(k) ? add(year, month, tokens.value(k), i, k + 1) : -1;
        }
        if (separator == 0 || separator == ',' || !tokens.isSmall(j) || !tokens.isSign(j + 1, separator)) {
            return -1;
        }
        return tokens.isSmall(j + 2) && !tokens.gluedToNumberBehind(j + 2)
                ? add(year, tokens.value(j), tokens.value(j + 2), i, j + 3)
                : -1;
    }

    /** 2. November 2023, 2nd of November, 2023, 2 de noviembre de 2023, 2-Nov-23, den 2. november 2023. */
    private int dayMonthName(int i) {
        int j = i + 1;
        for (int skipped = 0; skipped < 3 && tokens.month(j) == 0; skipped++) {
            if (!tokens.isSign(j, ".-/,º°'’") && !ORDINALS.contains(tokens.word(j))) {
                return -1;
            }
            j++;
        }
        int month = tokens.month(j);
        if (month == 0) {
            return -1;
        }
        j++;
        boolean shortYear = false;
        while (tokens.isSign(j, ".-/,'’") || LINKS.contains(tokens.word(j))) {
            shortYear |= tokens.isSign(j, "-/'’");
            j++;
        }
        int year = year(j, shortYear);
        return year < 0 ? -1 : add(year, month, tokens.value(i), i, j + 1);
    }

    /** November 2, 2023; Nov. 2nd 2023. */
    private int monthDayYear(int i) {
        int j = tokens.isSign(i + 1, ".-/") ? i + 2 : i + 1;
        if (!tokens.isSmall(j)) {
            return -1;
        }
        int day = tokens.value(j);
        j++;
        while (tokens.isSign(j, ".,-/") || ORDINALS.contains(tokens.word(j))) {
            j++;
        }
        int year = year(j, false);
        return year < 0 ? -1 : add(year, tokens.month(i), day, i, j + 1);
    }

    /** 2.11.2023, 2/11/2023, 02-11-23, 2. 11. 2023. */
    private int figures(int i) {
        if (!tokens.isSign(i + 1, "-/.") || !tokens.isSmall(i + 2) || tokens.gluedToNumberBefore(i)) {
            return -1;
        }
        int j = i + 4;
        int year = tokens.isSign(i + 3, tokens.sign(i + 1)) ? year(j, true) : -1;
        if (year < 0 || tokens.gluedToNumberBehind(j)) {
            return -1;
        }
        int one = tokens.value(i);
        int two = tokens.value(i + 2);
        boolean dayFirst = one > 12 || (two <= 12 && (order == Order.DAY_FIRST || tokens.sign(i + 1) == '.'));
        LocalDate day = dayFirst ? date(year, two, one) : date(year, one, two);
        boolean clear = tokens.digits(j) == 4;
        if (day == null) {
            return -1;
        }
        LocalDate other = dayFirst ? date(year, one, two) : date(year, two, one);
        boolean either = one <= 12 && two <= 12 && one != two && tokens.sign(i + 1) != '.';
        found.add(new Found(day, either ? other : null, tokens.start(i), tokens.end(j), clear));
        return j + 1;
    }

    /** 2 tháng 11 năm 2023; 2 Tháng 11, 2023. */
    private int vietnamese(int i) {
        int j = tokens.isSign(i + 1, ",-/") ? i + 2 : i + 1;
        if (!tokens.isWord(j, "thang", "thang") || !tokens.isSmall(j + 1)) {
            return -1;
        }
        int month = tokens.value(j + 1);
        int k = j + 2;
        while (tokens.isSign(k, ",-/") || tokens.isWord(k, "nam", "nam")) {
            k++;
        }
        int year = year(k, false);
        return year < 0 ? -1 : add(year, month, tokens.value(i), i, k + 1);
    }

    /** 20231102. */
    private int compact(int i) {
        int value = tokens.value(i);
        LocalDate day = date(value / 10_000, value / 100 % 100, value % 100);
        if (day == null) {
            return -1;
        }
        found.add(new Found(day, null, tokens.start(i), tokens.end(i), false));
        return i + 1;
    }

    /** -1 where there is none. */
    private int year(int i, boolean mayBeShort) {
        if (!tokens.isNumber(i)) {
            return -1;
        }
        int value = tokens.value(i);
        if (tokens.digits(i) == 2 && mayBeShort) {
            return value + (value < PIVOT ? 2000 : 1900);
        }
        return tokens.digits(i) == 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : -1;
    }

    private int add(int year, int month, int day, int from, int to) {
        LocalDate date = date(year, month, day);
        if (date == null) {
            return -1;
        }
        found.add(new Found(date, null, tokens.start(from), tokens.end(to - 1), true));
        return to;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < FIRST_YEAR || year > LAST_YEAR ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // such as 31/02: not a date after all
        }
    }
}
