package vn.lantoa.evaluate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Level;
import vn.lantoa.model.Task;
import vn.lantoa.registry.Registry;
import vn.lantoa.replay.ArticleLine;
import vn.lantoa.verify.Verification;

/**
 * A folder of labelled material: {@code tasks.csv}, a list of tasks; {@code articles.jsonl}, articles as the command
 * {@code verify} reads them; {@code pairs.csv}, with article_id, task_id and level (reported or mentioned).
 */
public record PublicitySet(List<Task> tasks, List<Article> articles, Map<PublicityPair, Level> pairs) {

    /** Reads a folder. */
    public static PublicitySet read(Path folder) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
            if (!line.isBlank()) {
                articles.add(ArticleLine.of(line).article());
            }
        }
        Map<PublicityPair, Level> pairs = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve("pairs.csv")))) {
            for (NamedCsvRecord row : rows) {
                pairs.put(
                        new PublicityPair(row.getField("article_id"), row.getField("task_id")),
                        Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)));
            }
        }
        return new PublicitySet(Registry.read(folder.resolve("tasks.csv")).tasks(), articles, pairs);
    }

    /** Verifies every article and compares with the labels. */
    public PublicityScore score() {
        Verification verification = new Verification(tasks);
        List<Evidence> evidence = articles.stream()
                .flatMap(article -> verification.verify(article).stream())
                .toList();
        return PublicityScore.of(pairs, evidence);
    }
}
