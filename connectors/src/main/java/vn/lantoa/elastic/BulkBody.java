package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.lantoa.document.Write;
import vn.lantoa.model.Json;

/** Writes as the lines of a bulk request. */
final class BulkBody {

    private BulkBody() {}

    static String of(List<Write> writes) {
        StringBuilder lines = new StringBuilder();
        for (Write write : writes) {
            lines.append(action(write)).append('\n');
            if (write.source() != null) {
                lines.append(oneLine(write.source())).append('\n');
            }
        }
        return lines.toString();
    }

    private static String action(Write write) {
        ObjectNode action = Json.MAPPER.createObjectNode();
        action.putObject(write.source() == null ? "delete" : "index")
                .put("_index", write.index())
                .put("_id", write.id())
                .put("version", write.version())
                // an equal version is stored again: a replay corrects what an older program wrote
                .put("version_type", "external_gte");
        return Json.write(action);
    }

    /** A line feed ends the item; in JSON it stands between tokens only, where a blank does as well. */
    private static String oneLine(String json) {
        return json.indexOf('\n') < 0 && json.indexOf('\r') < 0
                ? json
                : json.replace('\n', ' ').replace('\r', ' ');
    }
}
