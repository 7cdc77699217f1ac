package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Json;
import vn.lantoa.settings.ElasticsearchSettings;

/** Sees to it that every index exists with the fields that this version of Lantoa knows. */
public final class Indices {

    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);

    private static final Duration SEARCHABLE_WITHIN = Duration.ofSeconds(50);
    private static final long PAUSE_MILLIS = 500;

    private Indices() {}

    /**
     * Creates the indices that are missing and adds fields that are new; changes nothing where all is in place. Two
     * starters may do it at once. Returns when all of them can be searched.
     *
     * @throws ElasticsearchUnavailable where it cannot be reached, or an index that is there cannot take our fields
     */
    public static void prepare(ElasticsearchClient client) {
        for (Index index : Index.values()) {
            try {
                patiently(client, index);
            } catch (IOException | ElasticsearchException e) {
                throw new ElasticsearchUnavailable(
                        "The index " + index + " cannot be prepared: " + e.getMessage()
                                + ". Is Elasticsearch running, and may the user of the settings create indices?",
                        e);
            }
        }
        await(client);
    }

    /**
     * How soon, at the latest, what is written can be searched while nobody asks for it at once. A matter of speed alone: where
     * there is no answer, or no right to it, all stays as it was.
     *
     * @param within null for the usual second
     */
    public static void searchable(ElasticsearchClient client, @Nullable Duration within) {
        ObjectNode settings = Json.MAPPER.createObjectNode();
        // the official client leaves out what is null, which here means the usual
        settings.putObject("index").put("refresh_interval", within == null ? null : within.toSeconds() + "s");
        String aliases = Stream.of(Index.values()).map(Index::alias).collect(Collectors.joining(","));
        Request request = new Request("PUT", "/" + aliases + "/_settings");
        request.setJsonEntity(Json.write(settings));
        try {
            ((RestClientTransport) client._transport()).restClient().performRequest(request);
        } catch (IOException e) {
            LOG.debug("indices are refreshed as before", e);
        }
    }

    /** A server that has just started, or comes back, answers 503 for a while. */
    private static void patiently(ElasticsearchClient client, Index index) throws IOException {
        long end = System.nanoTime() + SEARCHABLE_WITHIN.toNanos();
        while (true) {
            try {
                prepare(client, index);
                return;
            } catch (IOException | ElasticsearchException e) {
                if (!Passing.isBusy(e) || System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ElasticsearchUnavailable("The preparation of the indices was interrupted.", e);
        }
    }

    /**
     * Waits until what a server has can be searched, whatever that is; a server without indices is ready at once.
     *
     * @return false where some cannot be, even after a while
     * @throws ElasticsearchUnavailable where it cannot be asked
     */
    public static boolean awaitAll(ElasticsearchSettings settings) {
        try (Store store = Store.open(settings)) {
            return searchable(store.client(), List.of());
        } catch (IOException e) {
            throw unasked(e);
        }
    }

    /** A server that has just started recovers its indices for a while, and answers searches with 503 meanwhile. */
    private static void await(ElasticsearchClient client) {
        List<String> aliases = Stream.of(Index.values()).map(Index::alias).toList();
        if (!searchable(client, aliases)) {
            throw new ElasticsearchUnavailable("The indices of Lantoa cannot be searched, even after "
                    + SEARCHABLE_WITHIN.toSeconds() + " s. Look into the log of Elasticsearch.");
        }
    }

    /**
     * Waits until they are.
     *
     * @param indices empty for all that there are
     * @return false where some cannot be, even after a while
     */
    private static boolean searchable(ElasticsearchClient client, List<String> indices) {
        try {
            return !client.cluster()
                    .health(request -> request.index(indices)
                            .waitForStatus(HealthStatus.Yellow)
                            .timeout(time -> time.time(SEARCHABLE_WITHIN.toSeconds() + "s")))
                    .timedOut();
        } catch (ElasticsearchException e) {
            if (e.status() == 408) {
                return false; // as some versions say that the time is over
            }
            throw unasked(e);
        } catch (IOException e) {
            throw unasked(e);
        }
    }

    private static ElasticsearchUnavailable unasked(Exception why) {
        return new ElasticsearchUnavailable("The state of the indices cannot be asked: " + Refusal.of(why), why);
    }

    /** Name of the index that is created where the alias leads nowhere yet. */
    static String physicalName(Index index) {
        return index.alias() + "-1";
    }

    /** Body of the request that creates the index. */
    static ObjectNode definition(Index index) {
        return definition(index, index.alias());
    }

    /** The same for an index that is to be known by another alias. */
    static ObjectNode definition(Index index, String alias) {
        ObjectNode definition = resource("settings");
        definition.set("mappings", mapping(index));
        definition.putObject("aliases").putObject(alias).put("is_write_index", true);
        return definition;
    }

    private static void prepare(ElasticsearchClient client, Index index) throws IOException {
        if (!exists(client, index)) {
            create(client, index);
        }
        StringReader fields = new StringReader(Json.write(mapping(index)));
        client.indices().putMapping(request -> request.index(index.alias()).withJson(fields));
    }

    private static boolean exists(ElasticsearchClient client, Index index) throws IOException {
        return client.indices()
                .existsAlias(request -> request.name(index.alias()))
                .value();
    }

    private static void create(ElasticsearchClient client, Index index) throws IOException {
        StringReader definition = new StringReader(Json.write(definition(index)));
        try {
            client.indices()
                    .create(request -> request.index(physicalName(index)).withJson(definition));
            LOG.debug("created the index {}", physicalName(index));
        } catch (ElasticsearchException | ResponseException e) {
            // another starter may have been quicker: what counts is that the alias is there
            if (!exists(client, index)) {
                throw e;
            }
        }
    }

    private static ObjectNode mapping(Index index) {
        ObjectNode mapping = resource(index.name().toLowerCase(Locale.ROOT));
        mapping.put("dynamic", false);
        ObjectNode seal = mapping.withObject("/properties").putObject(Write.SEAL);
        seal.put("type", "keyword");
        return mapping;
    }

    private static ObjectNode resource(String name) {
        String path = "/mappings/" + name + ".json";
        try (InputStream stream = Indices.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is missing from the class path");
            }
            JsonNode tree = Json.MAPPER.readTree(stream);
            return (ObjectNode) tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
