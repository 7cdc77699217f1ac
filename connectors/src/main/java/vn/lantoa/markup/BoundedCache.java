package vn.lantoa.markup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The meanings of names, computed once for each name: the pages of a site, and the elements of a page, repeat the same names.
 * Safe for several threads. Names come from outside, so only so many are kept: names that were not looked up while as many
 * other names came are forgotten.
 */
final class BoundedCache<T> {

    private static final int MOST = 10_000;
    private static final int LONGEST = 100;

    private final Function<String, T> meaning;
    private volatile Map<String, T> recent = new ConcurrentHashMap<>();
    private volatile Map<String, T> earlier = Map.of();

    /**
     * @param meaning the meaning of a name
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
