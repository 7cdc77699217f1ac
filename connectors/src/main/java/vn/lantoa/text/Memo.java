package vn.lantoa.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values computed for words, so that they are computed once for frequent words. Of a fixed size: each word
 * has two places, and may lose both to others. Safe for several threads: they may see either entry, and both are right,
 * since what is in a
 * place never changes.
 *
 * @param <V> the computed value; immutable
 */
public final class Memo<V> {

    private static final int PLACES_BITS = 15;
    private static final int PLACES = 1 << PLACES_BITS;

    /** Longer words seldom occur again, and would fill the memory. */
    private static final int LONGEST = 24;

    /** Up to so many characters are compared without reading the word: two long numbers hold them and their number. */
    private static final int SHORT = 7;

    private static final int FIRST = 4;

    private final Function<String, V> work;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Known<V>[] known = new Known[PLACES];

    /**
     * @param work always gives the same result for the same word
     */
    public Memo(Function<String, V> work) {
        this.work = work;
    }

    /**
     * What is known of a word.
     *
     * @param first the first characters of a short one; of others a hash
     * @param second the other characters of a short one, and how many it has
     */
    private record Known<V>(String word, long first, long second, V value) {}

    public V of(String word) {
        return of(word, 0, word.length());
    }

    /** The same for a part of a text, which is copied only where it is not known yet. */
    V of(String text, int start, int end) {
        if (end - start > SHORT) {
            return end - start > LONGEST ? work.apply(text.substring(start, end)) : ofLong(text, start, end);
        }
        long first = packed(text, start, Math.min(end, start + FIRST));
        long length = (long) (end - start) << ((SHORT - FIRST) * Character.SIZE);
        long second = packed(text, start + FIRST, end) | length;
        int place = place(first * 31 + second);
        Known<V> there = find(place, first, second);
        return there == null ? remember(place, text.substring(start, end), first, second) : there.value;
    }

    /**
     * The same for a word by its hash. One cache is used either with hashes or without, never both ways.
     *
     * @param hash {@link Hashes#of} the word
     */
    public V of(String word, long hash) {
        int place = place(hash);
        Known<V> there = find(place, hash, 0);
        if (there != null) {
            return there.value;
        }
        return word.length() > LONGEST ? work.apply(word) : remember(place, word, hash, 0);
    }

    private V ofLong(String text, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int place = place(hash);
        Known<V> there = find(place, hash, 0);
        if (there != null && there.word.length() == end - start && text.startsWith(there.word, start)) {
            return there.value;
        }
        return remember(place, text.substring(start, end), hash, 0);
    }

    /** The entry at one of its two places; null where both hold other words. */
    private @Nullable Known<V> find(int place, long first, long second) {
        Known<V> newer = known[place];
        if (newer != null && newer.first == first && newer.second == second) {
            return newer;
        }
        Known<V> older = known[place ^ 1];
        return older != null && older.first == first && older.second == second ? older : null;
    }

    private V remember(int place, String word, long first, long second) {
        Known<V> newest = new Known<>(word, first, second, work.apply(word));
        known[place ^ 1] = known[place];
        known[place] = newest;
        return newest.value;
    }

    /** Up to four characters. */
    private static long packed(String text, int start, int end) {
        long packed = 0;
        for (int i = start; i < end; i++) {
            packed = (packed << Character.SIZE) | text.charAt(i);
        }
        return packed;
    }

    private static int place(long number) {
        long mixed = number * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> (Long.SIZE - PLACES_BITS));
    }
}
