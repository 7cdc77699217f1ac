package vn.lantoa.model;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;

/** Whose an address is: the domain that somebody registered. */
public final class Site {

    private Site() {}

    /** Whether both addresses are of one registered domain; of one host where there is none. */
    public static boolean same(String one, String other) {
        String domain = domain(one);
        return !domain.isEmpty() && domain.equals(domain(other));
    }

    /** The registered domain; the host where it has none, empty where it is no web address. */
    public static String domain(String address) {
        String host = host(address);
        if (host.isEmpty() || isNumeric(host)) {
            return host;
        }
        if (EffectiveTldFinder.getEffectiveTLD(host) == null) {
            // a top-level domain that is not in the list: names are registered directly below it, as the list
            // prescribes
            int last = host.lastIndexOf('.');
            return last < 0 ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host);
        return domain == null ? host : domain;
    }

    private static boolean isNumeric(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    /** The host without its port and {@code www.}; empty where it is no web address. */
    public static String plainHost(String address) {
        String host = host(address);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    /** The host without its port; empty where it is no web address. */
    public static String host(String address) {
        String origin = Addresses.host(address);
        return origin.isEmpty() ? "" : URI.create(origin).getHost();
    }
}
