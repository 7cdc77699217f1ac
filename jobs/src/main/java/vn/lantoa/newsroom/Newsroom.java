package vn.lantoa.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;

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
    private static final int MANNERS = 3;
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Catalogue catalogue;
    private final List<SampleArticle> articles;
    private final Map<String, Outlet> outlets;
    private final Map<String, Channel> channels;

    private Newsroom(HttpServer server, LocalDate lastDay) throws IOException {
        this.server = server;
        this.catalogue = Catalogue.parse("newsroom/catalogue.yaml", catalogueText(port()));
        this.articles = SampleArticles.read(ARTICLES, lastDay);
        this.outlets = catalogue.outlets().stream().collect(Collectors.toMap(Outlet::id, Function.identity()));
        this.channels = catalogue.channels().stream().collect(Collectors.toMap(Channel::address, Function.identity()));
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one
     * @param lastDay the day, in Vietnam, on which the newest articles are published
     * @throws IOException if the port is taken
     */
    public static Newsroom start(int port, LocalDate lastDay) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "port " + port + " of the sample newsroom is taken by another program; stop that one, or start on"
                            + " another data folder with --data",
                    e);
        }
        Newsroom newsroom = new Newsroom(server, lastDay);
        server.setExecutor(newsroom.threads);
        server.createContext("/", newsroom::answer);
        server.start();
        return newsroom;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The newsroom's outlets and channels, at the port where it is served. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** How many articles it has. */
    public int size() {
        return articles.size();
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
        String id = host == null ? "" : host.replaceFirst("\\.localhost(:\\d+)?$", "");
        String path = exchange.getRequestURI().getPath();
        Outlet outlet = outlets.get(id);
        if (outlet == null) {
            send(exchange, 404, "text/plain", "no outlet of this name here");
        } else if (path.equals("/robots.txt")) {
            send(exchange, 200, "text/plain", "User-agent: *\nAllow: /\n");
        } else if (path.equals("/")) {
            send(exchange, 200, "text/html", SamplePage.home(outlet.name(), of(id)));
        } else {
            feedOrPage(exchange, outlet, path);
        }
    }

    private void feedOrPage(HttpExchange exchange, Outlet outlet, String path) throws IOException {
        String site = "http://" + outlet.id() + ".localhost:" + port();
        Channel channel = channels.get(URI.create(site).resolve(path).toString());
        if (channel != null && !path.contains("khong-con")) {
            feed(exchange, channel, site);
            return;
        }
        for (SampleArticle article : of(outlet.id())) {
            if (article.path().equals(path) && !article.missing()) {
                String language = outlet.id().equals("river-lantern") ? "en" : "vi";
                send(
                        exchange,
                        200,
                        "text/html",
                        SamplePage.article(article, of(outlet.id()), manner(outlet.id()), language));
                return;
            }
        }
        send(exchange, 404, "text/html", "<html><body><h1>404</h1><p>Không tìm thấy trang.</p></body></html>");
    }

    private void feed(HttpExchange exchange, Channel channel, String site) throws IOException {
        String word = channel.id().substring(channel.id().indexOf('/') + 1);
        if (word.equals("thu-thach")) {
            send(exchange, 200, "text/html", "<html><script>document.cookie='x=1';location.reload()</script></html>");
            return;
        }
        List<SampleArticle> listed = of(channel.outlet().id()).stream()
                .filter(article -> article.channels().contains(word))
                .toList();
        String feed = SampleFeed.of(site, channel.outlet().name(), listed, manner(channel.id()));
        String etag = "\"" + Ids.sha256(feed).substring(0, 16) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        send(exchange, 200, "application/rss+xml", feed);
    }

    private List<SampleArticle> of(String outlet) {
        return articles.stream()
                .filter(article -> article.outlet().equals(outlet))
                .toList();
    }

    private static int manner(String id) {
        return Math.floorMod(id.hashCode(), MANNERS);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
