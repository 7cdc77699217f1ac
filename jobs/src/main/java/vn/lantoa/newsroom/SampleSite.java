package vn.lantoa.newsroom;

import java.util.List;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Outlet;

/** The site of one outlet of the sample newsroom: home page, robots.txt, feeds, sitemaps, section pages, articles. */
final class SampleSite {

    private static final int MANNERS = 3;

    private final Outlet outlet;
    private final List<Channel> channels;
    private final List<SampleArticle> articles;
    private final String site;
    private final SampleSitemaps sitemaps;

    /**
     * @param articles of the outlet, newest first
     */
    SampleSite(Outlet outlet, List<Channel> channels, List<SampleArticle> articles) {
        this.outlet = outlet;
        this.channels = channels;
        this.articles = articles;
        this.site = outlet.site().replaceFirst("/$", "");
        this.sitemaps = new SampleSitemaps(site, outlet.name(), articles);
    }

    SampleAnswer answer(String path) {
        boolean mapped = channels.stream().anyMatch(channel -> channel.kind() == ChannelKind.SITEMAP);
        if (path.equals("/robots.txt")) {
            String sitemap = mapped ? "Sitemap: " + site + "/sitemap.xml\n" : "";
            return new SampleAnswer(200, "text/plain", "User-agent: *\nAllow: /\n" + sitemap);
        }
        if (path.equals("/")) {
            return SampleAnswer.page(SampleSection.home(outlet, language(), channels, articles));
        }
        if (path.equals("/rss") && feeds().findAny().isPresent()) {
            return SampleAnswer.page(SampleSection.feeds(outlet, language(), feeds().toList()));
        }
        if (mapped && path.startsWith("/sitemap")) {
            String document = sitemaps.document(path);
            return document == null ? SampleAnswer.none() : SampleAnswer.xml("application/xml", document);
        }
        for (Channel channel : channels) {
            if (channel.address().equals(site + path) && !path.contains("khong-con")) {
                return listed(channel);
            }
        }
        return articles.stream()
                .filter(article -> article.path().equals(path) && !article.missing())
                .findFirst()
                .map(article ->
                        SampleAnswer.page(SamplePage.article(article, articles, manner(outlet.id()), language())))
                .orElseGet(SampleAnswer::none);
    }

    private SampleAnswer listed(Channel channel) {
        String word = word(channel);
        if (word.equals("thu-thach")) {
            return SampleAnswer.page("<html><script>document.cookie='x=1';location.reload()</script></html>");
        }
        List<SampleArticle> listed = articles.stream()
                .filter(article -> article.channels().contains(word))
                .toList();
        return channel.kind() == ChannelKind.SECTION
                ? SampleAnswer.page(SampleSection.of(outlet, language(), channels, word, listed, articles))
                : SampleAnswer.xml(
                        "application/rss+xml", SampleFeed.of(site, outlet.name(), listed, manner(channel.id())));
    }

    private java.util.stream.Stream<Channel> feeds() {
        return channels.stream().filter(channel -> channel.kind() == ChannelKind.FEED);
    }

    private String language() {
        return channels.get(0).language();
    }

    static String word(Channel channel) {
        return channel.id().substring(channel.id().indexOf('/') + 1);
    }

    private static int manner(String id) {
        return Math.floorMod(id.hashCode(), MANNERS);
    }
}
