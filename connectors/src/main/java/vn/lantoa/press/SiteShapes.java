package vn.lantoa.press;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lantoa.model.Addresses;

/**
 * What the section pages of one site have learnt together: an outlet writes the addresses of its articles in one way whatever
 * the section. In memory only; after a start it comes back with what each page remembers itself. Thread-safe.
 */
final class SiteShapes {

    private static final int SITES = 5_000;

    private final Map<String, Map<String, Integer>> bySite = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Integer>> eldest) {
            return size() > SITES;
        }
    };

    /** What a page remembers, and what is known of its site besides. */
    synchronized Map<String, Integer> with(String address, Map<String, Integer> remembered) {
        return more(bySite.getOrDefault(Addresses.server(address), Map.of()), remembered);
    }

    /** A page of the site has learnt. */
    synchronized void learnt(String address, Map<String, Integer> shapes) {
        Shapes all = new Shapes(with(address, shapes));
        bySite.put(Addresses.server(address), all.met());
    }

    /** The same articles may stand on both: the higher number counts, not the sum. */
    private static Map<String, Integer> more(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> more = new HashMap<>(one);
        other.forEach((shape, met) -> more.merge(shape, met, Math::max));
        return more;
    }
}
