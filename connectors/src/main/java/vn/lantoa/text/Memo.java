package vn.lantoa.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * Values computed for words, once for the words that come again and again. Words come from outside: so many are kept, and
 * longer ones are computed each time, since they seldom come again and would fill the memory. Safe for several threads.
 *
 * @param <V> the computed value; immutable
 */
public final class Memo<V> {

    private static final int WORDS = 32_768;
    private static final int LONGEST_WORD = 24;

    private final Function<String, V> work;
    private final int longest;
    private final LoadingCache<String, V> known;

    /**
     * Of words of a text.
     *
     * @param work always gives the same result for the same word
     */
    public Memo(Function<String, V> work) {
        this(work, WORDS, LONGEST_WORD);
    }

    /**
     * Of other words, such as names of elements.
     *
     * @param most words that are kept
     * @param longest characters of a word that is kept
     */
    public Memo(Function<String, V> work, int most, int longest) {
        this.work = work;
        this.longest = longest;
        this.known =
                Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build(work::apply);
    }

    public V of(String word) {
        return word.length() > longest ? work.apply(word) : known.get(word);
    }
}
