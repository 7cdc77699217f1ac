package vn.lantoa.text;

import java.util.function.Function;

/**
 * What was worked out for words, so that it is worked out once for those that texts are made of. Of a fixed size: each word
 * has two places, and may lose both to others. For many threads: they may see either, and both are right, since what is in a
 * place never changes.
 *
 * @param <V> what is worked out; does not change
 */
public final class Memo<V> {

    private static final int PLACES = 1 << 15;

    /** Longer ones seldom come again, and would fill the memory. */
    private static final int LONGEST = 24;

    private final Function<String, V> work;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Known<V>[] known = new Known[PLACES];

    /**
     * @param work gives the same for the same word at all times
     */
    public Memo(Function<String, V> work) {
        this.work = work;
    }

    private record Known<V>(String word, V value) {

        boolean is(String text, int start, int end) {
            return word.length() == end - start && text.startsWith(word, start);
        }
    }

    public V of(String word) {
        return word.length() > LONGEST ? work.apply(word) : of(word, 0, word.length(), word.hashCode());
    }

    /** The same of a part of a text, which is cut out only where it is not known yet. */
    V of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return work.apply(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i); // as of the word by itself
        }
        return of(text, start, end, hash);
    }

    private V of(String text, int start, int end, int hash) {
        int first = (hash ^ (hash >>> 15)) & (PLACES - 1);
        int second = first ^ 1;
        Known<V> newer = known[first];
        if (newer != null && newer.is(text, start, end)) {
            return newer.value;
        }
        Known<V> older = known[second];
        if (older != null && older.is(text, start, end)) {
            return older.value;
        }
        String word = text.substring(start, end);
        V value = work.apply(word);
        known[second] = newer;
        known[first] = new Known<>(word, value);
        return value;
    }
}
