package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Json;

class VerifyTest {

    private static final String TASKS = """
            id,title_vi,leader,secret
            t1,Nghiên cứu chế tạo phao tiêu phát sáng từ vỏ hàu nghiền,TS. Mạc Đình Sáng,không
            S-HIDDEN,Nghiên cứu đèn lồng gấp bằng vỏ trai,TS. Kín Danh Tính,mật
            """;

    @TempDir
    private Path folder;

    @Test
    void writesALineForEachPair() throws IOException {
        String text = "TS Mạc Đình Sáng, chủ nhiệm đề tài “Nghiên cứu chế tạo phao tiêu phát sáng từ vỏ hàu nghiền”,"
                + " nói phao tiêu phát sáng suốt đêm.";
        Run run = run(TASKS, Json.write(Map.of("id", "a1", "title", "Phao tiêu", "body", text)) + "\n");
        assertThat(run.exit).isZero();
        assertThat(run.lines).hasSize(1);
        JsonNode line = Json.MAPPER.readTree(run.lines.get(0));
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "article", "task", "probability", "level", "decision", "signals", "sentence");
        assertThat(line.get("decision").asText()).isEqualTo("accepted");
        assertThat(line.get("signals").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("kind", "value", "weight", "start", "end");
        assertThat(line.get("signals").findValuesAsText("kind")).contains("title", "leader");
    }

    @Test
    void tellsBadLinesAndGoesOn() throws IOException {
        Run run = run(TASKS, """
                {"id": "a0", "title":
                {"title": "Không có id"}
                [1, 2]
                null

                {"id": "a1", "title": "Phao tiêu phát sáng từ vỏ hàu nghiền", "body": "Đề tài Nghiên cứu chế tạo phao\
                 tiêu phát sáng từ vỏ hàu nghiền của TS Mạc Đình Sáng."}
                """);
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.lines).hasSize(1);
        assertThat(run.complaints)
                .contains("in.jsonl:1: ", "in.jsonl:2: \"id\" and \"url\" are both missing", "in.jsonl:3: ");
        assertThat(run.complaints).contains("in.jsonl:4: ").doesNotContain("in.jsonl:5: ");
    }

    @Test
    void secretsNeverComeOut() throws IOException {
        Run run = run(TASKS, """
                {"id": "a1", "title": "Đèn lồng gấp", "body": "TS Kín Danh Tính, chủ nhiệm đề tài Nghiên cứu đèn lồng gấp\
                 bằng vỏ trai, S-HIDDEN, nói về đèn lồng gấp bằng vỏ trai."}
                """);
        assertThat(run.exit).isZero();
        assertThat(run.lines).isEmpty();
        assertThat(run.complaints).isEmpty();
    }

    @Test
    void mistakesInTheListAreTold() throws IOException {
        Run run = run("id,title_vi\n1,\n", "");
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.complaints).contains("tasks.csv:2: title_vi is missing");
    }

    private record Run(int exit, List<String> lines, String complaints) {}

    private Run run(String tasks, String articles) throws IOException {
        Path list = Files.writeString(folder.resolve("tasks.csv"), tasks);
        Path in = Files.writeString(folder.resolve("in.jsonl"), articles);
        Path out = folder.resolve("out.jsonl");
        PrintStream before = System.err;
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        try {
            int exit = Lantoa.commandLine()
                    .execute("verify", "--tasks", list.toString(), "--in", in.toString(), "--out", out.toString());
            return new Run(
                    exit,
                    Files.exists(out) ? Files.readAllLines(out) : List.of(),
                    complaints.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
