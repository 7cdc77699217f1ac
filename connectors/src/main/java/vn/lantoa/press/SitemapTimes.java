package vn.lantoa.press;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Precision;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;

/**
 * The moments of a sitemap, as its XML states them, brought to the one form that every reader knows.
 *
 * @param inFull the document with every moment in full, also those without zone (Vietnam's) or in the Vietnamese order
 * @param days the moments that stand for days of which no time was stated
 */
record SitemapTimes(String inFull, Set<Instant> days) {

    private static final Pattern STATED =
            Pattern.compile("(<(?:\\w{1,20}:)?(?:lastmod|publication_date)>)\\s*+([^<]{4,60}+)(?=</)");
    private static final Pattern FULL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)");

    static SitemapTimes of(String xml) {
        Set<Instant> days = new HashSet<>();
        Matcher stated = STATED.matcher(xml);
        StringBuilder full = new StringBuilder(xml.length());
        while (stated.find()) {
            String moment = stated.group(2).strip();
            if (!FULL.matcher(moment).matches()) {
                StatedTime time = Dates.read(moment);
                moment = time == null ? "" : seconds(time).toString();
                if (time != null && time.precision() == Precision.DAY) {
                    days.add(seconds(time));
                }
            }
            stated.appendReplacement(full, Matcher.quoteReplacement(stated.group(1) + moment));
        }
        return new SitemapTimes(stated.appendTail(full).toString(), days);
    }

    /** Null for null. */
    @Nullable
    Precision precision(@Nullable Instant moment) {
        return moment == null ? null : days.contains(moment) ? Precision.DAY : Precision.MOMENT;
    }

    private static Instant seconds(StatedTime time) {
        return time.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
