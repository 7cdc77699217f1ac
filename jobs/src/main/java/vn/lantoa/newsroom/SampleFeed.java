package vn.lantoa.newsroom;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.lantoa.model.Days;

/** Feeds of the sample newsroom, in the styles of real ones. */
final class SampleFeed {

    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss '+0700'", Locale.ENGLISH)
            .withZone(Days.VIETNAM);
    private static final DateTimeFormatter GMT_7 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT+7'", Locale.ENGLISH)
            .withZone(Days.VIETNAM);

    private SampleFeed() {}

    /**
     * The feed of a channel.
     *
     * @param site address of the outlet without a slash at the end
     * @param manner 0: RSS with an image in the description; 1: RSS with the zone GMT+7 and no XML declaration; 2: Atom
     */
    static String of(String site, String name, List<SampleArticle> articles, int manner) {
        return manner == 2 ? atom(site, name, articles) : rss(site, name, articles, manner);
    }

    private static String rss(String site, String name, List<SampleArticle> articles, int manner) {
        StringBuilder feed = new StringBuilder(manner == 0 ? "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" : "");
        feed.append("<rss version=\"2.0\"><channel><title>")
                .append(SamplePage.escaped(name))
                .append("</title><link>")
                .append(site)
                .append("/</link><description>")
                .append(SamplePage.escaped(name))
                .append("</description>\n");
        for (SampleArticle article : articles) {
            String address = manner == 0 ? site + article.path() : article.path();
            feed.append("<item><title>")
                    .append(SamplePage.escaped(article.title()))
                    .append("</title>");
            feed.append("<link>").append(address).append("</link>");
            feed.append("<guid isPermaLink=\"false\">").append(article.path()).append("</guid>");
            feed.append("<description><![CDATA[");
            if (manner == 0) {
                feed.append("<a href=\"")
                        .append(address)
                        .append("\"><img src=\"")
                        .append(site)
                        .append("/anh.jpg\"></a><br/>");
            }
            feed.append(SamplePage.escaped(article.lead())).append("]]></description><pubDate>");
            feed.append((manner == 0 ? RFC_822 : GMT_7).format(article.published()))
                    .append("</pubDate></item>\n");
        }
        return feed.append("</channel></rss>\n").toString();
    }

    private static String atom(String site, String name, List<SampleArticle> articles) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>")
                .append(SamplePage.escaped(name))
                .append("</title><id>")
                .append(site)
                .append("/</id><link href=\"")
                .append(site)
                .append("/\"/>\n");
        for (SampleArticle article : articles) {
            String moment = article.published().atOffset(ZoneOffset.UTC).toString();
            feed.append("<entry><title>")
                    .append(SamplePage.escaped(article.title()))
                    .append("</title><id>");
            feed.append(site).append(article.path()).append("</id><link rel=\"alternate\" href=\"");
            feed.append(article.path()).append("\"/><published>").append(moment).append("</published><updated>");
            feed.append(moment).append("</updated><summary>").append(SamplePage.escaped(article.lead()));
            feed.append("</summary><author><name>")
                    .append(SamplePage.escaped(article.author()))
                    .append("</name></author>");
            feed.append("</entry>\n");
        }
        return feed.append("</feed>\n").toString();
    }
}
