package vn.lantoa.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.lantoa.model.Article;
import vn.lantoa.model.Json;
import vn.lantoa.replay.ArticleLine;

/** The texts of labelled items, which lie apart from their labels. */
public final class ItemTexts {

    private ItemTexts() {}

    /**
     * The articles of folders, by id: of files of JSON Lines ({@code *.jsonl}, {@code *.jsonl.gz}), and of {@code truth.json}, an
     * object of articles by id. {@code link} stands for {@code url}, {@code category} for {@code section}.
     *
     * @param wanted ids of the articles that are needed
     */
    public static Map<String, Article> read(List<Path> folders, Predicate<String> wanted) throws IOException {
        Map<String, Article> articles = new TreeMap<>();
        each(folders, (id, item) -> {
            if (wanted.test(id) && !articles.containsKey(id)) {
                articles.put(id, article(id, item));
            }
        });
        return articles;
    }

    /** All articles of folders, as above, that were published in such months, in Vietnam; what has no text is left out. */
    static Map<String, Article> of(Set<YearMonth> months, List<Path> folders) throws IOException {
        Map<String, Article> articles = new TreeMap<>();
        each(folders, (id, item) -> {
            if (!id.isEmpty() && hasText(item)) {
                Article article = article(id, item);
                if (months.contains(LabelledItem.month(article))) {
                    articles.putIfAbsent(id, article);
                }
            }
        });
        return articles;
    }

    private static void each(List<Path> folders, BiConsumer<String, JsonNode> item) throws IOException {
        for (Path folder : folders) {
            List<Path> files;
            try (Stream<Path> all = Files.list(folder)) {
                files = all.sorted().toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
                    lines(file, item);
                } else if (name.equals("truth.json")) {
                    truth(file, item);
                }
            }
        }
    }

    private static void lines(Path file, BiConsumer<String, JsonNode> item) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = Json.MAPPER.readTree(line);
                item.accept(read.path("id").asText(), read);
            }
        }
    }

    private static void truth(Path file, BiConsumer<String, JsonNode> item) throws IOException {
        JsonNode all = Json.MAPPER.readTree(Files.readAllBytes(file));
        for (Map.Entry<String, JsonNode> entry : all.properties()) {
            if (hasText(entry.getValue())) {
                item.accept(entry.getKey(), entry.getValue());
            }
        }
    }

    private static boolean hasText(JsonNode item) {
        return Stream.of("title", "summary", "body", "articleBody")
                .anyMatch(field -> !item.path(field).asText("").isBlank());
    }

    private static Article article(String id, JsonNode item) {
        ObjectNode line = ((ObjectNode) item).deepCopy();
        return article(line.put("id", id));
    }

    /** The article of one line, with the names that sets have for its fields. */
    static Article article(JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            return ArticleLine.of(item).article();
        }
        ObjectNode line = object.deepCopy();
        rename(line, "link", "url");
        rename(line, "category", "section");
        rename(line, "articleBody", "body");
        return ArticleLine.of(line).article();
    }

    private static void rename(ObjectNode line, String from, String to) {
        if (line.has(from) && !line.has(to)) {
            line.set(to, line.get(from));
        }
    }
}
