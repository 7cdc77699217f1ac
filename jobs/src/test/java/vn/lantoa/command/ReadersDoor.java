package vn.lantoa.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import vn.lantoa.settings.ElasticsearchSettings;

/** Lets through to an Elasticsearch what the right "read" allows, and refuses all else, as its security does. */
final class ReadersDoor implements AutoCloseable {

    private static final Pattern READING = Pattern.compile(".*/(_search|_pit|_count)");

    private final ElasticsearchSettings behind;
    private final String rights;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    private ReadersDoor(ElasticsearchSettings behind, String rights) throws IOException {
        this.behind = behind;
        this.rights = rights;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /**
     * Stands before an Elasticsearch.
     *
     * @param rights what is answered to the question which rights the user has
     */
    static ReadersDoor before(ElasticsearchSettings elasticsearch, String rights) throws IOException {
        ReadersDoor door = new ReadersDoor(elasticsearch, rights);
        door.server.createContext("/", door::answer);
        door.server.start();
        return door;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Methods and paths, one a line. */
    String refused() {
        return String.join("\n", refused);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/_security/user/_has_privileges")) {
            send(exchange, 200, rights.getBytes(StandardCharsets.UTF_8));
        } else if (READING.matcher(path).matches()) {
            handOn(exchange);
        } else {
            refused.add(exchange.getRequestMethod() + " " + path);
            send(
                    exchange,
                    403,
                    "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unauthorized\"},\"status\":403}"
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void handOn(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(behind.hosts().get(0) + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        for (String name : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        if (behind.user() != null) {
            byte[] pair = (behind.user() + ":" + behind.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            send(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
