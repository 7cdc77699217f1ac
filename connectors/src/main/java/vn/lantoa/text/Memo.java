package vn.lantoa.text;

import java.util.function.Function;

/**
 * What was worked out for words, so that it is worked out once for those that texts are made of. Of a fixed size: a word may
 * lose its place to another. For many threads: they may see either, and both are right, since what is in a place never changes.
 *
 * @param <V> what is worked out; does not change
 */
final class Memo<V> {

    private static final int PLACES = 1 << 14;

    /** Longer ones seldom come again, and would fill the memory. */
    private static final int LONGEST = 24;

    private final Function<String, V> work;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Known<V>[] known = new Known[PLACES];

    /**
     * @param work gives the same for the same word at all times
     */
    Memo(Function<String, V> work) {
        this.work = work;
    }

    private record Known<V>(String word, V value) {}

    V of(String word) {
        if (word.length() > LONGEST) {
            return work.apply(word);
        }
        int hash = word.hashCode();
        int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
        Known<V> there = known[place];
        if (there != null && there.word.equals(word)) {
            return there.value;
        }
        V value = work.apply(word);
        known[place] = new Known<>(word, value);
        return value;
    }
}
