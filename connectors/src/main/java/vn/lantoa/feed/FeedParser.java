package vn.lantoa.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Decoding;

/** Reads feed documents. Whatever a document holds, the answer is a {@link ParsedFeed}, never an exception. */
public final class FeedParser {

    /** Far more than any feed lists; a feed that does is told, never cut in silence. */
    static final int MAX_ENTRIES = 20_000;

    private static final int SNIFFED = 4_000;
    private static final int MAX_DEPTH = 10_000;

    /**
     * Reads a document.
     *
     * @param contentType the answer's header; null where absent
     * @param base address of the document, against which relative links are resolved
     */
    public ParsedFeed parse(byte[] document, String contentType, String base) {
        if (isBlank(document)) {
            return ParsedFeed.failed(Fault.EMPTY, "the document is empty");
        }
        String start = new String(document, 0, Math.min(SNIFFED, document.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean looksLikeAFeed = start.contains("<rss")
                || start.contains("<feed")
                || start.contains("<rdf")
                || start.contains("<channel")
                || start.indexOf('\0') >= 0;
        if (!looksLikeAFeed && (start.contains("<html") || start.contains("<script"))) {
            return ParsedFeed.failed(
                    Fault.NOT_A_FEED,
                    "the answer is a web page, not a feed: a challenge, a captcha or a wrong address");
        }
        String text = Decoding.decode(document, contentType);
        LenientReader lenient = new LenientReader(base);
        ParsedFeed feed = byRome(text, base)
                .map(wellFormed -> lenient.complete(wellFormed, text))
                .orElseGet(() -> lenient.read(text));
        return feed.entries().size() > MAX_ENTRIES
                ? ParsedFeed.failed(Fault.TOO_LARGE, "the feed lists more than " + MAX_ENTRIES + " entries")
                : feed;
    }

    /** Whether far more elements are opened than closed: building such a tree costs the square of its depth. */
    private static boolean isDeep(String text) {
        int depth = 0;
        for (int i = text.indexOf('<');
                i >= 0 && i + 1 < text.length() && depth <= MAX_DEPTH;
                i = text.indexOf('<', i + 1)) {
            char next = text.charAt(i + 1);
            depth += next == '/' ? -1 : Character.isLetter(next) ? 1 : 0;
        }
        return depth > MAX_DEPTH;
    }

    private static Optional<ParsedFeed> byRome(String text, String base) {
        if (isDeep(text)) {
            return Optional.empty();
        }
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        input.setXmlHealerOn(true);
        input.setPreserveWireFeed(false);
        try {
            return Optional.of(feed(input.build(new StringReader(text)), base));
        } catch (FeedException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static ParsedFeed feed(SyndFeed feed, String base) {
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            entries.add(entry(entry, base));
        }
        return new ParsedFeed(
                PlainText.of(feed.getTitle()), absolute(base, feed.getLink()), feed.getFeedType(), entries, null, null);
    }

    private static Entry entry(SyndEntry entry, String base) {
        String id = blankToNull(entry.getUri());
        String link = blankToNull(entry.getLink());
        if (link == null && id != null && Addresses.isWeb(id)) {
            link = id;
        }
        return new Entry(
                id,
                PlainText.of(entry.getTitle()),
                absolute(base, link),
                author(entry),
                PlainText.of(summary(entry)),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()),
                null,
                null);
    }

    private static String summary(SyndEntry entry) {
        if (entry.getDescription() != null && entry.getDescription().getValue() != null) {
            return entry.getDescription().getValue();
        }
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String author(SyndEntry entry) {
        if (blankToNull(entry.getAuthor()) != null) {
            return PlainText.of(entry.getAuthor());
        }
        return entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .map(PlainText::of)
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("JavaUtilDate") // Rome's type; it ends here
    private static java.time.Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The link as an absolute address; null where it is none. */
    static String absolute(String base, String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            String resolved =
                    URI.create(base).resolve(link.strip().replace(" ", "%20")).toString();
            return Addresses.isWeb(resolved) ? resolved : null;
        } catch (IllegalArgumentException e) {
            return Addresses.isWeb(link) ? link.strip() : null;
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isBlank(byte[] document) {
        for (byte b : document) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }
}
