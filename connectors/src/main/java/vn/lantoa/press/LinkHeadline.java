package vn.lantoa.press;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Entry;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;

/** What stands around the links to one article on a page: its title, its lead, its time. */
final class LinkHeadline {

    private static final int HIGHEST = 6;
    private static final int SHORTEST_LEAD = 40;
    private static final int LONGEST_LEAD = 1_000;
    private static final int LONGEST_TIME = 60;
    private static final int SHORTEST_TITLE = 10;
    private static final String LEADS =
            "p, [class*=sapo], [class*=desc], [class*=lead], [class*=summary], [class*=intro]";
    private static final String TIMES = "time, [class*=time], [class*=date], span";

    private final IdentityHashMap<Element, String> articles = new IdentityHashMap<>();

    /**
     * @param anchors all links of the page that lead to articles
     */
    LinkHeadline(List<Anchor> anchors) {
        anchors.forEach(anchor -> articles.put(anchor.element(), anchor.address()));
    }

    /**
     * The entry of an article.
     *
     * @param links all links of the page that lead to it
     */
    Entry entry(List<Anchor> links) {
        String title = null;
        String lead = null;
        StatedTime time = null;
        boolean heading = false;
        for (Anchor link : links) {
            boolean better = link.text() != null
                    && link.text().length() >= SHORTEST_TITLE
                    && (title == null || (link.heading() && !heading));
            if (better) {
                title = link.text();
                heading = link.heading();
            }
        }
        for (Anchor link : links) {
            Element card = card(link);
            lead = lead == null ? lead(card, title) : lead;
            time = time == null ? time(card) : time;
        }
        return Listed.entry(title, links.get(0).address(), lead, time, null);
    }

    /** The widest element around a link in which no other article is linked. */
    private Element card(Anchor link) {
        Element card = link.element();
        for (int level = 0; level < HIGHEST && card.parent() != null; level++) {
            Element wider = card.parent();
            if (wider.normalName().equals("body") || !holdsOnly(wider, link.address())) {
                break;
            }
            card = wider;
        }
        return card;
    }

    private boolean holdsOnly(Element element, String address) {
        for (Element link : element.getElementsByTag("a")) {
            String article = articles.get(link);
            if (article != null && !article.equals(address)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String lead(Element card, @Nullable String title) {
        for (Element candidate : card.select(LEADS)) {
            String text = Plain.of(candidate.text());
            boolean lead = text != null
                    && text.length() >= SHORTEST_LEAD
                    && text.length() <= LONGEST_LEAD
                    && (title == null || !text.startsWith(title));
            if (lead) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable StatedTime time(Element card) {
        for (Element candidate : card.select(TIMES)) {
            String stated = candidate.hasAttr("datetime") ? candidate.attr("datetime") : candidate.text();
            StatedTime time = stated.isEmpty() || stated.length() > LONGEST_TIME ? null : Dates.read(stated);
            if (time != null) {
                return time;
            }
        }
        return null;
    }
}
