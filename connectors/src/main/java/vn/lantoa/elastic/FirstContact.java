package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.ConnectionClosedException;
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
    private static final List<String> TO_WORK =
            List.of("create_index", "view_index_metadata", "manage", "read", "index", "delete");
    private static final List<String> TO_READ = List.of("read");

    private final ElasticsearchSettings settings;
    private final String address;
    private final List<String> privileges;

    private FirstContact(ElasticsearchSettings settings, List<String> privileges) {
        this.settings = settings;
        this.address = settings.hosts().get(0);
        this.privileges = privileges;
    }

    /**
     * Returns where the Elasticsearch answers, is of a version that Lantoa knows, and lets us work.
     *
     * @throws ElasticsearchUnavailable with the reason in words
     */
    public static void with(ElasticsearchSettings settings) {
        new FirstContact(settings, TO_WORK).make();
    }

    /** The same for who only reads: a user or key that may read {@code lantoa-*} is enough. */
    public static void toRead(ElasticsearchSettings settings) {
        new FirstContact(settings, TO_READ).make();
    }

    private void make() {
        try (RestClient client = Elastic.rest(settings, ANSWER_WITHIN)) {
            if (greeted(client)) {
                if (settings.user() != null || settings.apiKey() != null) {
                    rights(client);
                }
            }
        } catch (ResponseException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new ElasticsearchUnavailable(unreachable(e), e);
        }
    }

    /** False where it keeps its version to itself from who only reads, but has said that reading is allowed. */
    private boolean greeted(RestClient client) throws IOException {
        try {
            version(json(client.performRequest(new Request("GET", "/"))));
            return true;
        } catch (ResponseException e) {
            // its version is told only to who may monitor the cluster, which reading does not need
            if (status(e) != 403 || !privileges.equals(TO_READ) || !rights(client)) {
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
    private boolean rights(RestClient client) throws IOException {
        ObjectNode question = Json.MAPPER.createObjectNode();
        ObjectNode indices = question.putArray("index").addObject();
        indices.putArray("names").add("lantoa-*");
        ArrayNode wanted = indices.putArray("privileges");
        privileges.forEach(wanted::add);
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
            throw new ElasticsearchUnavailable(who() + " may not " + String.join(", ", missing) + " on lantoa-* at "
                    + address + "; expected a user or key that has these rights");
        }
        return answer.has("index");
    }

    private ElasticsearchUnavailable refused(ResponseException e) {
        String words = switch (status(e)) {
            case 401 -> password();
            case 403 ->
                who() + " has no right to use " + address + " (403); expected the rights "
                        + String.join(", ", privileges) + " on lantoa-*"
                        + (privileges.equals(TO_READ) ? "" : ", and monitor on the cluster");
            case 429, 502, 503, 504 ->
                "elasticsearch.hosts: " + address + " is not ready (status " + status(e) + "); try again when it is";
            default ->
                status(e) == 400 && said(e).toLowerCase(Locale.ROOT).contains("https")
                        ? wantsTls()
                        : "elasticsearch.hosts: what answers at " + address + " is no Elasticsearch (status "
                                + status(e) + "); expected the address of a cluster";
        };
        return new ElasticsearchUnavailable(words, e);
    }

    private String password() {
        if (settings.apiKey() != null) {
            return "elasticsearch.api-key: " + address
                    + " does not accept this API key (401); expected a valid one in its" + " encoded form";
        }
        return settings.user() == null
                ? "elasticsearch.user: " + address + " wants to know who asks (401); expected user and password, or"
                        + " api-key"
                : "elasticsearch.password: " + address + " does not accept this password of \"" + settings.user()
                        + "\" (401); expected the right one for elasticsearch.user";
    }

    private String who() {
        return settings.apiKey() != null
                ? "elasticsearch.api-key: the API key"
                : settings.user() != null
                        ? "elasticsearch.user: \"" + settings.user() + "\""
                        : "elasticsearch.user: who gives no name";
    }

    private String unreachable(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (words != null) {
                return words;
            }
        }
        return "elasticsearch.hosts: " + address + " cannot be asked (" + e.getMessage() + ")";
    }

    /** Null where the cause says too little by itself. */
    private String words(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof SSLPeerUnverifiedException || message.contains("No subject alternative")) {
            return "elasticsearch.hosts: the certificate at " + address
                    + " is for another name; expected the name that the certificate states";
        }
        if (message.contains("nrecognized SSL message")) {
            return "elasticsearch.hosts: " + address
                    + " does not speak TLS; expected http:// in place of https://, or a cluster with TLS";
        }
        if (message.contains("PKIX") || message.contains("unable to find valid certification path")) {
            return "elasticsearch.ca: the certificate at " + address
                    + (settings.ca() == null
                            ? " is of an authority that Java does not know; name the authority's certificate (PEM)"
                            : " is not of the authority in " + settings.ca() + "; expected the one that signed it");
        }
        if (cause instanceof UnknownHostException) {
            return "elasticsearch.hosts: no host is called \"" + Elastic.name(address)
                    + "\"; check the name, and whether this machine is connected";
        }
        if (cause instanceof SocketTimeoutException
                || message.toLowerCase(Locale.ROOT).contains("timeout")) {
            return "elasticsearch.hosts: " + address
                    + " does not answer in time; check the address, https:// or http://,"
                    + " and whether a firewall stands between";
        }
        if (cause instanceof ConnectException) {
            return "elasticsearch.hosts: nothing answers at " + address
                    + "; check the address, and whether the cluster is running";
        }
        if (cause instanceof ConnectionClosedException || message.contains("Connection reset")) {
            return wantsTls();
        }
        if (cause instanceof SSLHandshakeException || cause instanceof SSLException) {
            return "elasticsearch.hosts: TLS with " + address + " cannot be agreed on (" + message + ")";
        }
        if (cause instanceof org.apache.http.ProtocolException) {
            return "elasticsearch.hosts: what answers at " + address
                    + " is no web server; expected the address of a cluster";
        }
        return null;
    }

    private String wantsTls() {
        return "elasticsearch.hosts: " + address
                + " closes the connection, as a cluster with TLS does; expected https:// in place of http://";
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

    private static String said(ResponseException e) {
        return String.valueOf(e.getMessage());
    }
}
