package vn.lantoa.press;

import java.util.List;
import org.jsoup.nodes.Document;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Site;

/** What the head of a page links to. */
final class HeadLinks {

    private HeadLinks() {}

    /** Addresses of feeds that the page names, as far as they are of its own site. */
    static List<String> feeds(Document page) {
        return page.select("link[rel~=(?i)alternate][type~=(?i)(rss|atom|feed)][href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(Addresses::isWeb)
                .filter(address -> Site.same(address, page.location()))
                .distinct()
                .toList();
    }
}
