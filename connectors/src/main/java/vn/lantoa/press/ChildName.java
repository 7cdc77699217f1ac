package vn.lantoa.press;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;

/** What the address of a sitemap tells of what it holds: {@code sitemap-2026-11.xml}, {@code category-sitemap.xml}. */
final class ChildName {

    private static final Pattern DATED = Pattern.compile("(?<!\\d)(20[0-3]\\d)\\D{0,7}(0[1-9]|1[0-2]|[1-9](?!\\d))"
            + "(?:\\D{0,7}(0[1-9]|[12]\\d|3[01]|[1-9](?!\\d)))?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-3]\\d)(?!\\d)");
    private static final Pattern NEWS = Pattern.compile("news|tin-moi|latest|moi-nhat|recent|today|hom-nay");
    private static final Pattern ASIDE = Pattern.compile(
            "categor|chuyen-?muc|(?<![a-z])tags?(?![a-z])|topic|chu-de|author|tac-gia|user|image|photo|static|page[s_-]|product|event");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\D*$");

    private ChildName() {}

    /** The end of the day, month or year in the address. */
    static @Nullable Instant end(String address) {
        String path = path(address);
        Matcher dated = DATED.matcher(path);
        try {
            if (dated.find()) {
                LocalDate month = LocalDate.of(number(dated, 1), number(dated, 2), 1);
                LocalDate last = dated.group(3) == null
                        ? month.plusMonths(1)
                        : month.withDayOfMonth(number(dated, 3)).plusDays(1);
                return last.atStartOfDay(Days.VIETNAM).toInstant();
            }
        } catch (DateTimeException e) {
            return null; // such as 31 February: no date after all
        }
        Matcher year = YEAR.matcher(path);
        return year.find()
                ? LocalDate.of(number(year, 1) + 1, 1, 1)
                        .atStartOfDay(Days.VIETNAM)
                        .toInstant()
                : null;
    }

    /** Whether it is named as the list of what is new. */
    static boolean isNews(String address) {
        return NEWS.matcher(path(address)).find();
    }

    /** Whether it is named as a list of something else than articles. */
    static boolean isAside(String address) {
        return !isNews(address) && ASIDE.matcher(path(address)).find();
    }

    /** The last number in the address, such as that of a part; -1 where there is none. */
    static int number(String address) {
        Matcher number = NUMBER.matcher(path(address));
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String path(String address) {
        int start = address.indexOf('/', address.indexOf("://") + "://".length());
        String path = start < 0 ? "" : address.substring(start).toLowerCase(Locale.ROOT);
        return path.length() > 500 ? path.substring(0, 500) : path;
    }
}
