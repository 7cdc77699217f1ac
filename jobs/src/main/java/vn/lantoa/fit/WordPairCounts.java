package vn.lantoa.fit;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import vn.lantoa.respell.Respelling;
import vn.lantoa.respell.WordPairsFile;
import vn.lantoa.text.Language;
import vn.lantoa.text.Syllable;
import vn.lantoa.text.Syllables;

/** Counts the words of texts, and which follow which: what {@link Respelling} goes by. */
final class WordPairCounts {

    /** Rarer words are mostly names and mistakes. */
    private static final int LEAST_WORDS = 3;

    /** A pair that was read once says nothing that its words do not, and would keep what somebody wrote. */
    private static final int LEAST_PAIRS = 2;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Map<String, Integer>> followers = new HashMap<>();

    /** Counts a text, if it is Vietnamese and lacks nothing itself. */
    void add(String text) {
        if (!Language.of(text).equals("vi") || !Respelling.isUsual(text)) {
            return;
        }
        String before = WordPairsFile.START;
        words.merge(WordPairsFile.START, 1, Integer::sum);
        for (Syllable syllable : Syllables.of(text)) {
            String word = word(syllable.text());
            words.merge(word, 1, Integer::sum);
            followers.computeIfAbsent(before, key -> new HashMap<>()).merge(word, 1, Integer::sum);
            before = word;
        }
    }

    /** A word as it is counted: an abbreviation in capitals, all others in small letters. */
    static String word(String syllable) {
        String word = Normalizer.normalize(syllable, Normalizer.Form.NFC);
        return Respelling.isAbbreviation(word) ? word : word.toLowerCase(Locale.ROOT);
    }

    /** The lines of the file, the most frequent word first. */
    List<String> lines(List<String> remarks) {
        List<String> kept = words.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_WORDS)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> places = new HashMap<>();
        kept.forEach(word -> places.put(word, places.size()));
        List<String> lines = new ArrayList<>(List.of(WordPairsFile.CONTRACT));
        remarks.forEach(remark -> lines.add("# " + remark));
        kept.forEach(word -> lines.add(word + "\t" + words.get(word) + "\t" + followers(word, places)));
        return lines;
    }

    private String followers(String word, Map<String, Integer> places) {
        Map<Integer, Integer> sorted = new TreeMap<>();
        followers.getOrDefault(word, Map.of()).forEach((next, times) -> {
            if (times >= LEAST_PAIRS && places.containsKey(next)) {
                sorted.put(places.get(next), times);
            }
        });
        return String.join(
                " ",
                sorted.entrySet().stream()
                        .map(pair -> pair.getKey() + ":" + pair.getValue())
                        .toList());
    }

    void write(Path out, List<String> remarks) throws IOException {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8)) {
            for (String line : lines(remarks)) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }
}
