package vn.lantoa.press;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Entry;

/** Reads sitemaps that are well-formed XML, by crawler-commons. */
final class StrictSitemap {

    /** What we hand over is UTF-8, whatever the document says of itself; its own entities are not wanted. */
    private static final Pattern PROLOG = Pattern.compile("^<\\?xml[^>]{0,500}\\?>\\s*");

    private StrictSitemap() {}

    /** Null where the document is not well-formed. */
    static @Nullable Sitemap read(String xml, String address) {
        SitemapTimes times = SitemapTimes.of(xml);
        String text = PROLOG.matcher(times.inFull()).replaceFirst("");
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap map =
                    parser.parseSiteMap("text/xml", text.getBytes(StandardCharsets.UTF_8), new URL(address));
            return map instanceof SiteMapIndex index ? index(index) : places((SiteMap) map, times);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return null;
        }
    }

    private static Sitemap index(SiteMapIndex index) {
        List<Sitemap.Child> children = new ArrayList<>();
        for (AbstractSiteMap child : index.getSitemaps()) {
            children.add(new Sitemap.Child(child.getUrl().toString(), instant(child.getLastModified())));
        }
        return Sitemap.index(children);
    }

    private static Sitemap places(SiteMap map, SitemapTimes times) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> languages = new HashMap<>();
        for (SiteMapURL place : map.getSiteMapUrls()) {
            NewsAttributes news = news(place);
            Instant published = news == null ? null : instant(news.getPublicationDate());
            entries.add(Listed.entry(
                    news == null ? null : Plain.of(news.getTitle()),
                    place.getUrl().toString(),
                    null,
                    published,
                    times.precision(published),
                    instant(place.getLastModified())));
            if (news != null && news.getLanguage() != null) {
                languages.merge(news.getLanguage().strip().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return Sitemap.of(entries, commonest(languages));
    }

    private static @Nullable NewsAttributes news(SiteMapURL place) {
        ExtensionMetadata[] news =
                place.getAttributes() == null ? null : place.getAttributesForExtension(Extension.NEWS);
        return news == null || news.length == 0 ? null : (NewsAttributes) news[0];
    }

    private static @Nullable String commonest(Map<String, Integer> languages) {
        return languages.entrySet().stream()
                .filter(language -> language.getKey().matches("[a-z]{2}"))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
