package vn.lantoa.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Words for meaningless texts that cost as much as real ones: syllables with the frequencies of the press, and topics, pairs
 * of syllables of which some are common and most are rare.
 */
final class MadeUpWords {

    private static final String TABLE = "/vn/lantoa/verify/common.tsv";
    private static final String PLAIN = "`'~?.";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";
    private static final String[] FUNCTION_WORDS =
            "và của các những cho trong tại ở bằng với để từ do là được một này đó về trên theo đến".split(" ");
    private static final int TOPICS = 30_000;
    private static final long SEED = 57;

    private final List<String> syllables = new ArrayList<>();
    private final double[] shares;
    private final String[] topics = new String[TOPICS];

    MadeUpWords() {
        this.shares = read();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TOPICS; i++) {
            topics[i] = anySyllable(random) + " " + anySyllable(random);
        }
    }

    /** A syllable, drawn with the frequency that it has in the press. */
    String syllable(SplittableRandom random) {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return syllables.get(Math.min(at < 0 ? -at - 1 : at, shares.length - 1));
    }

    String functionWord(SplittableRandom random) {
        return FUNCTION_WORDS[random.nextInt(FUNCTION_WORDS.length)];
    }

    /** A pair of syllables: the nearer to the beginning of the list, the more often. */
    String topic(SplittableRandom random) {
        return topics[(int) (TOPICS * random.nextDouble() * random.nextDouble())];
    }

    /** A family name, a middle name and a name. */
    String person(SplittableRandom random) {
        return capital(anySyllable(random)) + " " + capital(anySyllable(random)) + " " + capital(anySyllable(random));
    }

    static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private String anySyllable(SplittableRandom random) {
        return syllables.get(random.nextInt(syllables.size()));
    }

    /** Reads the syllables; gives the sums of their shares up to each. */
    private double[] read() {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        try (InputStream stream = MadeUpWords.class.getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                String word = cells[0];
                if (word.length() > 1 && word.chars().allMatch(c -> Character.isLetter(c) || PLAIN.indexOf(c) >= 0)) {
                    sum += Double.parseDouble(cells[1]);
                    sums.add(sum);
                    syllables.add(spelt(word));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sums.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The table has the tone as a plain character behind the syllable. */
    private static String spelt(String written) {
        int last = written.length() - 1;
        int tone = PLAIN.indexOf(written.charAt(last));
        if (tone < 0) {
            return written;
        }
        String letters = written.substring(0, last);
        int vowel = vowel(letters);
        String marked = letters.substring(0, vowel + 1) + TONES.charAt(tone) + letters.substring(vowel + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /** The letter that carries the tone. */
    private static int vowel(String letters) {
        int best = 0;
        for (int i = 0; i < letters.length(); i++) {
            boolean marked = MARKED.indexOf(letters.charAt(i)) >= 0;
            boolean open = i + 1 == letters.length() && i > 0 && VOWELS.indexOf(letters.charAt(i - 1)) >= 0;
            if (marked
                    || (VOWELS.indexOf(letters.charAt(i)) >= 0 && !open && MARKED.indexOf(letters.charAt(best)) < 0)) {
                best = i;
            }
        }
        return best;
    }
}
