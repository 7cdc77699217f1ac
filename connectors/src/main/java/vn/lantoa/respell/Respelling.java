package vn.lantoa.respell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.lantoa.text.Folding;
import vn.lantoa.text.Language;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/**
 * Writes a text as it would usually be written, where it lacks the diacritics of Vietnamese or is all capitals: the likeliest spellings
 * of its words one after the other, by Viterbi's algorithm over {@link WordPairs}. Safe for several threads.
 */
public final class Respelling {

    /** Fewer letters tell nothing: COVID-19 is no headline in capitals. */
    private static final int LEAST_LETTERS = 10;

    private static final double CAPITALS = 0.7;

    /** Vietnamese has them on every third letter or fourth. */
    private static final double MARKED = 0.03;

    /** The rest of a long text is as its beginning. */
    private static final int SAMPLE = 2_000;

    private static final int LONGEST_ABBREVIATION = 6;

    private final WordPairs pairs;

    Respelling(WordPairs pairs) {
        this.pairs = pairs;
    }

    /** Read when it is first needed, and once: most texts need none. */
    private static final class Bundled {

        private static final Respelling RESPELLING = new Respelling(WordPairsFile.bundled());

        private Bundled() {}
    }

    /**
     * What a text lacks.
     *
     * @param capitals whether it is all capitals
     * @param marks whether it is Vietnamese without diacritics
     */
    private record Lack(boolean capitals, boolean marks) {

        boolean isNone() {
            return !capitals && !marks;
        }
    }

    /**
     * The text as it would usually be written, of the same length, so that places in one are places in the other; the text itself
     * where it lacks nothing.
     */
    public static String of(String text) {
        Lack lack = lack(text);
        return lack.isNone() ? text : Bundled.RESPELLING.respelt(text, lack);
    }

    /** By the pairs of a file, which {@code train spelling} writes. */
    public static Respelling read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new Respelling(WordPairsFile.read(file.toString(), stream));
        }
    }

    /** Whether a text lacks nothing. */
    public static boolean isUsual(String text) {
        return lack(text).isNone();
    }

    /** The same as {@link #of} with pairs of one's own. */
    public String respelt(String text) {
        Lack lack = lack(text);
        return lack.isNone() ? text : respelt(text, lack);
    }

    /** Whether a word in capitals is an abbreviation, in a text that is not all capitals. */
    public static boolean isAbbreviation(String word) {
        return word.length() > 1
                && word.length() <= LONGEST_ABBREVIATION
                && word.chars().allMatch(Character::isUpperCase);
    }

    private static Lack lack(String text) {
        int letters = 0;
        int capitals = 0;
        int marked = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
                marked += Folding.isMarked(c) ? 1 : 0;
            }
        }
        boolean enough = letters >= LEAST_LETTERS;
        return new Lack(
                enough && capitals > CAPITALS * letters,
                enough && marked <= MARKED * letters && Language.lacksDiacritics(text));
    }

    private String respelt(String text, Lack lack) {
        List<Syllable> syllables = Syllables.of(text);
        int[][] spellings = new int[syllables.size()][];
        for (int i = 0; i < spellings.length; i++) {
            spellings[i] = spellings(syllables.get(i), lack);
        }
        int[] likeliest = likeliest(spellings);
        StringBuilder respelt = new StringBuilder(text);
        for (int i = 0; i < spellings.length; i++) {
            Syllable syllable = syllables.get(i);
            String written = written(syllable.text(), likeliest[i], lack);
            if (written.length() == syllable.end() - syllable.start()) {
                respelt.replace(syllable.start(), syllable.end(), written);
            }
        }
        return respelt.toString();
    }

    /** The words that a syllable may be; {@link WordPairs#UNKNOWN} alone where there is none. */
    private int[] spellings(Syllable syllable, Lack lack) {
        String text = Normalizer.normalize(syllable.text(), Normalizer.Form.NFC);
        String lower = text.toLowerCase(Locale.ROOT);
        boolean bare = lack.marks && Folding.fold(text).equals(lower);
        int[] words = bare ? pairs.ofFolded(lower) : pairs.ofLetters(lower);
        if (!lack.capitals) {
            boolean abbreviation = isAbbreviation(text);
            words = Arrays.stream(words)
                    .filter(word -> isAbbreviation(pairs.word(word)) == abbreviation)
                    .toArray();
        }
        return words.length == 0 ? new int[] {WordPairs.UNKNOWN} : words;
    }

    private int[] likeliest(int[][] spellings) {
        int[][] before = new int[spellings.length][];
        int[] last = {pairs.start()};
        double[] scores = {0};
        for (int i = 0; i < spellings.length; i++) {
            double[] next = new double[spellings[i].length];
            before[i] = new int[next.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < last.length; k++) {
                    double score = scores[k] + pairs.logProbability(last[k], spellings[i][j]);
                    if (score > next[j]) {
                        next[j] = score;
                        before[i][j] = k;
                    }
                }
            }
            last = spellings[i];
            scores = next;
        }
        return traced(spellings, before, scores);
    }

    private static int[] traced(int[][] spellings, int[][] before, double[] scores) {
        int at = 0;
        for (int j = 1; j < scores.length; j++) {
            at = scores[j] > scores[at] ? j : at;
        }
        int[] words = new int[spellings.length];
        for (int i = spellings.length - 1; i >= 0; i--) {
            words[i] = spellings[i][at];
            at = before[i][at];
        }
        return words;
    }

    /** The word with the capitals of the text, where these tell something. */
    private String written(String text, int place, Lack lack) {
        if (place == WordPairs.UNKNOWN) {
            return lack.capitals ? text.toLowerCase(Locale.ROOT) : text;
        }
        StringBuilder word = new StringBuilder(pairs.word(place));
        for (int i = 0; !lack.capitals && i < Math.min(text.length(), word.length()); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                word.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return word.toString();
    }
}
