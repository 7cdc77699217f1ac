package vn.lantoa.newsroom;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Days;
import vn.lantoa.model.Outlet;

/** Home pages, section pages and lists of feeds of the sample newsroom: a menu, headlines with lead and time, a side column. */
final class SampleSection {

    private static final int ON_HOME_PAGE = 12;
    private static final int MOST_READ = 3;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(Days.VIETNAM);
    private static final Map<String, String> NAMES = Map.of(
            "tin-moi", "Tin mới",
            "khoa-hoc", "Khoa học",
            "chuyen-doi-so", "Chuyển đổi số",
            "nghi-quyet-57", "Nghị quyết 57",
            "latest", "Latest",
            "thu-thach", "Thử thách",
            "khong-con", "Chuyên đề cũ");

    private SampleSection() {}

    static String home(Outlet outlet, String language, List<Channel> channels, List<SampleArticle> articles) {
        StringBuilder page = head(outlet, language, outlet.name());
        channels.stream()
                .filter(channel -> channel.kind() == ChannelKind.FEED)
                .findFirst()
                .ifPresent(feed -> page.append(
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"" + feed.address() + "\">"));
        menu(page, channels);
        page.append("<h1>").append(SamplePage.escaped(outlet.name())).append("</h1><main>");
        articles.stream().limit(ON_HOME_PAGE).forEach(article -> headline(page, article));
        page.append("</main>");
        if (channels.stream().anyMatch(channel -> channel.kind() == ChannelKind.FEED)) {
            page.append("<p class=\"tools\"><a href=\"/rss\">RSS</a></p>");
        }
        return end(page);
    }

    /** The page of a section, with what is most read on the whole site beside it. */
    static String of(
            Outlet outlet,
            String language,
            List<Channel> channels,
            String word,
            List<SampleArticle> listed,
            List<SampleArticle> all) {
        StringBuilder page = head(outlet, language, name(word) + " | " + outlet.name());
        menu(page, channels);
        page.append("<main><h1>").append(name(word)).append("</h1>");
        listed.forEach(article -> headline(page, article));
        page.append("</main><aside class=\"doc-nhieu\"><h3>Đọc nhiều</h3><ul>");
        all.stream()
                .limit(MOST_READ)
                .forEach(article ->
                        page.append("<li>").append(SamplePage.link(article)).append("</li>"));
        return end(page.append("</ul></aside>"));
    }

    /** The list of an outlet's feeds. */
    static String feeds(Outlet outlet, String language, List<Channel> feeds) {
        StringBuilder page = head(outlet, language, "RSS | " + outlet.name()).append("</head><body><h1>RSS</h1><ul>");
        feeds.forEach(feed -> page.append("<li><a href=\"")
                .append(feed.address())
                .append("\">")
                .append(name(SampleSite.word(feed)))
                .append("</a></li>"));
        return end(page.append("</ul>"));
    }

    private static StringBuilder head(Outlet outlet, String language, String title) {
        return new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>")
                .append(SamplePage.escaped(title))
                .append("</title><meta property=\"og:site_name\" content=\"")
                .append(SamplePage.escaped(outlet.name()))
                .append("\">");
    }

    private static void menu(StringBuilder page, List<Channel> channels) {
        page.append("</head><body><header><nav class=\"main-menu\"><ul><li><a href=\"/\">Trang chủ</a></li>");
        channels.stream()
                .filter(channel -> channel.kind() == ChannelKind.SECTION)
                .forEach(section -> page.append("<li><a href=\"")
                        .append(section.address())
                        .append("\">")
                        .append(name(SampleSite.word(section)))
                        .append("</a></li>"));
        page.append("</ul></nav></header>");
    }

    private static void headline(StringBuilder page, SampleArticle article) {
        page.append("<div class=\"item\"><h2>")
                .append(SamplePage.link(article))
                .append("</h2><span class=\"time\">")
                .append(SHOWN.format(article.published()))
                .append("</span><p class=\"sapo\">")
                .append(SamplePage.escaped(article.lead()))
                .append("</p></div>\n");
    }

    private static String name(String word) {
        return NAMES.getOrDefault(word, word);
    }

    private static String end(StringBuilder page) {
        return page.append(SamplePage.footer()).append("</body></html>").toString();
    }
}
