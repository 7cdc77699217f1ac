package vn.lantoa.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lantoa.settings.HttpSettings;

/** A local server whose routes a test scripts; counts requests and how many were open at once. */
public final class WebServer implements AutoCloseable {

    /** Answers one request. */
    @FunctionalInterface
    public interface Route {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public WebServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public WebServer route(String path, Route route) {
        server.createContext(path, exchange -> {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            requests.add(exchange.getRequestURI().getPath());
            try {
                route.answer(exchange);
            } finally {
                open.decrementAndGet();
                exchange.close();
            }
        });
        return this;
    }

    public WebServer text(String path, int status, String type, String body) {
        return route(path, exchange -> send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** The same with a text, and nothing more to come. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().close();
    }

    public String address(String path) {
        return "http://bao.localhost:" + server.getAddress().getPort() + path;
    }

    public List<String> requests() {
        return requests;
    }

    public int mostOpen() {
        return mostOpen.get();
    }

    /** Settings that allow this machine, with a short patience. */
    public static HttpSettings settings() {
        return settings(true);
    }

    static HttpSettings settings(boolean allowLocal) {
        return new HttpSettings(
                "Lantoa",
                "test@lantoa.localhost",
                Duration.ZERO,
                Duration.ofSeconds(2),
                1_000_000,
                HttpSettings.BY_MEMORY,
                null,
                allowLocal);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
