package vn.lantoa.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.lantoa.model.Addresses;

/** The address under which people reach the dashboards, where it is not the one that they listen on. */
public final class PublicAddress {

    /** No path: the pages link to each other from the root of their host. */
    private static final Pattern FORM = Pattern.compile("(?i)https?://[^/?#@\\\\\\s]+/?");

    private PublicAddress() {}

    /** Scheme, host and port of such an address, without a slash at its end; empty where it is none. */
    public static Optional<String> origin(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(Addresses.host(text)).filter(origin -> !origin.isEmpty())
                : Optional.empty();
    }

    /** What is wanted in place of a text that is no such address. */
    public static String expected(String text) {
        return "expected the address under which people reach the pages, without a path, such as"
                + " https://lantoa.ministry.example, was \"" + text + "\"";
    }
}
