package vn.lantoa.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;

/**
 * One change of one document.
 *
 * @param index alias of the index
 * @param id of the document
 * @param version external version; a change whose version is lower than the stored one is out of date and is dropped
 * @param source the whole document as JSON, with its seal; null to delete it
 */
public record Write(
        String index, String id, long version, @Nullable String source) implements Serializable {

    /** Field that holds the seal. */
    public static final String SEAL = "seal";

    /** Stores a document record in place of the one with its id. */
    public static Write index(Index index, String id, long version, Object document) {
        ObjectNode node = Json.MAPPER.valueToTree(document);
        String sealed = sealed(node);
        ObjectNode rest = Json.MAPPER.createObjectNode();
        node.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> rest.putNull(field.getKey()));
        rest.put(SEAL, Ids.sha256(sealed));
        return new Write(index.alias(), id, version, join(sealed, Json.write(rest)));
    }

    /** Deletes a document; does nothing where there is none. */
    public static Write delete(Index index, String id, long version) {
        return new Write(index.alias(), id, version, null);
    }

    /**
     * The seal that a document must carry: SHA-256 over its fields other than the seal, in the order of their names,
     * fields that are null left out.
     */
    public static String seal(ObjectNode document) {
        return Ids.sha256(sealed(document));
    }

    private static String sealed(ObjectNode document) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            if (!field.getKey().equals(SEAL) && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        return Json.write(fields);
    }

    /** One object with the fields of both: the JSON written for the seal is stored as it is, because texts are long. */
    private static String join(String object, String other) {
        return object.equals("{}") ? other : object.substring(0, object.length() - 1) + "," + other.substring(1);
    }
}
