package vn.lantoa.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * Resolves names, and refuses those that lead into the owner's own network. {@link SsrfGuardedSockets} asks it once more for
 * every connection, so that neither an address written in digits nor a name that changes its answer passes.
 */
final class SsrfGuard implements Dns {

    private final Predicate<InetAddress> refused;
    private final Dns names;

    /**
     * @param refused whether an address may not be asked
     * @param names resolves names; a name is refused where any of its addresses is
     */
    SsrfGuard(Predicate<InetAddress> refused, Dns names) {
        this.refused = refused;
        this.names = names;
    }

    /** RFC 6761: names below {@code localhost} are the loopback address, whatever a resolver says. */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        String name = host.toLowerCase(Locale.ROOT);
        List<InetAddress> addresses = name.equals("localhost") || name.endsWith(".localhost")
                ? List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}))
                : names.lookup(host);
        for (InetAddress address : addresses) {
            check(address);
        }
        return addresses;
    }

    /** Throws {@link Refused} where the address may not be asked. */
    void check(InetAddress address) throws Refused {
        if (refused.test(address)) {
            throw new Refused(address.getHostAddress());
        }
    }

    /** The address, which is the message, is one of our own network. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused(String address) {
            super(address);
        }
    }
}
