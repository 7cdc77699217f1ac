package vn.lantoa.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.model.Article;
import vn.lantoa.model.Days;
import vn.lantoa.model.Json;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.InvalidInput;
import vn.lantoa.yaml.Problems;

/**
 * An item with the themes that people gave it.
 *
 * @param weight how many items of the whole it stands for
 */
public record LabelledItem(Article article, Set<Theme> labels, double weight) {

    /** The month in which it was published, in Vietnam. */
    public YearMonth month() {
        return month(article);
    }

    static YearMonth month(Article article) {
        return YearMonth.from(article.dates().published().atZone(Days.VIETNAM));
    }

    /**
     * The lines of a file of JSON objects: {@code id, title, summary, body?, labels, weight?}.
     *
     * @throws InvalidInput with every line that is something else
     */
    public static List<LabelledItem> read(Path file) throws IOException {
        List<LabelledItem> items = new ArrayList<>();
        Problems problems = new Problems();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                try {
                    if (!line.isBlank()) {
                        items.add(of(Json.MAPPER.readTree(line)));
                    }
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    problems.add(
                            file.toString(),
                            number,
                            "expected id, labels (a list of ST, INN, DX, NQ57), title, summary, body and weight");
                }
            }
        }
        problems.stopIfAny();
        return items;
    }

    private static LabelledItem of(JsonNode line) {
        if (line.path("id").asText().isBlank() || !line.path("labels").isArray()) {
            throw new IllegalArgumentException();
        }
        Set<Theme> labels = EnumSet.noneOf(Theme.class);
        line.path("labels").forEach(label -> labels.add(Theme.valueOf(label.asText())));
        return new LabelledItem(
                ItemTexts.article(line), labels, line.path("weight").asDouble(1));
    }
}
