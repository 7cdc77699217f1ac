package vn.lantoa.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;

/** Sitemaps of an outlet, as real ones have them: an index, the news of the last days, and one sitemap for each month. */
final class SampleSitemaps {

    private static final Duration NEWS = Duration.ofDays(2);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(Days.VIETNAM);
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final String site;
    private final String name;
    private final List<SampleArticle> articles;

    /**
     * @param site address of the outlet without a slash at the end
     * @param articles newest first
     */
    SampleSitemaps(String site, String name, List<SampleArticle> articles) {
        this.site = site;
        this.name = name;
        this.articles = articles;
    }

    /** Null where there is none of that path. */
    @Nullable
    String document(String path) {
        if (path.equals("/sitemap.xml")) {
            return index();
        }
        if (path.equals("/sitemap-news.xml")) {
            Instant since = articles.get(0).published().minus(NEWS);
            return places(
                    articles.stream()
                            .filter(article -> article.published().isAfter(since))
                            .toList(),
                    true);
        }
        return months().entrySet().stream()
                .filter(month -> path.equals("/sitemap-" + month.getKey() + ".xml"))
                .findFirst()
                .map(month -> places(month.getValue(), false))
                .orElse(null);
    }

    private Map<String, List<SampleArticle>> months() {
        return articles.stream()
                .collect(Collectors.groupingBy(
                        article -> MONTH.format(article.published()), TreeMap::new, Collectors.toList()));
    }

    private String index() {
        StringBuilder index = new StringBuilder(PROLOG + "<sitemapindex" + NAMESPACE + ">\n");
        child(index, "news", articles.get(0));
        months().forEach((month, listed) -> child(index, month, listed.get(0)));
        return index.append("</sitemapindex>\n").toString();
    }

    private void child(StringBuilder index, String word, SampleArticle newest) {
        index.append("<sitemap><loc>")
                .append(site)
                .append("/sitemap-")
                .append(word)
                .append(".xml</loc><lastmod>");
        index.append(moment(newest)).append("</lastmod></sitemap>\n");
    }

    private String places(List<SampleArticle> listed, boolean news) {
        StringBuilder places = new StringBuilder(
                PROLOG + "<urlset" + NAMESPACE + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n");
        for (SampleArticle article : listed) {
            places.append("<url><loc>").append(site).append(article.path()).append("</loc>");
            if (news) {
                places.append("<news:news><news:publication><news:name>")
                        .append(SamplePage.escaped(name))
                        .append(
                                "</news:name><news:language>vi</news:language></news:publication><news:publication_date>")
                        .append(moment(article))
                        .append("</news:publication_date><news:title>")
                        .append(SamplePage.escaped(article.title()))
                        .append("</news:title></news:news>");
            } else {
                places.append("<lastmod>").append(moment(article)).append("</lastmod>");
            }
            places.append("</url>\n");
        }
        return places.append("</urlset>\n").toString();
    }

    private static String moment(SampleArticle article) {
        return article.published().atZone(Days.VIETNAM).toOffsetDateTime().toString();
    }
}
