package vn.lantoa.poll;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lantoa.text.Hashes;

/**
 * The pages that the channels of one reader have taken: an item that a feed and a sitemap both list is fetched once. All
 * channels of a host are with one reader, and their cursors come back together after a failure. Of the many that a reader
 * takes in a year only those are known that were met last; of one that was forgotten the page is asked for once more, should
 * another channel still list it. A map in the order of use, and no cache that keeps what is asked for often: it would let go
 * the new ones, which other channels are about to list. Thread-safe.
 */
final class FetchedAddresses {

    /** Of 64 bits and some 80 bytes of memory each: 16 MB, months of what 174 outlets publish. */
    static final int MOST = 200_000;

    private final Map<Long, Boolean> met = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST;
        }
    });

    void addAll(Collection<Seen> seen) {
        seen.stream().filter(Seen::taken).map(Seen::address).forEach(this::add);
    }

    void add(String address) {
        met.put(Hashes.of(address), true);
    }

    boolean has(String address) {
        return met.get(Hashes.of(address)) != null; // asked for in this way it counts as met
    }
}
