package vn.lantoa.feed;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;

/** Links as feeds write them. */
final class FeedLinks {

    private static final int LONGEST = 8_000;
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\u0000]+");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:");

    private static final Set<String> PAGE_TYPES =
            Set.of("", "html", "text/html", "text/plain", "application/xhtml+xml", "application/html");

    private FeedLinks() {}

    /**
     * The link as an absolute web address, such as a script. An absolute one stays as it is but
     * for characters that could be taken for markup.
     */
    static @Nullable String absolute(@Nullable String base, @Nullable String link) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return null;
        }
        String clean = BREAKS.matcher(link.strip()).replaceAll("");
        clean = clean.replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22");
        if (Addresses.isWeb(clean)) {
            return clean;
        }
        // an address without host, such as "http:///tin", is resolved as browsers do
        if (base == null || (SCHEME.matcher(clean).find() && !clean.regionMatches(true, 0, "http", 0, 4))) {
            return null;
        }
        try {
            // more lenient than URI, which rejects addresses that publishers write
            String resolved = new URL(new URL(base), clean).toExternalForm();
            return Addresses.isWeb(resolved) ? resolved : null;
        } catch (MalformedURLException e) {
            return null;
        }
    }

    /** Whether a name of an item is an address relative to its feed. */
    static boolean isRelative(String text) {
        return text.startsWith("/") || text.startsWith("./") || text.startsWith("../");
    }

    /** The page of an item or of a feed; the last one where there are several. */
    static @Nullable String ofPage(Node node) {
        String original = node.children(Vocabulary.FEEDBURNER, "origlink")
                .map(link -> absolute(link.base(), link.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (original != null) {
            return original;
        }
        return Stream.concat(
                        Stream.of(node.attribute("href")).map(href -> absolute(node.base(), href)),
                        node.children(Vocabulary.CORE, "link")
                                .filter(FeedLinks::isPage)
                                .map(link -> absolute(link.base(), target(link))))
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static boolean isPage(Node link) {
        String type = link.attribute("type").toLowerCase(Locale.ROOT);
        String relation = link.attribute("rel");
        boolean alternate = relation.isEmpty()
                || relation.equalsIgnoreCase("alternate")
                || relation.equalsIgnoreCase("http://www.iana.org/assignments/relation/alternate");
        return alternate && PAGE_TYPES.contains(type.split(";", 2)[0].strip());
    }

    /** Where a link element leads to, in whichever way it says so. */
    static String target(Node link) {
        return Stream.of("href", "url", "uri", "resource")
                .map(link::attribute)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElseGet(link::text);
    }
}
