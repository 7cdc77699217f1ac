package vn.lantoa.press;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.catalogue.OpmlFeed;
import vn.lantoa.model.Addresses;

/** What the attributes of somebody's list say, as far as a catalogue can take it. */
final class ListedAttributes {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_].*)?");
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?=https?:)|^feed(?=://)");
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}@]");
    private static final int LONGEST_NAME = 120;

    private ListedAttributes() {}

    /** Null where nothing names it. */
    static @Nullable String title(Map<String, String> attributes) {
        String title = Plain.of(attributes.get("text"));
        title = title == null ? Plain.of(attributes.get("title")) : title;
        return title == null ? null : cut(title);
    }

    /** A page of the outlet: what the feed or its folder calls its page, else the feed itself. */
    static String home(OpmlFeed feed, String address) {
        for (Map<String, String> stated : List.of(feed.attributes(), feed.folder())) {
            String home = stated.get("htmlurl");
            if (home != null && Addresses.isWeb(home)) {
                return home;
            }
        }
        return address;
    }

    /** The feed's address as it stands there where the catalogue can take that; null where it is no web address. */
    static @Nullable String address(OpmlFeed feed) {
        String address = FEED_SCHEME.matcher(feed.address()).replaceFirst("");
        address = address.startsWith("://") ? "http" + address : address;
        return isPlainAddress(address) ? address : Addresses.canonicalOrNull(address);
    }

    static boolean isPlainAddress(String address) {
        return Addresses.isWeb(address) && !UNSAFE.matcher(address).find();
    }

    static String language(@Nullable String stated) {
        String language = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(language).matches() ? language.substring(0, 2) : "vi";
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        return null;
    }

    static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
