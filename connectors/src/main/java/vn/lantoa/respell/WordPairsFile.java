package vn.lantoa.respell;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * Word pairs as a file of lines: the contract, remarks that begin with {@code #}, and a line for each word with its count and the words
 * that follow it, each as its place, a colon and how often: {@code đổi<TAB>4711<TAB>12:310 57:9}. Compressed (gzip).
 */
public final class WordPairsFile {

    /** The first line. */
    public static final String CONTRACT = "word pairs 1: word, count, followers by place";

    /** The word that stands before the first of a text. */
    public static final String START = "^";

    private final String name;
    private final Problems problems = new Problems();
    private final List<String> words = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<int[]> followers = new ArrayList<>();
    private final List<int[]> times = new ArrayList<>();
    private int line;

    private WordPairsFile(String name) {
        this.name = name;
    }

    /** The pairs that come with Lantoa. */
    static WordPairs bundled() {
        try (InputStream stream = WordPairsFile.class.getResourceAsStream("/word-pairs.gz")) {
            return read("word-pairs.gz", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The pairs of a file.
     *
     * @param name of the file, for mistakes
     * @throws InvalidInput with all mistakes, each with its line
     */
    static WordPairs read(String name, InputStream stream) throws IOException {
        return new WordPairsFile(name).read(stream);
    }

    private WordPairs read(InputStream stream) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new BufferedInputStream(stream)), StandardCharsets.UTF_8))) {
            line = 1;
            if (!CONTRACT.equals(lines.readLine())) {
                problems.add(
                        name, line, "expected \"" + CONTRACT + "\"; count the words again (lantoa train spelling)");
                problems.stopIfAny();
            }
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.startsWith("#")) {
                    word(text.split("\t", -1));
                }
            }
        }
        for (int[] all : followers) {
            if (all.length > 0 && (all[0] < 0 || all[all.length - 1] >= words.size())) {
                problems.add(name, line, "names words that follow others, but are not there");
            }
        }
        problems.stopIfAny();
        return new WordPairs(
                words,
                counts.stream().mapToInt(Integer::intValue).toArray(),
                followers.toArray(int[][]::new),
                times.toArray(int[][]::new));
    }

    private void word(String[] cells) {
        try {
            int count = Integer.parseInt(cells[1]);
            String[] pairs = cells[2].isEmpty() ? new String[0] : cells[2].split(" ", -1);
            int[] places = new int[pairs.length];
            int[] often = new int[pairs.length];
            int most = 0;
            for (int i = 0; i < pairs.length; i++) {
                int colon = pairs[i].indexOf(':');
                places[i] = Integer.parseInt(pairs[i].substring(0, colon));
                often[i] = Integer.parseInt(pairs[i].substring(colon + 1));
                most = Math.max(most, often[i]);
                if (i > 0 && places[i] <= places[i - 1]) {
                    problems.add(name, line, "expected the words that follow in the order of their places");
                }
            }
            if (!known.add(cells[0]) || cells[0].isBlank() || count <= 0 || most > count || cells.length != 3) {
                throw new IllegalArgumentException();
            }
            words.add(cells[0]);
            counts.add(count);
            followers.add(places);
            times.add(often);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add(
                    name,
                    line,
                    "expected a word that stands there once, its count, and the words that follow it, none more often than the"
                            + " word is there");
        }
    }
}
