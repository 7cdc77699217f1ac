package vn.lantoa.press;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import vn.lantoa.model.Addresses;

/** Whose an address is: the domain that somebody registered. */
final class Site {

    private Site() {}

    /** Whether both addresses are of one registered domain; of one host where there is none. */
    static boolean same(String one, String other) {
        String domain = domain(one);
        return !domain.isEmpty() && domain.equals(domain(other));
    }

    /** The registered domain; the host where it has none, empty where it is no web address. */
    static String domain(String address) {
        String host = host(address);
        String domain = host.isEmpty() ? null : EffectiveTldFinder.getAssignedDomain(host);
        return domain == null ? host : domain;
    }

    /** The host without its port; empty where it is no web address. */
    static String host(String address) {
        String origin = Addresses.host(address);
        return origin.isEmpty() ? "" : URI.create(origin).getHost();
    }
}
