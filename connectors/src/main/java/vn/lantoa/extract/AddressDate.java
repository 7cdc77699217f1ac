package vn.lantoa.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.model.Days;

/**
 * The time of publication that many addresses carry: the identifiers of a content system that many Vietnamese papers use
 * ({@code -20250809083703498.htm}, also behind a three-digit prefix with a two-digit year, {@code -185250810172905423}),
 * local time of Vietnam to the millisecond; and {@code /2025/08/09/}.
 */
public final class AddressDate {

    private static final Pattern LONG =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)([0-2]\\d)([0-5]\\d)([0-5]\\d)\\d{0,3}(?!\\d)");
    private static final Pattern PREFIXED =
            Pattern.compile("(?<!\\d)1\\d\\d([1-4]\\d)([01]\\d)([0-3]\\d)([0-2]\\d)([0-5]\\d)([0-5]\\d)\\d{3}(?!\\d)");
    private static final Pattern PATH = Pattern.compile("/(20[0-4]\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?=[/.-]|$)");
    private static final int CENTURY = 2000;

    private AddressDate() {}

    /** Null where the address carries no time. */
    public static Instant of(String address) {
        for (Pattern pattern : new Pattern[] {LONG, PREFIXED, PATH}) {
            Matcher matcher = pattern.matcher(address);
            if (matcher.find()) {
                return instant(matcher);
            }
        }
        return null;
    }

    private static Instant instant(Matcher m) {
        int year = number(m, 1);
        boolean timed = m.groupCount() > 3;
        try {
            return LocalDateTime.of(
                            year < 100 ? CENTURY + year : year,
                            number(m, 2),
                            number(m, 3),
                            timed ? number(m, 4) : 0,
                            timed ? number(m, 5) : 0,
                            timed ? number(m, 6) : 0)
                    .atZone(Days.VIETNAM)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
