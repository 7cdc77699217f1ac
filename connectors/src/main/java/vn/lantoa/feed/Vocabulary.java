package vn.lantoa.feed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabularies that a feed may mix; identified by namespace, and by the usual prefix where none is declared. */
enum Vocabulary {
    /** RSS, Atom and CDF themselves, of any version. */
    CORE,
    DUBLIN_CORE,
    DUBLIN_CORE_TERMS,
    CONTENT,
    ITUNES,
    MEDIA,
    XHTML,
    RDF,
    SYNDICATION,
    FEEDBURNER,
    FOREIGN;

    private static final Map<String, Vocabulary> NAMESPACES = Map.ofEntries(
            Map.entry("", CORE),
            Map.entry("http://purl.org/rss/1.0", CORE),
            Map.entry("http://purl.org/net/rss1.1#", CORE),
            Map.entry("http://purl.org/rss/1.0/modules/rss091#", CORE),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", CORE),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", CORE),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", CORE),
            Map.entry("http://backend.userland.com/rss", CORE),
            Map.entry("http://backend.userland.com/rss2", CORE),
            Map.entry("http://backend.userland.com/rss092", CORE),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", CORE),
            Map.entry("http://cyber.law.harvard.edu/rss", CORE),
            Map.entry("http://www.w3.org/2005/atom", CORE),
            Map.entry("https://www.w3.org/2005/atom", CORE),
            Map.entry("http://purl.org/atom/ns#", CORE),
            Map.entry("http://purl.org/echo", CORE),
            Map.entry("http://purl.org/pie", CORE),
            Map.entry("http://purl.org/dc/elements/1.1", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/elements/1.0", DUBLIN_CORE),
            Map.entry("http://purl.org/dc/terms", DUBLIN_CORE_TERMS),
            Map.entry("http://purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://search.yahoo.com/mrss", MEDIA),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", RDF),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", SYNDICATION),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", FEEDBURNER));

    private static final Map<String, Vocabulary> PREFIXES = Map.ofEntries(
            Map.entry("", CORE),
            Map.entry("rss", CORE),
            Map.entry("atom", CORE),
            Map.entry("atom10", CORE),
            Map.entry("a10", CORE),
            Map.entry("dc", DUBLIN_CORE),
            Map.entry("dcterms", DUBLIN_CORE_TERMS),
            Map.entry("content", CONTENT),
            Map.entry("itunes", ITUNES),
            Map.entry("media", MEDIA),
            Map.entry("xhtml", XHTML),
            Map.entry("rdf", RDF),
            Map.entry("sy", SYNDICATION),
            Map.entry("feedburner", FEEDBURNER));

    /** Whether the namespace of an element with this name is that of a feed. */
    static boolean isRoot(String name) {
        return name.equals("rss") || name.equals("feed") || name.equals("channel");
    }

    /**
     * The vocabulary of an element.
     *
     * @param namespace null where none is declared for its prefix
     * @param prefix empty where it has none
     * @param feed namespace of the feed's own root, whatever it is
     */
    static Vocabulary of(@Nullable String namespace, String prefix, @Nullable String feed) {
        if (namespace == null) {
            return PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), FOREIGN);
        }
        String plain = namespace.strip().toLowerCase(Locale.ROOT);
        String open = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        return NAMESPACES.getOrDefault(open, namespace.equals(feed) ? CORE : FOREIGN);
    }
}
