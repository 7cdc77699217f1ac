package vn.lantoa.fit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.lantoa.evaluate.ExtractionScore;
import vn.lantoa.extract.Sample;
import vn.lantoa.extract.block.FeatureNames;
import vn.lantoa.extract.block.GradientBoostedTrees;
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
    private int pages;

    private ExtractionFitting() {}

    /**
     * Fits trees to the pages of some folders and writes them.
     *
     * @param file to write
     * @param all whether to fit to all pages; otherwise the third of the hosts is left out that {@link ExtractionScore} keeps
     *     aside. Pages that say themselves that they are kept aside are never fitted to
     * @param folders as {@link ExtractionScore} reads them; what is named twice counts twice
     * @param commit of the code that measures the pages
     */
    public static void write(Path file, boolean all, List<Path> folders, String commit) throws IOException {
        ExtractionFitting fitting = new ExtractionFitting();
        for (Path folder : folders) {
            fitting.read(folder, all);
        }
        List<String> lines = new ArrayList<>();
        lines.add("# Trees by which blocks are told to belong to an article; fitted by \"lantoa train extraction\".");
        lines.add("# data: " + fitting.pages + " pages of " + names(folders)
                + (all ? "" : ", a third of the hosts aside"));
        lines.add("# commit: " + commit);
        lines.add(GradientBoostedTrees.header(FeatureNames.ALL));
        lines.addAll(fitting.fit());
        lines.addAll(GradientBoostedTrees.read(lines, FeatureNames.ALL).ends(fitting.rows));
        Files.write(file, lines);
    }

    private void read(Path folder, boolean all) throws IOException {
        JsonNode truth = Json.MAPPER.readTree(Files.readAllBytes(folder.resolve("truth.json")));
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            JsonNode known = page.getValue();
            boolean told = known.path("aside").isBoolean();
            if (!ExtractionScore.isAside(known) || (all && !told)) {
                pages++;
                byte[] html = ExtractionScore.bytes(folder, page.getKey());
                add(Sample.of(
                        html,
                        known.path("url").asText(),
                        known.path("articleBody").asText()));
            }
        }
    }

    private static String names(List<Path> folders) {
        return folders.stream()
                .map(folder -> String.valueOf(folder.getFileName()))
                .collect(Collectors.joining(", "));
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
