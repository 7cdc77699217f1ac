package vn.lantoa.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Json;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

/**
 * Feed items of newspapers, served over HTTP as feeds and pages: one host for each newspaper, one feed for each of its
 * categories, and one for its front page, which lists the first items of every category again.
 */
final class RssSite implements AutoCloseable {

    static {
        // without it every answer waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private record Item(String title, String summary, String address, String published) {}

    /** How many items of a category stand on the front page too. */
    private static final int OF_EACH_CATEGORY = 2;

    private final HttpServer server;
    private final Map<String, List<Item>> feeds = new TreeMap<>();
    private final Map<String, Item> pages = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new TreeMap<>();

    private RssSite(HttpServer server) {
        this.server = server;
    }

    /**
     * Serves the items whose time of publication begins with a text.
     *
     * @param file one item a line, as JSON with title, summary, link, source and published; compressed when its name ends
     *     in {@code .gz}
     * @param period a day {@code 2025-11-17}, a month {@code 2025-11}, or empty for all
     */
    static RssSite serve(Path file, String period) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        RssSite site = new RssSite(server);
        site.read(file, period);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    List<Channel> channels() {
        return List.copyOf(channels.values());
    }

    /** Canonical addresses of all items, each once. */
    Collection<String> addresses() {
        return pages.keySet();
    }

    /** How many items the feeds list, those in several feeds counted in each. */
    int listed() {
        return feeds.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void read(Path file, String period) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = Json.MAPPER.readTree(line);
                if (item.path("published").asText().startsWith(period)) {
                    add(item);
                }
            }
        }
    }

    private void add(JsonNode node) {
        URI link = URI.create(node.path("link").asText().strip().replace(" ", "%20"));
        String outlet = link.getHost().replaceFirst("^www\\.", "").replace('.', '-');
        String site = "http://" + outlet + ".localhost:" + server.getAddress().getPort();
        Item item = new Item(
                node.path("title").asText(),
                node.path("summary").asText(),
                Addresses.canonical(site + link.getRawPath()),
                node.path("published").asText());
        String category = Integer.toHexString(node.path("source").asText().hashCode());
        if (list(item, outlet, site, category) <= OF_EACH_CATEGORY) {
            list(item, outlet, site, "front");
        }
        pages.put(item.address(), item);
    }

    /** How many items the feed has now. */
    private int list(Item item, String outlet, String site, String category) {
        String address = site + "/feeds/" + category + ".rss";
        String id = outlet + "/" + category;
        channels.computeIfAbsent(id, key -> channel(id, outlet, site, address));
        List<Item> feed = feeds.computeIfAbsent(address, key -> new ArrayList<>());
        feed.add(item);
        return feed.size();
    }

    private static Channel channel(String id, String outlet, String site, String address) {
        return new Channel(
                id,
                new Outlet(outlet, outlet, outlet, OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, site, true),
                ChannelKind.FEED,
                address,
                "vi",
                false,
                true,
                null);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address =
                Addresses.canonical("http://" + exchange.getRequestHeaders().getFirst("Host")
                        + exchange.getRequestURI().getRawPath());
        if (feeds.containsKey(address)) {
            WebServer.send(exchange, 200, "application/rss+xml; charset=utf-8", feed(feeds.get(address)));
        } else if (pages.containsKey(address)) {
            WebServer.send(exchange, 200, "text/html; charset=utf-8", page(pages.get(address)));
        } else {
            WebServer.send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private static String feed(List<Item> items) {
        StringBuilder rss = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>")
                .append("<title>Feed</title><link>http://localhost/</link><description>items</description>");
        for (Item item : items) {
            rss.append("<item><title>")
                    .append(escaped(item.title()))
                    .append("</title><link>")
                    .append(escaped(item.address()))
                    .append("</link><guid>")
                    .append(escaped(item.address()))
                    .append("</guid><description>")
                    .append(escaped(escaped(item.summary())))
                    .append("</description></item>\n");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String page(Item item) {
        return "<!DOCTYPE html><html lang=\"vi\"><head><title>" + escaped(item.title())
                + "</title><meta property=\"article:published_time\" content=\"" + escaped(item.published())
                + "\"></head><body><nav><a href=\"/\">Trang chủ</a></nav><article><h1>" + escaped(item.title())
                + "</h1><p class=\"lead\">" + escaped(item.summary()) + "</p><p>" + escaped(item.summary())
                + "</p></article></body></html>";
    }

    /** Control characters have no place in XML; some items have them. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
