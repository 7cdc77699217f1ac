package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Json;
import vn.lantoa.model.Rejected;

@ExtendWith(ElasticsearchServer.class)
class MappingsIT {

    private static final Map<Index, Record> DOCUMENTS = Map.ofEntries(
            Map.entry(Index.ARTICLES, Samples.article("a1", "Giống lúa chịu mặn đạt năng suất cao")),
            Map.entry(Index.EVIDENCE, Samples.evidence()),
            Map.entry(Index.TASKS, Samples.task()),
            Map.entry(Index.CHANNELS, Samples.channel()),
            Map.entry(Index.COVERAGE, Samples.coverage()),
            Map.entry(Index.INDICATORS, Samples.indicator()),
            Map.entry(Index.REJECTED, Samples.rejected()),
            Map.entry(Index.SIGHTINGS, Samples.sighting()),
            Map.entry(Index.GAPS, Samples.gap()),
            Map.entry(Index.HEALTH, Samples.health()),
            Map.entry(Index.COMPLETENESS, Samples.completeness()),
            Map.entry(Index.UNARCHIVED, Samples.unarchived()),
            Map.entry(Index.CAPTURES, Samples.capture()));

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        for (Map.Entry<Index, Record> document : DOCUMENTS.entrySet()) {
            put(client, document.getKey(), "1", document.getValue());
        }
        put(client, Index.ARTICLES, "2", Samples.article("a2", "Giong lua chiu man dat nang suat cao"));
        put(client, Index.ARTICLES, "3", Samples.article("a3", "Đổi mới sáng tạo ở doanh nghiệp"));
    }

    @ParameterizedTest
    @EnumSource
    void everyComponentOfADocumentIsAField(Index index) {
        ObjectNode fields = (ObjectNode) Indices.definition(index).at("/mappings/properties");
        JsonNode document = Json.MAPPER.valueToTree(DOCUMENTS.get(index));
        assertThat(document.fieldNames())
                .toIterable()
                .isNotEmpty()
                .allSatisfy(name -> assertThat(fields.has(name)).as(name).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void aStoredDocumentComesBackWithTheSealThatItsFieldsGive(Index index, ElasticsearchClient client)
            throws IOException {
        GetResponse<ObjectNode> found =
                client.get(request -> request.index(index.alias()).id("1"), ObjectNode.class);
        ObjectNode source = found.source();
        assertThat(source.path(Write.SEAL).asText()).isNotEmpty().isEqualTo(Write.seal(source));
        source.put("title", "changed by hand");
        assertThat(source.path(Write.SEAL).asText()).isNotEqualTo(Write.seal(source));
    }

    @Test
    void theRecordComesBackAsItWas(ElasticsearchClient client) throws IOException {
        assertThat(client.get(request -> request.index(Index.ARTICLES.alias()).id("1"), ArticleDocument.class)
                        .source())
                .isEqualTo(DOCUMENTS.get(Index.ARTICLES));
        assertThat(client.get(request -> request.index(Index.HEALTH.alias()).id("1"), HealthDocument.class)
                        .source())
                .isEqualTo(DOCUMENTS.get(Index.HEALTH));
        assertThat(client.get(
                                request -> request.index(Index.COMPLETENESS.alias())
                                        .id("1"),
                                CompletenessDocument.class)
                        .source())
                .isEqualTo(DOCUMENTS.get(Index.COMPLETENESS));
        assertThat(client.get(request -> request.index(Index.REJECTED.alias()).id("1"), Rejected.class)
                        .source())
                .isEqualTo(DOCUMENTS.get(Index.REJECTED));
    }

    @ParameterizedTest
    @CsvSource({
        "title, giống lúa chịu mặn, 1",
        "title.folded, giống lúa chịu mặn, 1 2",
        "title.folded, giong lua chiu man, 1 2",
        "title, GIỐNG LÚA, 1",
        "title, doi moi sang tao, ''",
        "title.folded, doi moi sang tao, 3",
        "title.folded, giống lúa đổi mới, ''",
    })
    void wordsAreFoundWithTheirDiacriticsAndWithoutThem(
            String field, String words, String ids, ElasticsearchClient client) throws IOException {
        assertThat(search(client, Index.ARTICLES, all(field, words)).stream().sorted())
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    private static Query all(String field, String words) {
        return Query.of(
                query -> query.match(match -> match.field(field).query(words).operator(Operator.And)));
    }

    @ParameterizedTest
    @CsvSource({
        "TASKS, host, Viện Lúa mẫu",
        "TASKS, host.folded, VIEN LUA MAU",
        "TASKS, leader.folded, pgs.ts. do thi hanh",
        "TASKS, code.lower, kc.08.12/21-30",
        "CHANNELS, outletName.folded, bao mau",
        "ARTICLES, authors.folded, nguyen van duc",
        "ARTICLES, themes, DX",
        "ARTICLES, day, 2025-11-20",
        "EVIDENCE, level, reported",
        "REJECTED, stage, extract",
    })
    void namesAndWordsAreFoundExactlyAndFolded(Index index, String field, String value, ElasticsearchClient client)
            throws IOException {
        Query query = Query.of(q -> q.term(term -> term.field(field).value(value)));
        assertThat(search(client, index, query)).contains("1");
    }

    @Test
    void aFieldOfANewerVersionIsStoredUnsearched(ElasticsearchClient client) throws IOException {
        client.index(request -> request.index(Index.COVERAGE.alias())
                .id("newer")
                .withJson(new StringReader("{\"day\":\"2025-11-21\",\"fromTheFuture\":{\"a\":1}}")));
        assertThat(client.get(request -> request.index(Index.COVERAGE.alias()).id("newer"), ObjectNode.class)
                        .source()
                        .at("/fromTheFuture/a")
                        .asInt())
                .isEqualTo(1);
    }

    private static void put(ElasticsearchClient client, Index index, String id, Record document) throws IOException {
        Write write = Write.index(index, id, 1, document);
        client.index(request ->
                request.index(write.index()).id(id).refresh(Refresh.True).withJson(new StringReader(write.source())));
    }

    private static List<String> search(ElasticsearchClient client, Index index, Query query) throws IOException {
        return client
                .search(request -> request.index(index.alias()).query(query), ObjectNode.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }
}
