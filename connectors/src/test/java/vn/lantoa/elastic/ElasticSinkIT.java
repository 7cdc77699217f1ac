package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Rejected;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class ElasticSinkIT {

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension();

    private final ElasticSink sink;
    private final ElasticsearchClient client;

    ElasticSinkIT(ElasticsearchSettings settings, ElasticsearchClient client) {
        this.sink = new ElasticSink(settings);
        this.client = client;
    }

    @Test
    void aPoisonDocumentEndsInRejectedAndItsNeighboursAreStored() throws Exception {
        List<String> ids =
                IntStream.range(0, 1_200).mapToObj(number -> "p" + number).toList();
        List<Write> writes = new ArrayList<>();
        ids.forEach(id -> writes.add(article(id, 1)));
        writes.add(600, new Write(Index.ARTICLES.alias(), "poison", 1, "{\"published\":\"hôm qua\"}"));
        writes.add(601, new Write(Index.ARTICLES.alias(), "broken", 1, "{\"title\":"));
        writes.add(602, new Write(Index.ARTICLES.alias(), "x".repeat(600), 1, "{}"));

        SinkJob.run(sink, writes);

        assertThat(client.mget(request -> request.index(Index.ARTICLES.alias()).ids(ids), ObjectNode.class)
                        .docs())
                .hasSize(1_200)
                .allMatch(answer -> answer.result().found());
        assertThat(get(Index.ARTICLES, "poison").found()).isFalse();
        Rejected poison = rejected("poison");
        assertThat(poison.reason()).isEqualTo("mapping");
        assertThat(poison.message()).contains("lantoa-articles", "published");
        assertThat(poison.payload()).contains("hôm qua");
        assertThat(rejected("broken").payload()).isEqualTo("{\"title\":");
        assertThat(rejected("x".repeat(600)).reason()).isEqualTo("id");
    }

    @Test
    void anOlderVersionNeverReplacesANewerOneAndAnEqualOneDoes() throws Exception {
        SinkJob.run(sink, List.of(article("v", 5, "năm"), article("w", 5, "năm")));
        SinkJob.run(sink, List.of(article("v", 4, "bốn"), article("w", 5, "năm sửa")));
        assertThat(get(Index.ARTICLES, "v").source().path("title").asText()).isEqualTo("năm");
        assertThat(get(Index.ARTICLES, "w").source().path("title").asText()).isEqualTo("năm sửa");
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingWhatIsNotThereIsNoFault() throws Exception {
        SinkJob.run(sink, List.of(article("d", 1)));
        SinkJob.run(
                sink, List.of(Write.delete(Index.ARTICLES, "d", 2), Write.delete(Index.ARTICLES, "never-there", 1)));
        assertThat(get(Index.ARTICLES, "d").found()).isFalse();
        SinkJob.run(sink, List.of(article("d", 1)));
        assertThat(get(Index.ARTICLES, "d").found())
                .as("an older write after the delete")
                .isFalse();
    }

    @Test
    void aDeadLetterThatTheIndexRefusesIsKeptInAnotherOne() throws Exception {
        Write letter = new Write(Index.REJECTED.alias(), "refused", 1, "{\"at\":\"+12000-01-01T00:00:00Z\"}");
        SinkJob.run(sink, List.of(letter));
        Rejected kept = client.get(
                        request -> request.index(Index.REJECTED.alias())
                                .id(DeadLetters.id(Index.REJECTED.alias(), "refused")),
                        Rejected.class)
                .source();
        assertThat(kept.payload()).contains("+12000");
    }

    @Test
    void aMissingIndexStopsTheJobWithASentence() {
        assertThatThrownBy(() -> SinkJob.run(sink, List.of(new Write("lantoa-nowhere", "a", 1, "{}"))))
                .hasStackTraceContaining("lantoa-nowhere is no longer there");
    }

    private static Write article(String id, long version) {
        return article(id, version, "Bài " + id);
    }

    private static Write article(String id, long version, String title) {
        return Write.index(Index.ARTICLES, id, version, Samples.article(id, title));
    }

    private GetResponse<ObjectNode> get(Index index, String id) throws IOException {
        return client.get(request -> request.index(index.alias()).id(id), ObjectNode.class);
    }

    private Rejected rejected(String article) throws IOException {
        String id = DeadLetters.id(Index.ARTICLES.alias(), article);
        return client.get(request -> request.index(Index.REJECTED.alias()).id(id), Rejected.class)
                .source();
    }
}
