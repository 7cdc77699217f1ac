package vn.lantoa.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Resolves names, and refuses those that lead into the owner's own network: loopback, private, link-local (cloud metadata
 * among them), carrier-grade and multicast addresses.
 */
final class AddressGuard implements Dns {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    private final boolean allowLocal;

    AddressGuard(boolean allowLocal) {
        this.allowLocal = allowLocal;
    }

    /** RFC 6761: names below {@code localhost} are the loopback address, whatever a resolver says. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        List<InetAddress> addresses = name.equals("localhost") || name.endsWith(".localhost")
                ? List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                : Dns.SYSTEM.lookup(host);
        for (InetAddress address : addresses) {
            check(host, address);
        }
        return addresses;
    }

    /** The same for hosts written as numbers, which no resolver sees: before a connection is tried. */
    void checkLiteral(String host) throws UnknownHostException {
        if (LITERAL.matcher(host).matches()) {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                check(host, address);
            }
        }
    }

    /** Throws {@link Refused} where the address may not be asked. */
    void check(String host, InetAddress address) throws Refused {
        if (!allowLocal && isLocal(address)) {
            throw new Refused(host + " leads to the local address " + address.getHostAddress());
        }
    }

    static boolean isLocal(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address six && isLocal(six))
                || (address instanceof Inet4Address four && isLocal(four));
    }

    /** fc00::/7, unique local addresses. */
    private static boolean isLocal(Inet6Address address) {
        return (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** 0.0.0.0/8, 100.64.0.0/10 and 240.0.0.0/4, which the JDK does not know. */
    private static boolean isLocal(Inet4Address address) {
        int first = address.getAddress()[0] & 0xff;
        int second = address.getAddress()[1] & 0xff;
        return first == 0 || (first == 100 && second >= 64 && second < 128) || first >= 240;
    }

    /** The address is one of our own network. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
