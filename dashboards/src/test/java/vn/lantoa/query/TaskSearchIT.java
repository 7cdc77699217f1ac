package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Json;
import vn.lantoa.model.Task;
import vn.lantoa.model.TaskFrame;
import vn.lantoa.model.TaskTeam;
import vn.lantoa.model.TaskTimes;
import vn.lantoa.newsroom.Newsroom;

@ExtendWith(ElasticsearchServer.class)
class TaskSearchIT {

    private static Searcher searcher;
    private static ElasticsearchClient server;

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        List<TaskDocument> tasks = List.of(
                task("title", "Ứng dụng AI trong y tế", "TS. Trần Mẫu", List.of(), List.of()),
                task("pronoun", "Hỗ trợ để không ai bị bỏ lại phía sau", "TS. Trần Mẫu", List.of(), List.of()),
                task("keyword", "Mô hình học máy", "TS. Trần Mẫu", List.of("AI", "học máy"), List.of()),
                task("capitals", "NGHIÊN CỨU ỨNG DỤNG AI TRONG NÔNG NGHIỆP", "TS. Trần Mẫu", List.of(), List.of()),
                task("leader", "Giống lúa chịu mặn", "TS. Nguyễn Ái", List.of(), List.of()),
                task("name", "Vắc xin cho lợn", "TS. Phạm Hùng", List.of("vaccine"), List.of()),
                task("code", "Chỉ thị CT 20 đi vào đời sống", "TS. Trần Mẫu", List.of(), List.of()),
                task("small", "Đường đi của xe ct", "TS. Trần Mẫu", List.of(), List.of()),
                task("words", "Trí tuệ nhân tạo cho nông dân", "TS. Trần Mẫu", List.of(), List.of()),
                task("product", "Bệnh trên cây chè", "TS. Trần Mẫu", List.of(), List.of("Sổ tay cho ai trồng chè")));
        List<Write> writes = new ArrayList<>();
        tasks.forEach(task -> writes.add(Write.index(Index.TASKS, task.id(), 1, task)));
        Newsroom.store(client, writes);
        searcher = new Searcher(client);
        server = client;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "AI, capitals keyword title words",
        "ai, capitals keyword title words",
        "không ai, pronoun",
        "ai trồng, product",
        "Ái, leader",
        "AI y tế, title",
        "-AI giống, leader",
        "HUNG, name",
        "PHAM, name",
        "VACCINE, name",
        "VACCINE lợn, name",
        "-HUNG lợn, ",
        "CT, code",
        "ct, code small"
    })
    void capitalsCountAsInArticles(String typed, String ids) {
        TaskList list = search(typed);
        assertThat(list.rows().stream().map(row -> row.task().id()).sorted())
                .containsExactlyElementsOf(ids == null ? List.of() : Arrays.asList(ids.split(" ")));
        assertThat(list.publicised() + list.silent())
                .isEqualTo(list.total())
                .isEqualTo(list.rows().size());
    }

    @Test
    void taskOfOldIsFoundWhateverItsCase() throws IOException {
        ObjectNode old = Json.MAPPER.valueToTree(
                task("pronoun", "Hỗ trợ để không ai bị bỏ lại phía sau", "TS. Trần Mẫu", List.of(), List.of()));
        Write now = Write.index(Index.TASKS, "pronoun", 1, old.deepCopy());
        old.remove("acronyms");
        Newsroom.store(server, List.of(Write.index(Index.TASKS, "pronoun", 1, old)));
        try {
            assertThat(search("AI").rows()).extracting(row -> row.task().id()).contains("pronoun");
        } finally {
            Newsroom.store(server, List.of(now));
        }
    }

    @Test
    void everyWordIsToldHoweverFewAnAnswerHolds() {
        for (int atOnce : new int[] {1, 2, 3, 7, 8, 1_000}) {
            assertThat(EveryWord.of(searcher, Index.TASKS, Ask.everything(), "id", Map.of(), atOnce))
                    .extracting(bucket -> bucket.key().stringValue())
                    .containsExactlyInAnyOrder(
                            "title",
                            "pronoun",
                            "keyword",
                            "capitals",
                            "leader",
                            "words",
                            "product",
                            "code",
                            "name",
                            "small");
        }
    }

    @Test
    void publicisedTasksAreFoundHoweverFewAClauseHolds() {
        Publicised publicised = new Publicised(Set.of("title", "pronoun", "keyword", "capitals", "leader", "gone"));
        for (int inClause : new int[] {1, 2, 6, 100}) {
            assertThat(searcher.count(Index.TASKS, publicised.among(inClause))).isEqualTo(5);
        }
        assertThat(searcher.count(Index.TASKS, new Publicised(Set.of()).among()))
                .isZero();
    }

    private static TaskList search(String typed) {
        return TaskList.ask(searcher, new TaskFilter(typed, null, null, null, null, null), 0, 50);
    }

    private static TaskDocument task(
            String id, String title, String leader, List<String> keywords, List<String> products) {
        return TaskDocument.of(
                new Task(
                        id,
                        null,
                        title,
                        null,
                        new TaskFrame("Tỉnh", null, "Bộ Mẫu"),
                        new TaskTeam("Viện Mẫu", leader, List.of()),
                        new TaskTimes("2023", "2026", null, "Đang thực hiện"),
                        keywords,
                        products),
                "r1");
    }
}
