package vn.lantoa.respell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.text.Folding;

/**
 * How often the press writes a word, and one behind another. Words are lower case, NFC; abbreviations in capitals are words of their
 * own (AI, and ai). Immutable; 200,000 pairs take 4 MB.
 */
final class WordPairs {

    /** No word of the table. */
    static final int UNKNOWN = -1;

    /** What a pair says, beside the word by itself; the remainder is for pairs that were never read. */
    private static final double OF_PAIR = 0.9;

    /** What a word counts that was never read. */
    private static final double UNREAD = 0.1;

    /** Rarer spellings of the same letters are not thought of. */
    private static final int MOST_SPELLINGS = 12;

    private static final int[] NONE = {};

    private final List<String> words;
    private final int[] counts;
    private final int[][] followers;
    private final int[][] times;
    private final double total;
    private final Map<String, int[]> byLetters = new HashMap<>();
    private final Map<String, int[]> byFolded = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param words the most frequent first, none twice
     * @param counts of each word
     * @param followers of each word, the words that follow it, by their places, ascending
     * @param times how often each of them does
     */
    WordPairs(List<String> words, int[] counts, int[][] followers, int[][] times) {
        this.words = List.copyOf(words);
        this.counts = counts;
        this.followers = followers;
        this.times = times;
        this.total = Arrays.stream(counts).asDoubleStream().sum();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            places.put(word, i);
            if (!word.equals(WordPairsFile.START)) {
                add(byLetters, word.toLowerCase(Locale.ROOT), i);
                add(byFolded, Folding.fold(word), i);
            }
        }
    }

    private static void add(Map<String, int[]> spellings, String letters, int word) {
        spellings.merge(letters, new int[] {word}, (known, more) -> {
            if (known.length == MOST_SPELLINGS) {
                return known;
            }
            int[] all = Arrays.copyOf(known, known.length + 1);
            all[known.length] = word;
            return all;
        });
    }

    int start() {
        return place(WordPairsFile.START);
    }

    /** The place of a word; {@link #UNKNOWN} where it was never read. */
    int place(String word) {
        return places.getOrDefault(word, UNKNOWN);
    }

    String word(int place) {
        return words.get(place);
    }

    /** Places of the words of the same letters, in capitals or not. */
    int[] ofLetters(String lower) {
        return byLetters.getOrDefault(lower, NONE);
    }

    /** Places of the words of the same letters without diacritics. */
    int[] ofFolded(String folded) {
        return byFolded.getOrDefault(folded, NONE);
    }

    /**
     * The logarithm of the probability that a word follows another: that of the pair, mixed with that of the word (Jelinek and
     * Mercer 1980).
     *
     * @param before place of a word, or {@link #UNKNOWN}
     * @param word likewise
     */
    double logProbability(int before, int word) {
        double alone = ((word == UNKNOWN ? 0 : counts[word]) + UNREAD) / total;
        double paired = before == UNKNOWN || word == UNKNOWN ? 0 : (double) times(before, word) / counts[before];
        return Math.log(OF_PAIR * paired + (1 - OF_PAIR) * alone);
    }

    private int times(int before, int word) {
        int at = Arrays.binarySearch(followers[before], word);
        return at < 0 ? 0 : times[before][at];
    }
}
