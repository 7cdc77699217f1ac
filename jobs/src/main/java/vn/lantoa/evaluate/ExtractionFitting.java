package vn.lantoa.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lantoa.extract.Sample;
import vn.lantoa.model.Json;

/**
 * Fits the trees by which blocks are told to belong to an article. A block weighs what it is of its article's length, so that
 * pages count alike, as in {@link ExtractionScore}.
 */
public final class ExtractionFitting {

    private static final double DAMPING = 0.8;
    private static final double SCALE = 5;
    private static final int SHORTEST_ARTICLE = 60;
    private static final int SHORT = 60;
    private static final int ONE_OF = 3;

    private final List<float[]> rows = new ArrayList<>();
    private final List<Double> truth = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Random random = new Random(3);

    private ExtractionFitting() {}

    /** Arguments: a folder as {@link ExtractionScore} reads it, the file to write, and {@code all} to keep no hosts aside. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean all = arguments.length > 2 && arguments[2].equals("all");
        ExtractionFitting fitting = new ExtractionFitting();
        JsonNode truth = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("truth.json")));
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            String url = page.getValue().path("url").asText();
            if (all || !ExtractionScore.isAside(url)) {
                byte[] html = ExtractionScore.bytes(folder.resolve("pages/" + page.getKey() + ".html.gz"));
                fitting.add(
                        Sample.of(html, url, page.getValue().path("articleBody").asText()));
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Trees by which blocks are told to belong to an article; fitted by vn.lantoa.evaluate.ExtractionFitting.");
        lines.addAll(fitting.fit());
        Files.write(Path.of(arguments[1]), lines);
    }

    private void add(List<Sample> blocks) {
        int words = SHORTEST_ARTICLE;
        for (Sample block : blocks) {
            words = Math.max(words, block.wordsOfArticle());
        }
        for (Sample block : blocks) {
            boolean easy = block.share() == 0 && block.chars() < SHORT;
            if (easy && random.nextInt(ONE_OF) > 0) {
                continue;
            }
            double weight = Math.min(1, Math.pow((block.words() + 1.0) / words, DAMPING)) * SCALE;
            rows.add(block.row());
            truth.add(block.share());
            weights.add(easy ? ONE_OF * weight : weight);
        }
    }

    private List<String> fit() {
        return new Boosting(
                        rows.toArray(new float[0][]),
                        truth.stream().mapToDouble(Double::doubleValue).toArray(),
                        weights.stream().mapToDouble(Double::doubleValue).toArray())
                .fit();
    }
}
