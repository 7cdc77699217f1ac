package vn.lantoa.poll;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages that the channels of one reader have taken: an item that a feed and a sitemap both list is fetched once. All
 * channels of a host are with one reader, and their cursors come back together after a failure. Thread-safe.
 */
final class FetchedAddresses {

    private final Set<String> addresses = ConcurrentHashMap.newKeySet();

    void addAll(Collection<Seen> seen) {
        seen.stream().filter(Seen::taken).map(Seen::address).forEach(addresses::add);
    }

    void add(String address) {
        addresses.add(address);
    }

    boolean has(String address) {
        return addresses.contains(address);
    }
}
