package vn.lantoa.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.lantoa.text.Hashes;

/**
 * How much a term, or two side by side, tell: little where the press or the registry is full of them.
 *
 * <p>The weight is the negative logarithm of the larger of two shares: that of press items and that of the registry's
 * tasks that have it. The shares of the press come with Lantoa ({@code common.tsv}); what is not in there counts as
 * rare.
 */
final class Idf {

    /** The share of press items below which the table lists nothing. */
    private static final double RARE = 0.0005;
    /** A small registry says little: as if so many other tasks were in it. */
    private static final double OTHERS = 300;

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String PLAIN = "`'~?.";

    private static final Map<Long, Double> PRESS = press();

    private final Postings tasks;
    private final double size;

    /**
     * @param tasks numbers of tasks by the hashes of their terms and pairs
     * @param size how many tasks there are
     */
    Idf(Postings tasks, int size) {
        this.tasks = tasks;
        this.size = size;
    }

    /** In nats; 0 would be in every text. */
    double weight(long hash) {
        double press = PRESS.getOrDefault(hash, RARE);
        double registry = tasks.count(hash) / (size + OTHERS);
        return -Math.log(Math.min(1, Math.max(press, registry)));
    }

    /**
     * The key or the two keys as they stand in the table: there, tones are plain characters, so that no tool that
     * normalises texts changes them.
     */
    static String written(String key) {
        return replaced(key, TONES, PLAIN);
    }

    private static String key(String written) {
        return replaced(written, PLAIN, TONES);
    }

    private static String replaced(String key, String from, String to) {
        StringBuilder result = new StringBuilder(key);
        for (int i = 0; i < key.length(); i++) {
            int tone = from.indexOf(key.charAt(i));
            if (tone >= 0 && (i + 1 == key.length() || key.charAt(i + 1) == ' ')) {
                result.setCharAt(i, to.charAt(tone));
            }
        }
        return result.toString();
    }

    private static Map<Long, Double> press() {
        Map<Long, Double> shares = new HashMap<>();
        try (InputStream stream = Idf.class.getResourceAsStream("common.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    String[] keys = key(cells[0]).split(" ", -1);
                    long hash = Hashes.of(keys[0]);
                    shares.put(
                            keys.length == 1 ? hash : Hashes.pair(hash, Hashes.of(keys[1])),
                            Double.parseDouble(cells[1]) / 1e6);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shares;
    }
}
