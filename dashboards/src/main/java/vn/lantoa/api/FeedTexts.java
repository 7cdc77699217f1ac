package vn.lantoa.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.text.XmlText;

/** Texts, names and addresses as they may stand in a feed. */
final class FeedTexts {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_ADDRESS = 4_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Names of what is told once for ever (RFC 4151). */
    private static final String TAG = "tag:lantoa.vn,2026:";

    static final String THEMES = TAG + "themes";

    private FeedTexts() {}

    static String title(String text) {
        return line(text, LONGEST_TITLE);
    }

    static String summary(String text) {
        return line(text, LONGEST_SUMMARY);
    }

    /**
     * The name of a thing for ever, made of the id of its document.
     *
     * @param kind of thing
     */
    static String id(String kind, String id) {
        return TAG + kind + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The name of a feed for ever, made of the path and query it is asked with. */
    static String feedId(String address) {
        return TAG + "feed" + address;
    }

    /** An address that may stand in a link; null where it is none, or too long to be one. */
    static @Nullable String address(String address) {
        String canonical = Addresses.canonicalOrNull(address);
        return canonical == null || canonical.length() > LONGEST_ADDRESS ? null : canonical;
    }

    private static String line(String text, int longest) {
        // long texts are cut before anything is looked for in them
        String head = text.length() > 2 * longest ? text.substring(0, 2 * longest) : text;
        String line = SPACE.matcher(XmlText.legal(head)).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }
}
