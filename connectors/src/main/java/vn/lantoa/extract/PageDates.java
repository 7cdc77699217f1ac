package vn.lantoa.extract;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;

/**
 * When a page says that its article was published and last changed.
 *
 * @param published null where not stated
 * @param modified null where not stated
 */
record PageDates(StatedTime published, StatedTime modified) {

    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "[itemprop=datePublished]",
            "meta[name=pubdate]",
            "meta[name=date]",
            "time[datetime]",
            "[data-role=publishdate], .date, .author-time, .article__time, .detail-time, .format_time, .format_date",
            ".publish-date, .post-date, .entry-date, .published, time, [class*=date], [class*=time]");
    private static final List<String> MODIFIED = List.of(
            "meta[property=article:modified_time]", "[itemprop=dateModified]", "meta[property=og:updated_time]");
    private static final int LONGEST = 80;

    /**
     * Reads the dates of a page; leaves it as it is.
     *
     * @param address of the page; empty where unknown
     * @param latest later dates are mistakes
     */
    static PageDates of(Document document, String address, Instant latest) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            for (LinkedDataDates.Work work : LinkedDataDates.of(script.data())) {
                StatedTime published = Dates.read(work.published());
                if (published != null && published.instant().isBefore(latest)) {
                    return new PageDates(published, Dates.read(work.modified()));
                }
            }
        }
        return new PageDates(first(document, PUBLISHED, latest), first(document, MODIFIED, latest));
    }

    private static StatedTime first(Document document, List<String> queries, Instant latest) {
        for (String query : queries) {
            Element element = document.selectFirst(query);
            String text = element == null ? "" : value(element);
            StatedTime stated = text.length() > LONGEST ? null : Dates.read(text);
            if (stated != null && stated.instant().isBefore(latest)) {
                return stated;
            }
        }
        return null;
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }
}
