package vn.lantoa.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that Vietnamese and English pages and feeds print: day before month, words or figures, the hour before
 * or behind, with or without a zone.
 *
 * <p>For a value that is a date and little else, as feeds, sitemaps and lists state it: one day is read, figures with the day
 * first. Where a date stands in running text of any language, {@link DayScanner} finds it, and {@link #at} reads its time.
 */
public final class Dates {

    /** A date is short; what comes later in the text is something else. */
    private static final int LONGEST = 160;

    private static final String MONTH_NAMES = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\\.?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final List<Layout> LAYOUTS = List.of(
            new Layout("(?<!\\d)(?<y>\\d{4})\\s?([-/.])\\s?(?<m>\\d{1,2})\\s?\\2\\s?(?<d>\\d{1,2})(?!\\d)"),
            new Layout("(?<!\\d)(?<d>\\d{1,2})\\s?([-/.])\\s?(?<m>\\d{1,2})\\s?\\2\\s?(?<y>\\d{4})(?!\\d)"),
            new Layout(
                    "(?<!\\d)(?<d>\\d{1,2})\\s*(?:,|-|/)?\\s*thang\\s*(?<m>\\d{1,2})\\s*(?:,|-|/)?\\s*(?:nam\\s*)?(?<y>\\d{4})(?!\\d)"),
            new Layout("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<m>" + MONTH_NAMES
                    + "),?[\\s-]+(?<y>\\d{4}|\\d{2}(?![\\d:]))"),
            new Layout(
                    "(?<![a-z])(?<m>" + MONTH_NAMES + ")\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})(?!\\d)"),
            new Layout("(?<!\\d)(?<y>(?:19|20)\\d{2})(?<m>[01]\\d)(?<d>[0-3]\\d)(?=t?\\d{6}|$)"));

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.,])(?<h>\\d{1,2})\\s?(?:[:hg])\\s?(?<min>\\d{2})(?!\\d)(?::(?<s>\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?<half>am|pm|sa|ch)?(?![a-z&&[^tz]])");
    private static final Pattern COMPACT_TIME = Pattern.compile("^\\s*t?(?<h>\\d{2})(?<min>\\d{2})(?<s>\\d{2})");
    private static final Pattern ZONE = Pattern.compile(
            "^[\\s,(]*(?:(?:gmt|utc)?\\s?(?<sign>[+-])(?<zh>\\d{1,2})(?::?(?<zm>\\d{2}))?(?::?\\d{2})?(?!\\d)|(?<name>[a-z]{1,4})\\b)");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("gmt", 0),
            Map.entry("utc", 0),
            Map.entry("ut", 0),
            Map.entry("ict", 7),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7));

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private Dates() {}

    /**
     * The moment that a text states, such as {@code Thứ năm, 2/11/2023, 19:20 (GMT+7)}.
     *
     * <p>Where no zone is stated it is Vietnam's; where no time is, the beginning of that day in Vietnam. The local mean
     * time of Saigon (+07:07), which some libraries print, means +07:00.
     *
     * @return null where the text is null or states no full date
     */
    public static @Nullable Instant parse(@Nullable String text) {
        StatedTime stated = read(text);
        return stated == null ? null : stated.instant();
    }

    /**
     * The day that a text states, with time and offset where it states them too.
     *
     * @return null where the text is null or states no full date
     */
    public static @Nullable StatedTime read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String folded = Folding.fold(Text.hyphens(Text.normal(start))).strip();
        for (Layout layout : LAYOUTS) {
            Matcher matcher = layout.pattern.matcher(folded);
            while (matcher.find()) {
                LocalDate day = day(matcher);
                if (day != null) {
                    return moment(day, folded, matcher.start(), matcher.end());
                }
            }
        }
        return null;
    }

    /**
     * The day with the time next to it.
     *
     * @param text in which the day was found
     * @param start where the day begins
     * @param end where it ends
     */
    public static StatedTime at(LocalDate day, String text, int start, int end) {
        int from = Math.max(0, start - LONGEST / 4);
        String window = text.substring(from, Math.min(text.length(), end + LONGEST / 4));
        String folded = Folding.fold(Text.hyphens(window));
        return folded.length() == window.length() ? moment(day, folded, start - from, end - from) : StatedTime.of(day);
    }

    /** A text that is a count of seconds or milliseconds since 1970; null where it is something else. */
    public static @Nullable StatedTime epoch(String text) {
        if ((text.length() != 10 && text.length() != 13) || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        OffsetDateTime moment =
                Instant.ofEpochSecond(Long.parseLong(text.substring(0, 10))).atOffset(ZoneOffset.UTC);
        return new StatedTime(moment.toLocalDate(), moment.toLocalTime(), ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(Matcher matcher) {
        int year = Integer.parseInt(matcher.group("y"));
        int month = month(matcher.group("m"));
        int day = Integer.parseInt(matcher.group("d"));
        if (year < 100) {
            year += year < 70 ? 2000 : 1900;
        }
        if (month > 12 && day <= 12) {
            return date(year, day, month);
        }
        return date(year, month, day);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < 1900 || year > 2100 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null; // such as 31/02: not a date after all
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3)) / 3 + 1;
    }

    private static StatedTime moment(LocalDate day, String text, int start, int end) {
        String rest = text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
        Matcher compact = COMPACT_TIME.matcher(text.substring(end));
        if (compact.find()) {
            return at(day, compact, text.substring(end + compact.end()));
        }
        Matcher time = TIME.matcher(rest);
        return time.find() ? at(day, time, rest.substring(time.end())) : StatedTime.of(day);
    }

    private static StatedTime at(LocalDate day, Matcher time, String behind) {
        int hour = Integer.parseInt(time.group("h"));
        String second = time.group("s");
        String half = time.pattern() == TIME ? time.group("half") : null;
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equals("pm") || half.equals("ch") ? 12 : 0);
        }
        try {
            LocalTime clock = LocalTime.of(
                    hour,
                    Integer.parseInt(time.group("min")),
                    second == null ? 0 : Math.min(59, Integer.parseInt(second)));
            return new StatedTime(day, clock, offset(behind));
        } catch (DateTimeException e) {
            return StatedTime.of(day); // such as 25:61: the day is still right
        }
    }

    /** Null where none is stated. */
    private static @Nullable ZoneOffset offset(String behind) {
        Matcher matcher = ZONE.matcher(behind);
        if (!matcher.find()) {
            return null;
        }
        if (matcher.group("name") != null) {
            Integer hours = ZONES.get(matcher.group("name"));
            return hours == null ? null : ZoneOffset.ofHours(hours);
        }
        int hours = Integer.parseInt(matcher.group("zh"));
        int minutes = matcher.group("zm") == null ? 0 : Integer.parseInt(matcher.group("zm"));
        if (hours == 7
                && (minutes == 6 || minutes == 7)
                && matcher.group("sign").equals("+")) {
            return VIETNAM;
        }
        int sign = matcher.group("sign").equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private record Layout(Pattern pattern) {
        Layout(String regex) {
            this(Pattern.compile(regex));
        }
    }
}
