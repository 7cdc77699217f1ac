package vn.lantoa.markup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What names mean, found out once for each name: the pages of a site, and the elements of a page, have the same ones over
 * and over. Safe for several threads. Names come from outside, so only so many are kept: those not asked for while as many
 * others came are forgotten.
 */
final class BoundedCache<T> {

    private static final int MOST = 10_000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private volatile Map<String, T> recent = new ConcurrentHashMap<>();
    private volatile Map<String, T> earlier = Map.of();

    /**
     * @param meaning of a name; never null
     */
    BoundedCache(Function<String, T> meaning) {
        this.meaning = meaning;
    }

    T of(String name) {
        T found = recent.get(name);
        if (found != null) {
            return found;
        }
        found = earlier.get(name);
        found = found == null ? meaning.apply(name) : found;
        if (name.length() <= LONGEST) {
            keep(name, found);
        }
        return found;
    }

    private void keep(String name, T found) {
        if (recent.size() >= MOST) {
            earlier = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(name, found);
    }
}
