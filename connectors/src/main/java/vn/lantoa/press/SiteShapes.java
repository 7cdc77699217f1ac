package vn.lantoa.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;

/**
 * What the section pages of one site have learnt together: an outlet writes the addresses of its articles in one way whatever
 * the section. In memory only; after a start it comes back with what each page remembers itself. Thread-safe.
 */
final class SiteShapes {

    private static final int SITES = 5_000;

    private final Cache<String, Map<String, Integer>> bySite =
            Caffeine.newBuilder().maximumSize(SITES).executor(Runnable::run).build();

    /** What a page remembers, and what is known of its site besides. */
    Map<String, Integer> with(String address, Map<String, Integer> remembered) {
        return more(bySite.getIfPresent(Addresses.server(address)), remembered);
    }

    /** A page of the site has learnt. */
    void learnt(String address, Map<String, Integer> shapes) {
        bySite.asMap().compute(Addresses.server(address), (site, known) -> new Shapes(more(known, shapes)).met());
    }

    /** The same articles may stand on both: the higher number counts, not the sum. */
    private static Map<String, Integer> more(@Nullable Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> more = new HashMap<>(one == null ? Map.of() : one);
        other.forEach((shape, met) -> more.merge(shape, met, Math::max));
        return more;
    }
}
