package vn.lantoa.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hosts that these pages answer for. A page of a stranger can give its own name the address of this machine (DNS rebinding)
 * and would then be taken for one of ours by the browser of whoever looks at it; but it cannot have one of these names. Ports
 * are of no account: tunnels and containers change them.
 */
final class KnownHosts {

    private static final Logger LOG = LoggerFactory.getLogger(KnownHosts.class);
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.%]+]|[^:\\[\\]]+)(?::\\d*)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[.+]");

    private final Set<String> names = new HashSet<>();
    private final Set<InetAddress> addresses = new HashSet<>();
    private final boolean everywhere;

    /**
     * @param listening name or address that is listened on
     * @param address scheme, host and port under which people reach the pages; null where that was not said
     */
    KnownHosts(String listening, @Nullable String address) {
        names.add("localhost");
        InetAddress at = address(listening);
        everywhere = at != null && at.isAnyLocalAddress();
        if (everywhere) {
            addMachine();
        } else {
            add(listening);
            addresses.add(at);
        }
        if (address != null) {
            add(URI.create(address).getHost());
        }
    }

    /**
     * Whether something is a host of ours.
     *
     * @param host as in a header, with or without port
     */
    boolean has(String host) {
        Matcher parts = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return false;
        }
        String name = withoutDot(parts.group(1));
        return NUMBERS.matcher(name).matches()
                ? isOurs(address(name))
                : names.contains(name) || name.endsWith(".localhost");
    }

    private boolean isOurs(@Nullable InetAddress address) {
        return address != null
                && (address.isLoopbackAddress()
                        || addresses.contains(address)
                        || (everywhere && isOfThisMachine(address)));
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return !address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private void addMachine() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            add(name);
            add(name.split("\\.", 2)[0]);
        } catch (IOException e) {
            LOG.debug("this machine has no name; it is asked by its addresses", e);
        }
    }

    private void add(String host) {
        String name = withoutDot(host.toLowerCase(Locale.ROOT));
        if (NUMBERS.matcher(name).matches()) {
            addresses.add(address(name));
        } else {
            names.add(name);
        }
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Null where it is none, or a name that leads nowhere. */
    private static @Nullable InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (IOException e) {
            return null;
        }
    }
}
