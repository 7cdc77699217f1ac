package vn.lantoa.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Web addresses: when two of them mean the same page. */
public final class Addresses {

    /** Parameters that say where a reader came from, not what is read. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "zarsrc", "zanpid", "mc_cid", "mc_eid", "igshid",
            "yclid", "_ga", "ref_src", "gidzl");

    private Addresses() {}

    /**
     * The form by which a page is known: scheme and host in lower case, no default port, no fragment, no user
     * information, no tracking parameters ({@code utm_*}, {@code fbclid} ...), an empty path as {@code /}. What cannot
     * be parsed, or is neither http nor https, comes back trimmed and otherwise as it is.
     */
    public static String canonical(String address) {
        String trimmed = address.strip();
        URI uri;
        try {
            uri = new URI(trimmed.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return trimmed;
        }
        if (uri.getHost() == null || !isWeb(uri)) {
            return trimmed;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + host + port + path + query(uri.getRawQuery());
    }

    /** Scheme, host and port: what politeness is kept for. Empty where the address has no host. */
    public static String host(String address) {
        try {
            URI uri = new URI(canonical(address));
            return uri.getHost() == null ? "" : uri.getScheme() + "://" + uri.getAuthority();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Whether the address is an absolute http or https one with a host. */
    public static boolean isWeb(String address) {
        try {
            URI uri = new URI(address.strip());
            return uri.getHost() != null && isWeb(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(raw.split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(pair))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String pair) {
        String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
