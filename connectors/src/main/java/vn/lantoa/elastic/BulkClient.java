package vn.lantoa.elastic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Sends bulk requests and gets an answer for every single write.
 *
 * <p>A request that is refused as a whole is halved until the write that is to blame stands alone, so that its
 * neighbours are stored.
 */
final class BulkClient implements AutoCloseable {

    /** A shard that is not there is waited for by the server for a minute. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(90);

    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    private final RestClient rest;

    BulkClient(ElasticsearchSettings settings) {
        rest = Elastic.rest(settings, ANSWER_WITHIN);
    }

    /** Never fails: what went wrong is in the answers, one for each write, in their order. */
    CompletableFuture<List<ItemAnswer>> send(List<Write> writes) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        rest.performRequestAsync(request(writes), new Listener(writes.size(), reply));
        return reply.thenCompose(
                found -> found.refusedAsWhole() ? halves(writes) : CompletableFuture.completedFuture(found.items()));
    }

    @Override
    public void close() throws IOException {
        rest.close();
    }

    private CompletableFuture<List<ItemAnswer>> halves(List<Write> writes) {
        int half = writes.size() / 2;
        return send(writes.subList(0, half))
                .thenCompose(
                        first -> send(writes.subList(half, writes.size())).thenApply(second -> joined(first, second)));
    }

    private static Request request(List<Write> writes) {
        Request request = new Request("POST", "/_bulk");
        // otherwise a cluster that creates indices by itself would guess the fields of one that nobody prepared
        request.addParameter("require_alias", "true");
        request.setEntity(new NByteArrayEntity(BulkBody.of(writes).getBytes(StandardCharsets.UTF_8), LINES));
        return request;
    }

    private static List<ItemAnswer> joined(List<ItemAnswer> first, List<ItemAnswer> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * What came back for one request.
     *
     * @param whole whether the request failed as a whole, so that all its items share one answer
     */
    private record Reply(List<ItemAnswer> items, boolean whole) {

        boolean refusedAsWhole() {
            return whole && items.size() > 1 && items.get(0).outcome() == BulkItemOutcome.REJECTED;
        }
    }

    private record Listener(int size, CompletableFuture<Reply> reply) implements ResponseListener {

        @Override
        public void onSuccess(Response response) {
            try {
                reply.complete(new Reply(BulkAnswer.items(response.getEntity().getContent(), size), false));
            } catch (IOException | RuntimeException e) {
                all(ItemAnswer.none(e));
            }
        }

        @Override
        public void onFailure(Exception cause) {
            // statuses from 400 surface here
            if (cause instanceof ResponseException answered) {
                int status = answered.getResponse().getStatusLine().getStatusCode();
                all(BulkAnswer.whole(status, body(answered.getResponse())));
            } else {
                all(ItemAnswer.none(cause));
            }
        }

        private void all(ItemAnswer answer) {
            reply.complete(new Reply(Collections.nCopies(size, answer), true));
        }

        private static String body(Response response) {
            try {
                return response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
            } catch (IOException e) {
                return "(unreadable: " + e.getMessage() + ")";
            }
        }
    }
}
