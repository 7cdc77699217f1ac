package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lantoa.elastic.Samples;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;

/** Documents of earlier versions carry seals that were made in the way that is kept here. */
class WriteTest {

    @ParameterizedTest
    @MethodSource({"samples", "madeUp"})
    void theSealIsThatOfEarlierVersionsAndNothingElseIsAdded(Object document) throws JsonProcessingException {
        ObjectNode expected = Json.MAPPER.valueToTree(document);
        expected.put(Write.SEAL, sealOfEarlierVersions(expected));
        ObjectNode stored = (ObjectNode) Json.MAPPER.readTree(
                Write.index(Index.ARTICLES, "id", 1, document).source());
        assertThat(stored).isEqualTo(Json.MAPPER.readTree(Json.write(expected)));
        assertThat(Write.seal(stored)).isEqualTo(expected.path(Write.SEAL).asText());
    }

    private static String sealOfEarlierVersions(ObjectNode document) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            if (!field.getKey().equals(Write.SEAL) && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        return Ids.sha256(Json.write(fields));
    }

    static Stream<Object> samples() {
        return Stream.of(
                Samples.article("a1", "Tựa \"trong\" ngoặc \\ và\tdấu"),
                Samples.article("a2", "dài ".repeat(100_000) + "\u0000\u001f\u2028😀\ud83d"),
                Samples.unarchived(),
                Samples.evidence(),
                Samples.task(),
                Samples.channel(),
                Samples.sighting(),
                Samples.gap(),
                Samples.health(),
                Samples.completeness(),
                Samples.coverage(),
                Samples.indicator(),
                Samples.rejected());
    }

    /** Trees as they are read from an index: in any order, some with a seal already, some with nothing but nulls. */
    static Stream<Object> madeUp() {
        Random random = new Random(9);
        return IntStream.range(0, 500).mapToObj(number -> object(random, 0));
    }

    private static ObjectNode object(Random random, int depth) {
        List<String> names = Arrays.asList("z", "a", "B", "ă", "a\"b", "😀", "\uffee", "long", Write.SEAL, "");
        ObjectNode object = Json.MAPPER.createObjectNode();
        for (int field = random.nextInt(8); field > 0; field--) {
            object.set(names.get(random.nextInt(names.size())), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth < 3 ? 9 : 6)) {
            case 0, 1 -> Json.MAPPER.nullNode();
            case 2 -> Json.MAPPER.getNodeFactory().numberNode(random.nextGaussian() * 1e9);
            case 3 -> Json.MAPPER.getNodeFactory().numberNode(random.nextLong());
            case 4 -> Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 5 -> Json.MAPPER.getNodeFactory().textNode("Đổi mới \"sáng tạo\"\n".repeat(random.nextInt(50)));
            case 6 ->
                Json.MAPPER.createArrayNode().add(value(random, depth + 1)).addNull();
            default -> object(random, depth + 1);
        };
    }
}
