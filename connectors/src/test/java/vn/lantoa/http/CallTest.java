package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Fault;

class CallTest {

    private static final String SECRET = "bimat-42";
    private static final Map<String, String> HEADERS = Map.of("Authorization", "Bearer " + SECRET);

    @AutoClose
    private final WebServer server = new WebServer();

    @AutoClose
    private final Fetcher fetcher = new Fetcher(WebServer.settings());

    @Test
    void callIsSentAsItIsWithoutAskingForRobots() {
        List<String> heard = new CopyOnWriteArrayList<>();
        server.text("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /\n");
        server.route("/v1/list", exchange -> {
            heard.add(exchange.getRequestMethod());
            heard.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            WebServer.send(exchange, 200, "application/json", "{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
        });
        FetchResult answer = fetcher.call(
                Call.post(server.address("/v1/list?key=" + SECRET), HEADERS, "{\"a\":\"ế\"}", "application/json"));
        assertThat(answer.ok()).isTrue();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"ok\":true}");
        assertThat(heard).containsExactly("POST", "application/json", "Bearer " + SECRET, "{\"a\":\"ế\"}");
        assertThat(server.requests()).containsExactly("/v1/list");
    }

    @Test
    void explanationOfAFaultIsKept() {
        server.text("/v1", 403, "application/json", "{\"error\":\"quotaExceeded\"}");
        FetchResult answer = fetcher.call(Call.get(server.address("/v1"), HEADERS));
        assertThat(answer.fault()).isEqualTo(Fault.FORBIDDEN);
        assertThat(answer.ok()).isFalse();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("quotaExceeded");
    }

    @Test
    void explanationWithoutEndIsCut() {
        server.route("/v1", exchange -> WebServer.send(exchange, 500, "text/html", new byte[3_000_000]));
        assertThat(fetcher.call(Call.get(server.address("/v1"), HEADERS)).body())
                .hasSize(65_536);
    }

    @Test
    void credentialsAreNotCarriedOn() {
        server.route("/v1", exchange -> {
            exchange.getResponseHeaders().set("Location", server.address("/other"));
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(fetcher.call(Call.get(server.address("/v1"), HEADERS)).fault())
                .isEqualTo(Fault.REDIRECTS);
        assertThat(server.requests()).containsExactly("/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/v1",
                "http://khong-co.invalid/v1",
                "file:///v1",
                "http://bao.localhost:99999/v1",
                "https://bao.localhost:1/v1"
            })
    void secretsAreInNoMessage(String address) {
        Call call = Call.get(
                address + "?key=" + SECRET, Map.of("Authorization", "Bearer " + SECRET, "X-Bad", SECRET + "\n"));
        FetchResult answer = fetcher.call(call);
        assertThat(answer.fault()).isNotNull();
        assertThat(answer.message() + answer + answer.finalAddress() + call).doesNotContain(SECRET);
    }
}
