package vn.lantoa.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.lantoa.model.Json;
import vn.lantoa.text.Text;

/** Counts in how many items of the press each term and each pair of neighbours occurs: how {@code common.tsv} was made. */
final class CommonTerms {

    private CommonTerms() {}

    /** An item of the press; other fields are not looked at. */
    record Item(String title, String summary) {}

    /** Arguments: the table to write, and files of items in gzipped JSON Lines. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        int items = 0;
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(Path.of(file))), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    distinct(Json.read(line, Item.class)).forEach(term -> counts.merge(term, 1, Integer::sum));
                    items++;
                }
            }
        }
        double scale = 1e6 / items;
        Stream<String> table = counts.entrySet().stream()
                .filter(entry -> entry.getValue() * scale > 500)
                .map(entry -> Idf.written(entry.getKey()) + "\t" + Math.round(entry.getValue() * scale))
                .sorted();
        Stream<String> head =
                Stream.of("# Of a million press items (title and summary), how many have the term or the pair;"
                        + " counted over " + items + " items of three outlets, August to December 2025.");
        Files.write(Path.of(arguments[0]), Stream.concat(head, table).toList());
    }

    private static Set<String> distinct(Item item) {
        List<Term> terms = Terms.of(Text.normal(item.title() + "\n" + item.summary()));
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            distinct.add(terms.get(i).key());
            if (i > 0) {
                distinct.add(terms.get(i - 1).key() + " " + terms.get(i).key());
            }
        }
        return distinct;
    }
}
