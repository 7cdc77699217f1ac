package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

/** Against a local server that gives the answers a test has put down. */
class BulkClientTest {

    private static final Write A = new Write("lantoa-articles", "a", 1, "{\"title\":\n\"A\"}");
    private static final Write B = new Write("lantoa-articles", "b", 2, null);

    private record Answer(int status, String body) {}

    private final Queue<Answer> script = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private BulkClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = new BulkClient(ElasticsearchSettings.at(
                "http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.stop(0);
    }

    @Test
    void eachItemTakesTwoLinesAndADeleteOne() {
        script.add(new Answer(200, items(201, 200)));
        assertThat(outcomes(A, B)).containsExactly(BulkItemOutcome.SUCCESS, BulkItemOutcome.SUCCESS);
        assertThat(requests).containsExactly("""
                {"index":{"_index":"lantoa-articles","_id":"a","version":1,"version_type":"external_gte"}}
                {"title": "A"}
                {"delete":{"_index":"lantoa-articles","_id":"b","version":2,"version_type":"external_gte"}}
                """);
    }

    @Test
    void itemsOfOneAnswerHaveTheirOwnOutcomes() {
        script.add(new Answer(200, items(429, 400)));
        assertThat(outcomes(A, B)).containsExactly(BulkItemOutcome.RETRY, BulkItemOutcome.REJECTED);
        assertThat(requests).hasSize(1);
    }

    @Test
    void anOverloadedOrBrokenServerConcernsAllItems() {
        script.add(new Answer(429, "{\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"too much\"}}"));
        assertThat(client.send(List.of(A, B)).join())
                .containsOnly(new ItemAnswer(429, "circuit_breaking_exception", "too much"));
        script.add(new Answer(500, "<html>oops</html>"));
        assertThat(client.send(List.of(A)).join()).containsExactly(new ItemAnswer(500, "unknown", "<html>oops</html>"));
    }

    @Test
    void wrongCredentialsAreWaitedForBecauseAPersonMayMendThem() {
        script.add(new Answer(401, ""));
        assertThat(outcomes(A, B)).containsOnly(BulkItemOutcome.RETRY);
    }

    @Test
    void aRequestRefusedAsAWholeIsHalvedUntilTheCulpritStandsAlone() {
        script.add(new Answer(413, "too large"));
        script.add(new Answer(413, "too large"));
        script.add(new Answer(200, items(200)));
        assertThat(outcomes(A, B)).containsExactly(BulkItemOutcome.REJECTED, BulkItemOutcome.SUCCESS);
    }

    @Test
    void answersThatAreNoneAreTriedAgain() {
        script.add(new Answer(200, "{\"items\":[]}"));
        assertThat(outcomes(A, B)).containsOnly(BulkItemOutcome.RETRY);
        script.add(new Answer(200, "no JSON"));
        assertThat(outcomes(A)).containsOnly(BulkItemOutcome.RETRY);
        server.stop(0);
        assertThat(outcomes(A)).containsOnly(BulkItemOutcome.RETRY);
    }

    private List<BulkItemOutcome> outcomes(Write... writes) {
        return client.send(List.of(writes)).join().stream()
                .map(ItemAnswer::outcome)
                .toList();
    }

    /** The answer of a bulk request whose first item is an index and whose further ones are deletes. */
    private static String items(int... statuses) {
        StringBuilder items = new StringBuilder();
        for (int status : statuses) {
            String error = status < 300 ? "" : ",\"error\":{\"type\":\"some_exception\",\"reason\":\"no\"}";
            items.append(items.isEmpty() ? "{\"index\":" : ",{\"delete\":")
                    .append("{\"status\":" + status + error + "}}");
        }
        return "{\"items\":[" + items + "]}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = script.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
