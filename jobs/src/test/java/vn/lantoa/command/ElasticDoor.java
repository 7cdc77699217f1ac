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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.lantoa.settings.ElasticsearchSettings;

/** Stands before an Elasticsearch and hands on to it what a keeper does not answer itself. */
final class ElasticDoor implements AutoCloseable {

    /** What is answered in place of Elasticsearch. */
    record Answer(int status, String json) {}

    /** Decides about a request; empty lets it through. */
    @FunctionalInterface
    interface Keeper {
        Optional<Answer> answer(String method, String path);
    }

    private static final int GONE = 502;

    private final ElasticsearchSettings behind;
    private final Keeper keeper;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();

    private ElasticDoor(ElasticsearchSettings behind, Keeper keeper) throws IOException {
        this.behind = behind;
        this.keeper = keeper;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static ElasticDoor before(ElasticsearchSettings elasticsearch, Keeper keeper) throws IOException {
        ElasticDoor door = new ElasticDoor(elasticsearch, keeper);
        door.server.setExecutor(door.threads);
        door.server.createContext("/", door::answer);
        door.server.start();
        return door;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Optional<Answer> kept = keeper.answer(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        if (kept.isPresent()) {
            send(exchange, kept.get().status(), kept.get().json().getBytes(StandardCharsets.UTF_8));
        } else {
            handOn(exchange, body);
        }
    }

    private void handOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(behind.hosts().get(0) + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
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
        } catch (IOException e) {
            send(exchange, GONE, "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
