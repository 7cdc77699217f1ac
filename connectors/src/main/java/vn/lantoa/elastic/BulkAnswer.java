package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.model.Json;

/** Reads the answers to bulk requests. */
final class BulkAnswer {

    private static final int MOST_WORDS = 1_000;

    private BulkAnswer() {}

    /** One answer for each of the items, in their order; throws where the document is something else. */
    static List<ItemAnswer> items(InputStream body, int expected) throws IOException {
        JsonNode items = Json.MAPPER.readTree(body).path("items");
        if (items.size() != expected) {
            throw new IOException("expected answers to " + expected + " items, got " + items.size());
        }
        List<ItemAnswer> answers = new ArrayList<>();
        for (JsonNode item : items) {
            answers.add(item(item.path("index").isMissingNode() ? item.path("delete") : item.path("index")));
        }
        return answers;
    }

    /** The answer to a request that failed as a whole; its body may be anything. */
    static ItemAnswer whole(int status, String body) {
        try {
            JsonNode error = Json.MAPPER.readTree(body).path("error");
            if (error.isObject()) {
                return failed(status, error);
            }
        } catch (IOException e) {
            // a proxy's page, say; its words are shown as they are
        }
        return new ItemAnswer(status, "unknown", cut(body));
    }

    private static ItemAnswer item(JsonNode item) {
        int status = item.path("status").asInt();
        JsonNode error = item.path("error");
        return error.isObject() ? failed(status, error) : new ItemAnswer(status, null, "");
    }

    /** The cause says what is wrong with the document, where there is one. */
    private static ItemAnswer failed(int status, JsonNode error) {
        String cause = error.path("caused_by").path("reason").asText("");
        String reason = error.path("reason").asText("");
        return new ItemAnswer(
                status, error.path("type").asText("unknown"), cut(cause.isEmpty() ? reason : reason + ": " + cause));
    }

    private static String cut(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }
}
