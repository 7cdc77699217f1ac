package vn.lantoa.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Web addresses: when two of them mean the same page. */
public final class Addresses {

    /** Parameters that say where a reader came from, not what is read. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "zarsrc", "zanpid", "mc_cid", "mc_eid", "igshid",
            "yclid", "_ga", "_gl", "srsltid", "ref_src", "gidzl");

    /** White space around addresses that were copied by hand; of all kinds, also without width. */
    private static final Pattern EDGES =
            Pattern.compile("^[\\s\\p{Z}\\x{200B}\\x{FEFF}]+|[\\s\\p{Z}\\x{200B}\\x{FEFF}]+$");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");
    private static final String SECURE = "https://";
    private static final String SIMPLE = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

    private Addresses() {}

    /**
     * The form by which a page is known: scheme and host in lower case, an international host in its ASCII form, no
     * default port, no fragment, no user information, no tracking parameters ({@code utm_*}, {@code fbclid} ...), an
     * empty path as {@code /}, and characters that an address may not hold percent-encoded as UTF-8, in capitals. What cannot
     * be parsed, or is neither http nor https, comes back trimmed and otherwise as it is.
     */
    public static String canonical(String address) {
        String canonical = canonicalOrNull(address);
        return canonical == null ? trimmed(address) : canonical;
    }

    /** The form of {@link #canonical} where the address is a web address. */
    public static @Nullable String canonicalOrNull(String address) {
        return isCanonical(address) ? address : canonicalOf(address);
    }

    private static @Nullable String canonicalOf(String address) {
        return parsed(address)
                .map(uri -> origin(uri) + path(uri) + query(uri.getRawQuery()))
                .orElse(null);
    }

    /** Whether the address is canonical as it is: most are, and parsing is expensive. */
    private static boolean isCanonical(String address) {
        int path = address.startsWith(SECURE) ? address.indexOf('/', SECURE.length()) : -1;
        if (path <= SECURE.length()) {
            return false;
        }
        boolean inLabel = false;
        for (int i = SECURE.length(); i < path; i++) {
            char c = address.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!plain && !(inLabel && (c == '.' || c == '-'))) {
                return false;
            }
            inLabel = plain;
        }
        for (int i = path; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && SIMPLE.indexOf(c) < 0) {
                return false;
            }
        }
        return inLabel && Character.isLetter(address.charAt(address.lastIndexOf('.', path) + 1));
    }

    /** Scheme, host and port; the unit of polite access. Empty where it is not a web address. */
    public static String host(String address) {
        return parsed(address).map(Addresses::origin).orElse("");
    }

    /**
     * The server behind an address, whose request rate is limited: its host's name, whatever the scheme and the port, and with
     * {@code www.} or without. Other names below one domain are other servers: a ministry's departments and a publisher's
     * papers often stand on machines of their own. Empty where it is not a web address.
     */
    public static String server(String address) {
        String host = parsed(address).map(URI::getHost).orElse("").toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** The address up to its query, in which keys and tokens may stand: for messages. */
    public static String withoutQuery(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return address.substring(0, end);
    }

    /** Whether the address is an absolute http or https one with a host. */
    public static boolean isWeb(String address) {
        return parsed(address).isPresent();
    }

    /** As lenient as browsers: publishers write addresses with spaces, brackets and Vietnamese letters. */
    private static Optional<URI> parsed(String address) {
        String text = LINE_BREAKS.matcher(trimmed(address)).replaceAll("");
        int scheme = text.indexOf("://");
        if (scheme < 0 || !isWebScheme(text.substring(0, scheme))) {
            return Optional.empty();
        }
        int start = scheme + "://".length();
        int end = endOfAuthority(text, start);
        try {
            String authority = ascii(text.substring(start, end));
            URI uri = new URI(text.substring(0, start) + authority + escaped(text.substring(end)));
            return Optional.of(uri).filter(known -> known.getHost() != null);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String trimmed(String address) {
        return EDGES.matcher(address).replaceAll("");
    }

    private static boolean isWebScheme(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static int endOfAuthority(String text, int start) {
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Without user information; throws IllegalArgumentException where a label of the host is impossible. */
    private static String ascii(String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        if (host.startsWith("[")) {
            return host;
        }
        int colon = host.lastIndexOf(':');
        return colon < 0
                ? IDN.toASCII(host, IDN.ALLOW_UNASSIGNED)
                : IDN.toASCII(host.substring(0, colon), IDN.ALLOW_UNASSIGNED) + host.substring(colon);
    }

    private static String escaped(String rest) {
        int fragment = rest.indexOf('#');
        String text = fragment < 0 ? rest : rest.substring(0, fragment);
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                result.append(text.substring(i, i + 3).toUpperCase(Locale.ROOT));
                i += 2;
            } else if (isPlain(letter)) {
                result.appendCodePoint(letter);
            } else {
                for (byte unit : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    result.append('%').append(HEX.toHexDigits(unit));
                }
            }
        }
        return result.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 128 && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean isPlain(int letter) {
        return letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int defaultPort = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private static String path(URI uri) {
        return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }

    private static String query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String kept = Arrays.stream(raw.replace("&amp;", "&").split("&"))
                .filter(pair -> !pair.isEmpty() && !isTracking(pair))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String pair) {
        String name = pair.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
