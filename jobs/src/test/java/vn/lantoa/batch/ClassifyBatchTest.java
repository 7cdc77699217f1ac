package vn.lantoa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.command.Classify;
import vn.lantoa.model.Json;

class ClassifyBatchTest {

    private static final String TITLE = "Thành phố chuyển đổi số";
    private static final String SUMMARY = "Cổng dịch vụ công trực tuyến";

    @TempDir
    private Path folder;

    @Test
    void writesTheAgreedFieldsInTheNormalForm() throws IOException {
        String decomposed = Normalizer.normalize(TITLE, Normalizer.Form.NFD);
        Path in = write(
                "{\"id\": 7, \"title\": \"" + decomposed + "\", \"summary\": \"" + SUMMARY + "\", \"body\": null}");

        assertThat(run(in)).isEmpty();

        JsonNode answer = answers().get(0);
        assertThat(answer.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "language", "relevant", "probability", "themes", "subthemes", "setting", "mentions");
        assertThat(answer.path("id").asText()).isEqualTo("7");
        assertThat(answer.path("language").asText()).isEqualTo("vi");
        assertThat(answer.path("relevant").asBoolean()).isTrue();
        assertThat(answer.path("setting").asText()).isEqualTo("mass-media");
        assertThat(answer.path("themes")).hasSize(4);
        JsonNode first = answer.path("themes").path(0);
        assertThat(first.path("theme").asText()).isEqualTo("DX");
        assertThat(first.path("decision").asText()).isEqualTo("yes");
        JsonNode reason = first.path("reasons").path(0);
        String text = TITLE + "\n" + SUMMARY + "\n";
        assertThat(text.substring(
                        reason.path("start").asInt(), reason.path("end").asInt()))
                .isEqualTo("chuyển đổi số");
        assertThat(reason.path("weight").asDouble()).isPositive();
    }

    @Test
    void badLinesAreToldAndTheOthersGoOn() throws IOException {
        Path in = write(
                "{\"id\": \"a\", \"title\": \"" + TITLE + "\"}",
                "{\"id\": ",
                "",
                "[1]",
                "{\"title\": \"x\"}",
                "{\"id\": \"b\"}",
                "{\"id\": \"c\", \"title\": {}}",
                "{\"id\": \"d\", \"title\": \"x\"}");

        List<String> complaints = run(in);

        assertThat(answers()).extracting(answer -> answer.path("id").asText()).containsExactly("a", "d");
        assertThat(complaints).hasSize(5);
        assertThat(complaints.get(0)).startsWith(in + ":2: is not JSON");
        assertThat(complaints.get(1)).isEqualTo(in + ":4: expected one JSON object on a line");
        assertThat(complaints.get(2)).isEqualTo(in + ":5: \"id\" and \"url\" are both missing or empty");
        assertThat(complaints.get(3)).startsWith(in + ":6: ");
        assertThat(complaints.get(4)).isEqualTo(in + ":7: \"title\": expected a text");
    }

    @Test
    void theCommandExitsWithOneAfterABadLine() throws IOException {
        Path good = write("{\"id\": \"a\", \"title\": \"" + TITLE + "\"}");
        CommandLine command = new CommandLine(new Classify());
        String out = folder.resolve("out.jsonl").toString();

        assertThat(command.execute("--in", good.toString(), "--out", out)).isZero();
        assertThat(command.execute("--in", write("{").toString(), "--out", out)).isOne();
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), String.join("\n", lines));
    }

    private List<String> run(Path in) throws IOException {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(complaints, true, StandardCharsets.UTF_8)) {
            new ClassifyBatch(Classifier.ofRules(Taxonomy.bundled())).run(in, folder.resolve("out.jsonl"), stream);
        }
        return complaints.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<JsonNode> answers() throws IOException {
        return Files.readAllLines(folder.resolve("out.jsonl")).stream()
                .map(line -> Json.read(line, JsonNode.class))
                .toList();
    }
}
