package vn.lantoa.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.yaml.InvalidInput;

/** Serves the sample newsroom on the loopback address. */
public final class Newsroom implements AutoCloseable {

    private static final List<String> ARTICLES = List.of(
            "/newsroom/articles/song-xanh.yaml",
            "/newsroom/articles/hat-giong.yaml",
            "/newsroom/articles/so-hoa-24.yaml",
            "/newsroom/articles/hoa-ban.yaml",
            "/newsroom/articles/ngoc-lam.yaml",
            "/newsroom/articles/cong-thong-tin.yaml",
            "/newsroom/articles/cong-hoa-ban.yaml",
            "/newsroom/articles/cong-ngoc-lam.yaml",
            "/newsroom/articles/dai-hoc-bach-thao.yaml",
            "/newsroom/articles/vi-mach-sao-khue.yaml",
            "/newsroom/articles/river-lantern.yaml");
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Catalogue catalogue;
    private final List<SampleArticle> articles;
    private final Map<String, SampleSite> sites;

    private Newsroom(HttpServer server, LocalDate lastDay) throws IOException {
        this.server = server;
        this.catalogue = catalogueAt(port());
        this.articles = SampleArticles.read(ARTICLES, lastDay);
        this.sites = catalogue.outlets().stream()
                .collect(Collectors.toMap(Outlet::id, outlet -> new SampleSite(outlet, channels(outlet), of(outlet))));
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one
     * @param lastDay the day, in Vietnam, on which the newest articles are published
     * @throws InvalidInput if the port is taken
     */
    public static Newsroom start(int port, LocalDate lastDay) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (BindException e) {
            throw InvalidInput.of(
                    "--data: port " + port + " of its sample newsroom is taken by another program; stop that"
                            + " one, or name another data folder");
        }
        Newsroom newsroom = new Newsroom(server, lastDay);
        server.setExecutor(newsroom.threads);
        server.createContext("/", newsroom::answer);
        server.start();
        return newsroom;
    }

    /** The catalogue of a newsroom that is served at a port, whether it is served now or not. */
    public static Catalogue catalogueAt(int port) throws IOException {
        return Catalogue.parse("newsroom/catalogue.yaml", catalogueText(port));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The newsroom's outlets and channels, at the port where it is served. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** How many articles can be read in it: one more is listed, and its page is gone. */
    public int size() {
        return (int) articles.stream().filter(article -> !article.missing()).count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String catalogueText(int port) throws IOException {
        try (InputStream stream = Newsroom.class.getResourceAsStream("/newsroom/catalogue.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("{port}", Integer.toString(port));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        SampleSite site = sites.get(host == null ? "" : host.replaceFirst("\\.localhost(:\\d+)?$", ""));
        SampleAnswer answer = site == null
                ? new SampleAnswer(404, "text/plain", "no outlet of this name here")
                : site.answer(exchange.getRequestURI().getPath());
        if (answer.status() == 200) {
            String etag = "\"" + Ids.sha256(answer.text()).substring(0, 16) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
        }
        send(exchange, answer);
    }

    private List<Channel> channels(Outlet outlet) {
        return catalogue.channels().stream()
                .filter(channel -> channel.outlet().equals(outlet))
                .toList();
    }

    private List<SampleArticle> of(Outlet outlet) {
        return articles.stream()
                .filter(article -> article.outlet().equals(outlet.id()))
                .toList();
    }

    private static void send(HttpExchange exchange, SampleAnswer answer) throws IOException {
        byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
