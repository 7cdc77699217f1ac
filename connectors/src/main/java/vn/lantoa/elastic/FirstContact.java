package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.TreeSet;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Asks an Elasticsearch whether it can be used, before anything relies on it. Whatever keeps it from being used is said in
 * one sentence with the key of the setting that has to be changed.
 */
public final class FirstContact {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final ElasticsearchSettings settings;
    private final String address;
    private final ClusterRights rights;
    private final ContactFailure failure;

    private FirstContact(ElasticsearchSettings settings, ClusterRights rights) {
        this.settings = settings;
        this.address = settings.hosts().get(0);
        this.rights = rights;
        this.failure = new ContactFailure(settings, rights);
    }

    /**
     * Returns where the Elasticsearch answers, is of a version that Lantoa knows, and lets us work.
     *
     * @throws ElasticsearchUnavailable with the reason in words
     */
    public static void with(ElasticsearchSettings settings) {
        new FirstContact(settings, ClusterRights.TO_WORK).make();
    }

    /** The same for who only reads: a user or key that may read {@code lantoa-*} is enough. */
    public static void toRead(ElasticsearchSettings settings) {
        new FirstContact(settings, ClusterRights.TO_READ).make();
    }

    private void make() {
        try (RestClient client = Elastic.rest(settings, ANSWER_WITHIN)) {
            if (greeted(client)) {
                if (settings.user() != null || settings.apiKey() != null) {
                    hasRights(client);
                }
            }
        } catch (ResponseException e) {
            throw new ElasticsearchUnavailable(failure.refused(e), e);
        } catch (IOException e) {
            throw new ElasticsearchUnavailable(failure.unreachable(e), e);
        }
    }

    /** False where it keeps its version to itself from who only reads, but has said that reading is allowed. */
    private boolean greeted(RestClient client) throws IOException {
        try {
            version(json(client.performRequest(new Request("GET", "/"))));
            return true;
        } catch (ResponseException e) {
            // its version is told only to who may monitor the cluster, which reading does not need
            if (status(e) != 403 || rights != ClusterRights.TO_READ || !hasRights(client)) {
                throw e;
            }
            return false;
        }
    }

    private void version(JsonNode greeting) {
        String number = greeting.path("version").path("number").asText("");
        if (number.isEmpty()) {
            throw new ElasticsearchUnavailable("elasticsearch.hosts: what answers at " + address
                    + " is no Elasticsearch; expected the address of a cluster");
        }
        if (!number.startsWith("8.") && !number.startsWith("9.")) {
            throw new ElasticsearchUnavailable("elasticsearch.hosts: " + address + " is Elasticsearch " + number
                    + "; expected a cluster of version 8 or 9");
        }
    }

    /**
     * What the user may do is asked before the first index is made, so that nothing is left half made.
     *
     * @return false where what answers does not know the question
     */
    private boolean hasRights(RestClient client) throws IOException {
        ObjectNode question = Json.MAPPER.createObjectNode();
        ObjectNode indices = question.putArray("index").addObject();
        indices.putArray("names").add("lantoa-*");
        ArrayNode wanted = indices.putArray("privileges");
        rights.privileges().forEach(wanted::add);
        Request request = new Request("POST", "/_security/user/_has_privileges");
        request.setJsonEntity(Json.write(question));
        TreeSet<String> missing = new TreeSet<>();
        JsonNode answer;
        try {
            answer = json(client.performRequest(request));
            answer.path("index")
                    .forEach(index -> index.properties().forEach(right -> {
                        if (!right.getValue().asBoolean()) {
                            missing.add(right.getKey());
                        }
                    }));
        } catch (ResponseException e) {
            if (status(e) == 401 || status(e) == 403) {
                throw e;
            }
            return false; // as a cluster without security
        }
        if (!missing.isEmpty()) {
            throw new ElasticsearchUnavailable(failure.who() + " may not " + String.join(", ", missing)
                    + " on lantoa-* at " + address + "; expected a user or key that has these rights");
        }
        return answer.has("index");
    }

    private JsonNode json(Response response) throws IOException {
        try (InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent()) {
            JsonNode tree = Json.MAPPER.readTree(content);
            return tree == null ? Json.MAPPER.createObjectNode() : tree;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static int status(ResponseException e) {
        return e.getResponse().getStatusLine().getStatusCode();
    }
}
