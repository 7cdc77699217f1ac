package vn.lantoa.press;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.text.Folding;

/**
 * A place that may be a channel.
 *
 * @param name as the site calls it, or the last word of its address
 * @param stated whether the site itself names it; otherwise it is a guess
 */
record Candidate(ChannelKind kind, String address, String name, boolean stated) {

    private static final int LONGEST_ID = 50;

    static Candidate of(ChannelKind kind, String address, @Nullable String name, boolean stated) {
        return new Candidate(kind, address, name == null ? slug(address).replace('-', ' ') : name, stated);
    }

    /** Whether its name, or its address, is that of a specialised column. */
    boolean isColumn() {
        return kind != ChannelKind.SITEMAP
                && (ThemeNames.isTheme(name) || ThemeNames.isTheme(slug(address).replace('-', ' ')));
    }

    /** Letters, digits and single hyphens: the last word of the address, or of the name. */
    String id() {
        String id = slug(address);
        if (id.isEmpty() || id.matches("\\d+|rss|feed|index|home|default")) {
            String named = words(name);
            id = named.isEmpty() || named.equals("rss") ? "trang-chu" : named;
        }
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceFirst("-[^-]*$", "");
    }

    /** The last word of an address, without its ending and the number of the section; empty where it has none. */
    static String slug(String address) {
        String path = address.substring(Math.min(address.length(), address.indexOf("://") + "://".length()));
        int start = path.indexOf('/');
        String[] folders = (start < 0 ? "" : path.substring(start + 1))
                .replaceFirst("[?#].*", "")
                .split("/", -1);
        for (int i = folders.length - 1; i >= 0; i--) {
            String word =
                    words(folders[i].replaceFirst("\\.[a-zA-Z]{2,5}$", "")).replaceFirst("(?<=[a-z])-\\d{2,}$", "");
            // the number of a resolution is no number of a section
            if (folders[i].contains("nghi-quyet-57")) {
                word = words(folders[i].replaceFirst("\\.[a-zA-Z]{2,5}$", ""));
            }
            if (!word.isEmpty()) {
                return word;
            }
        }
        return "";
    }

    private static String words(String text) {
        return Arrays.stream(Folding.fold(text).toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
