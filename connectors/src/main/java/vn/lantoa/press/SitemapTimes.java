package vn.lantoa.press;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.text.Dates;

/** The moments of a sitemap, as its XML states them, brought to the one form that every reader knows. */
final class SitemapTimes {

    private static final Pattern STATED =
            Pattern.compile("(<(?:\\w{1,20}:)?(?:lastmod|publication_date)>)\\s*+([^<]{4,60}+)(?=</)");
    private static final Pattern FULL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)");

    private SitemapTimes() {}

    /** The document with every moment in full, also those without zone (Vietnam's) or in the Vietnamese order. */
    static String inFull(String xml) {
        Matcher stated = STATED.matcher(xml);
        StringBuilder full = new StringBuilder(xml.length());
        while (stated.find()) {
            String moment = stated.group(2).strip();
            if (!FULL.matcher(moment).matches()) {
                Instant instant = Dates.parse(moment);
                moment = instant == null
                        ? ""
                        : instant.truncatedTo(ChronoUnit.SECONDS).toString();
            }
            stated.appendReplacement(full, Matcher.quoteReplacement(stated.group(1) + moment));
        }
        return stated.appendTail(full).toString();
    }
}
