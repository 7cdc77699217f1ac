package vn.lantoa.press;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Site;
import vn.lantoa.text.Decoding;

/**
 * Reads sitemap documents of every form that the protocol (sitemaps.org) knows: XML, index, plain text, RSS and Atom, each
 * also packed with gzip. Whatever a document holds, the answer is a {@link Sitemap}, never an exception.
 */
final class SitemapReader {

    /** The protocol's limits. */
    static final int MOST_BYTES = 50 * 1024 * 1024;

    static final int MOST_PLACES = 50_000;

    private static final int SNIFFED = 4_000;
    private static final Pattern WEB_LINE = Pattern.compile("(?i)https?://\\S+");

    private final FeedParser feeds = new FeedParser();

    /**
     * Reads a document.
     *
     * @param contentType the answer's header
     * @param address of the document: only places of the same registered domain are taken
     */
    Sitemap read(byte[] document, @Nullable String contentType, String address) {
        byte[] plain = isPacked(document) ? unpacked(document) : document;
        if (plain == null || plain.length > MOST_BYTES) {
            return Sitemap.failed(Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.LARGE_SITEMAP));
        }
        String text = Decoding.decode(plain, contentType).strip();
        if (text.isEmpty()) {
            return Sitemap.failed(Fault.EMPTY, Diagnostic.of(DiagnosticKind.EMPTY_DOCUMENT));
        }
        String start = text.substring(0, Math.min(SNIFFED, text.length())).toLowerCase(Locale.ROOT);
        Sitemap sitemap;
        if (start.contains("<urlset") || start.contains("<sitemapindex") || start.contains(":urlset")) {
            sitemap = xml(text, address);
        } else if (start.contains("<rss") || start.contains("<feed") || start.contains("<rdf")) {
            sitemap = feed(plain, contentType, address);
        } else if (start.startsWith("http")) {
            sitemap = lines(text);
        } else {
            return notASitemap(start);
        }
        return ofOneSite(sitemap, address);
    }

    private static Sitemap notASitemap(String start) {
        boolean page = start.contains("<html") || start.contains("<script") || start.contains("<body");
        return Sitemap.failed(
                Fault.NOT_A_SITEMAP,
                Diagnostic.of(page ? DiagnosticKind.PAGE_NOT_SITEMAP : DiagnosticKind.NEITHER_SITEMAP));
    }

    private static Sitemap xml(String text, String address) {
        if (places(text) > MOST_PLACES) {
            return Sitemap.failed(Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.LONG_SITEMAP, MOST_PLACES));
        }
        Sitemap sitemap = StrictSitemap.read(text, address);
        return sitemap == null ? LenientSitemap.read(text) : sitemap;
    }

    /** Counted before anything is built from them: {@code </loc>}, {@code </sm:loc>}, but not {@code </image:loc>}. */
    private static int places(String text) {
        int places = 0;
        for (int at = text.indexOf("loc>"); at > 1 && places <= MOST_PLACES; at = text.indexOf("loc>", at + 1)) {
            int open = text.lastIndexOf('<', at);
            if (open >= 0 && text.startsWith("</", open) && !text.startsWith("</image", open)) {
                places++;
            }
        }
        return places;
    }

    private Sitemap feed(byte[] document, @Nullable String contentType, String address) {
        ParsedFeed feed = feeds.parse(document, contentType, address);
        if (feed.fault() != null) {
            return Sitemap.failed(feed.fault(), feed.remark());
        }
        List<Entry> entries = feed.entries().stream()
                .filter(entry -> entry.link() != null)
                .map(entry -> Listed.entry(
                        Plain.of(entry.title()),
                        entry.link(),
                        Plain.of(entry.summary()),
                        entry.published(),
                        entry.precision(),
                        entry.updated()))
                .toList();
        return Sitemap.of(entries, null);
    }

    private static Sitemap lines(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (WEB_LINE.matcher(line.strip()).matches()) {
                if (entries.size() == MOST_PLACES) {
                    return Sitemap.failed(Fault.TOO_LARGE, Diagnostic.of(DiagnosticKind.LONG_SITEMAP, MOST_PLACES));
                }
                entries.add(Listed.entry(null, line.strip(), null, null, null, null));
            }
        }
        return Sitemap.of(entries, null);
    }

    /** A sitemap speaks for its own site only. */
    private static Sitemap ofOneSite(Sitemap sitemap, String address) {
        String domain = Site.domain(address);
        return new Sitemap(
                Listed.withoutMadeUpTimes(sitemap.entries().stream()
                        .filter(entry -> entry.link() != null && domain.equals(Site.domain(entry.link())))
                        .toList()),
                sitemap.children().stream()
                        .filter(child -> domain.equals(Site.domain(child.address()))
                                && !Addresses.canonical(child.address()).equals(Addresses.canonical(address)))
                        .toList(),
                sitemap.index(),
                sitemap.language(),
                sitemap.fault(),
                sitemap.remark());
    }

    private static boolean isPacked(byte[] document) {
        return document.length > 2 && document[0] == 0x1f && document[1] == (byte) 0x8b;
    }

    /** Null where it unfolds to more than the protocol allows, or to nothing; what is cut off is taken as far as it goes. */
    private static byte @Nullable [] unpacked(byte[] document) {
        byte[] plain = new byte[0];
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(document))) {
            java.io.ByteArrayOutputStream unfolded = new java.io.ByteArrayOutputStream();
            byte[] chunk = new byte[16_384];
            try {
                for (int read = stream.read(chunk); read != -1; read = stream.read(chunk)) {
                    if (unfolded.size() + read > MOST_BYTES) {
                        return null;
                    }
                    unfolded.write(chunk, 0, read);
                }
            } catch (EOFException e) {
                // cut off: what came is used
            }
            plain = unfolded.toByteArray();
        } catch (IOException e) {
            return plain.length == 0 ? null : plain;
        }
        return plain;
    }
}
