package vn.lantoa.newsroom;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.model.Days;
import vn.lantoa.model.Json;

/** Pages of the sample newsroom, in the styles of real sites: three kinds of markup, menus, related links, comments. */
final class SamplePage {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern(
                    "dd/MM/yyyy, HH:mm '(GMT+7)'", Locale.ROOT)
            .withZone(Days.VIETNAM);
    private static final int RELATED = 4;

    private SamplePage() {}

    /**
     * The page of an article.
     *
     * @param manner 0: JSON-LD; 1: OpenGraph; 2: only what a reader sees
     */
    static String article(SampleArticle article, List<SampleArticle> others, int manner, String language) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">");
        page.append("<title>")
                .append(escaped(article.title()))
                .append(" | ")
                .append(article.outlet())
                .append("</title>");
        page.append(manner == 0 ? jsonLd(article) : manner == 1 ? openGraph(article) : "");
        page.append("</head><body><header><nav class=\"main-menu\"><ul>");
        for (String entry : List.of("Trang chủ", "Thời sự", "Khoa học", "Chuyển đổi số", "Thể thao", "Liên hệ")) {
            page.append("<li><a href=\"/\">").append(entry).append("</a></li>");
        }
        page.append("</ul></nav></header><main class=\"container\"><div class=\"detail\">");
        page.append("<h1 class=\"detail-title\">")
                .append(escaped(article.title()))
                .append("</h1>");
        page.append("<div class=\"detail-time\">")
                .append(SHOWN.format(article.published()))
                .append("</div>");
        page.append("<h2 class=\"detail-sapo\">")
                .append(escaped(article.lead()))
                .append("</h2>");
        page.append("<div class=\"detail-content\">");
        for (String paragraph : article.paragraphs()) {
            page.append("<p>").append(escaped(paragraph)).append("</p>\n");
        }
        page.append("<figure><figcaption>Ảnh minh họa</figcaption></figure></div>");
        page.append("<p class=\"author-info\">")
                .append(escaped(article.author()))
                .append("</p>");
        page.append("<div class=\"box-related\"><h3>Tin liên quan</h3><ul>");
        others.stream()
                .filter(other -> !other.path().equals(article.path()))
                .limit(RELATED)
                .forEach(other -> page.append("<li>").append(link(other)).append("</li>"));
        page.append(
                "</ul></div><div class=\"comments\"><p>Bạn đọc có thể gửi ý kiến qua thư, phòng bạn đọc, tòa soạn.</p></div>");
        return page.append("</div></main>")
                .append(footer())
                .append("</body></html>")
                .toString();
    }

    static String footer() {
        return "<footer>Tòa soạn mẫu của Lantoa: mọi tên gọi, con người và sự việc ở đây đều hư cấu.</footer>";
    }

    private static String jsonLd(SampleArticle article) {
        return "<script type=\"application/ld+json\">"
                + Json.write(Map.of(
                                "@context", "https://schema.org",
                                "@type", "NewsArticle",
                                "headline", article.title(),
                                "description", article.lead(),
                                "datePublished", article.published().toString(),
                                "articleSection", article.section(),
                                "author", Map.of("@type", "Person", "name", article.author())))
                        .replace("</", "<\\/")
                + "</script>";
    }

    private static String openGraph(SampleArticle article) {
        return meta("og:type", "article")
                + meta("og:title", article.title())
                + meta("og:description", article.lead())
                + meta(
                        "article:published_time",
                        article.published()
                                .atZone(Days.VIETNAM)
                                .toOffsetDateTime()
                                .toString())
                + meta("article:section", article.section())
                + meta("author", article.author());
    }

    private static String meta(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + escaped(content) + "\">";
    }

    static String link(SampleArticle article) {
        return "<a href=\"" + article.path() + "\">" + escaped(article.title()) + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
