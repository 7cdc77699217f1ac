package vn.lantoa.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Dates;

/**
 * Reads feeds that are not well-formed XML, by the names of their elements; and reads the dates that Rome does not know,
 * such as those with the zone {@code GMT+7}.
 */
final class LenientReader {

    private static final int MAX_DEPTH = 256;
    private static final int MAX_CHARS = 30_000_000;

    private final String base;

    LenientReader(String base) {
        this.base = base;
    }

    ParsedFeed read(String text) {
        if (text.length() > MAX_CHARS) {
            return ParsedFeed.failed(Fault.TOO_LARGE, "the document is longer than " + MAX_CHARS + " characters");
        }
        Document document = parsed(text);
        Element root = document.selectFirst("rss, feed, atom|feed, rdf|RDF, RDF, channel");
        if (root == null) {
            return ParsedFeed.failed(Fault.NOT_A_FEED, "the document is neither RSS nor Atom");
        }
        List<Entry> entries = new ArrayList<>();
        for (Element item : items(document)) {
            if (entries.size() > FeedParser.MAX_ENTRIES) {
                break;
            }
            entries.add(entry(item));
        }
        Element channel = document.selectFirst("channel");
        Element head = channel == null ? root : channel;
        return new ParsedFeed(text(head, "title"), link(head), format(root), entries, null, null);
    }

    /** The same feed, with the dates that only this reader understands. */
    ParsedFeed complete(ParsedFeed feed, String text) {
        boolean undated = feed.entries().stream().anyMatch(entry -> entry.published() == null);
        if (!undated || text.length() > MAX_CHARS) {
            return feed;
        }
        Elements items = items(parsed(text));
        if (items.size() != feed.entries().size()) {
            return feed;
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            entries.add(dated(feed.entries().get(i), items.get(i)));
        }
        return new ParsedFeed(feed.title(), feed.link(), feed.format(), entries, null, null);
    }

    private static Entry dated(Entry entry, Element item) {
        Instant published = entry.published() == null ? published(item) : entry.published();
        Instant updated = entry.updated() == null ? updated(item) : entry.updated();
        return new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.summary(),
                published,
                updated,
                entry.body(),
                entry.kind());
    }

    /** Deeper elements than any feed has are laid flat: depth costs time. */
    private Document parsed(String text) {
        return Jsoup.parse(text, base, Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    }

    private static Elements items(Document document) {
        Elements items = document.getElementsByTag("item");
        if (items.isEmpty()) {
            items = document.getElementsByTag("entry");
        }
        return items.isEmpty() ? document.getElementsByTag("atom:entry") : items;
    }

    private Entry entry(Element item) {
        String id = first(item, "guid", "id", "atom:id");
        return new Entry(
                id,
                text(item, "title", "atom:title", "dc:title"),
                entryLink(item, id),
                author(item),
                text(item, "description", "summary", "content:encoded", "content", "dc:description", "atom:summary"),
                published(item),
                updated(item),
                null,
                null);
    }

    private String entryLink(Element item, String id) {
        String link = link(item);
        if (link == null && id != null && Addresses.isWeb(id)) {
            return id;
        }
        return link;
    }

    private String link(Element parent) {
        Predicate<Element> alternate =
                link -> link.attr("rel").isEmpty() || link.attr("rel").equalsIgnoreCase("alternate");
        for (Element link : parent.children()) {
            String name = local(link);
            if (name.equals("link") && alternate.test(link)) {
                String address = link.hasAttr("href") ? link.attr("href") : link.text();
                String absolute = FeedParser.absolute(base, address);
                if (absolute != null) {
                    return absolute;
                }
            }
        }
        return null;
    }

    private static String author(Element item) {
        Element author = child(item, "author", "dc:creator", "atom:author");
        if (author == null) {
            return null;
        }
        Element name = child(author, "name", "atom:name");
        return PlainText.of(name == null ? author.wholeText() : name.wholeText());
    }

    private static Instant published(Element item) {
        return Dates.parse(
                first(item, "pubDate", "pubdate", "published", "issued", "dc:date", "dcterms:created", "created"));
    }

    private static Instant updated(Element item) {
        return Dates.parse(first(item, "updated", "modified", "dcterms:modified", "atom:updated"));
    }

    private static String text(Element parent, String... names) {
        Element child = child(parent, names);
        if (child == null) {
            return null;
        }
        boolean markup = !child.children().isEmpty();
        return PlainText.of(markup ? child.html() : child.wholeText());
    }

    private static String first(Element parent, String... names) {
        Element child = child(parent, names);
        String value = child == null ? "" : child.text().strip();
        return value.isEmpty() ? null : value;
    }

    private static Element child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    private static String local(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static String format(Element root) {
        String name = local(root);
        String version = root.attr("version");
        if (name.equals("feed")) {
            return version.isEmpty() ? "atom_1.0" : "atom_" + version;
        }
        return name.equals("rdf") ? "rss_1.0" : "rss_" + (version.isEmpty() ? "2.0" : version);
    }
}
