package vn.lantoa.extract.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.text.StatedTime;

/**
 * The time of publication that many addresses carry: the identifiers of a content system that many Vietnamese papers use
 * ({@code -20250809083703498.htm}, also behind a three-digit prefix with a two-digit year, {@code -185250810172905423}),
 * local time of Vietnam to the millisecond; {@code /2025/08/09/}; {@code 2025-08-09}, {@code 09-08-2025} and {@code 20250809}
 * as parts of a name.
 */
public final class AddressDate {

    private static final Pattern LONG =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)([0-2]\\d)([0-5]\\d)([0-5]\\d)\\d{0,3}(?!\\d)");
    private static final Pattern PREFIXED =
            Pattern.compile("(?<!\\d)1\\d\\d([1-4]\\d)([01]\\d)([0-3]\\d)([0-2]\\d)([0-5]\\d)([0-5]\\d)\\d{3}(?!\\d)");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)[/_.-]([01]?\\d)[/_.-]([0-3]?\\d)(?![\\d.]\\d|\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![\\d.])([0-3]?\\d)[/_.-]([01]?\\d)[/_.-](20[0-4]\\d)(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("/(20[0-4]\\d)[/-]?(0[1-9]|1[0-2])/");
    private static final Pattern ARCHIVE =
            Pattern.compile("^(?:https?://)?web\\.archive\\.org/web/\\d{4,14}[a-z_]*/|^/web/\\d{4,14}[a-z_]*/");
    private static final Pattern[] PATTERNS = {LONG, PREFIXED, PATH, DAY_FIRST, COMPACT};
    private static final Pattern[] NONE = {};
    private static final int YEAR = 4;
    private static final int PREFIX = 3;
    private static final int LONGEST = 2_000;
    private static final int CENTURY = 2000;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private AddressDate() {}

    /** Null where the address carries no time. */
    public static @Nullable Instant of(String address) {
        StatedTime stated = stated(address);
        return stated == null ? null : stated.instant();
    }

    /** Null where the address carries no day. */
    public static @Nullable StatedTime stated(String address) {
        String own = mayTell(address) ? own(address) : "";
        for (Pattern pattern : own.isEmpty() ? NONE : PATTERNS) {
            Matcher matcher = pattern.matcher(own);
            if (matcher.find()) {
                return pattern == DAY_FIRST ? day(matcher, 3, 2, 1) : time(matcher);
            }
        }
        return null;
    }

    /** First day of the month that the path names. */
    static @Nullable LocalDate month(String address) {
        Matcher matcher = MONTH.matcher(own(address));
        return matcher.find() ? LocalDate.of(number(matcher, 1), number(matcher, 2), 1) : null;
    }

    /** Without what an archive of the web put before it, which is the time when it was archived. */
    private static String own(String address) {
        if (address.length() > LONGEST || !containsDigit(address)) {
            return "";
        }
        return ARCHIVE.matcher(address).replaceFirst("");
    }

    /**
     * Whether one of the patterns may find something; few addresses of pictures have figures that make it worth asking
     * them.
     */
    private static boolean mayTell(String address) {
        int start = 0;
        for (int i = 0; i <= address.length(); i++) {
            if (isDigit(address, i)) {
                continue;
            }
            if (i - start >= YEAR && mayTell(address, start, i)) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }

    /** A year with another figure one sign away, or as many figures in a row as a day or a moment has. */
    private static boolean mayTell(String address, int start, int end) {
        boolean year = address.startsWith("20", start) || address.startsWith("19", start);
        return switch (end - start) {
            case YEAR -> year && (isDigit(address, end + 1) || isDigit(address, start - 2));
            case YEAR + 4, YEAR + 10, YEAR + 11, YEAR + 12, YEAR + 13 -> year;
            case PREFIX + 15 -> address.charAt(start) == '1';
            default -> false;
        };
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean containsDigit(String address) {
        return address.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable StatedTime time(Matcher m) {
        StatedTime day = day(m, 1, 2, 3);
        if (day == null || m.groupCount() == 3) {
            return day;
        }
        try {
            return new StatedTime(day.day(), LocalTime.of(number(m, 4), number(m, 5), number(m, 6)), VIETNAM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable StatedTime day(Matcher m, int year, int month, int day) {
        int stated = number(m, year);
        try {
            return StatedTime.of(
                    LocalDate.of(stated < 100 ? CENTURY + stated : stated, number(m, month), number(m, day)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
