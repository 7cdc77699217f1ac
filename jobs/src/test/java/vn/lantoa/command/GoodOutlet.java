package vn.lantoa.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.lantoa.http.WebServer;

/** A newspaper of two feeds that goes on publishing while others attack, and remembers when it was asked. */
final class GoodOutlet implements AutoCloseable {

    static final String ID = "bao-tot";

    private static final List<String> FEEDS = List.of("/thoi-su.rss", "/khoa-hoc.rss");
    private static final int LISTED = 20;

    /**
     * An article.
     *
     * @param appeared since when its feed lists it
     */
    record Item(int number, String feed, String address, String title, Instant appeared) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Item> items = new CopyOnWriteArrayList<>();
    private final Map<String, List<Long>> polls = new LinkedHashMap<>();

    GoodOutlet() throws IOException {
        FEEDS.forEach(feed -> polls.put(feed, new CopyOnWriteArrayList<>()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 2, 1}), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.2.1:" + server.getAddress().getPort() + path;
    }

    /** Its entry for a catalogue. */
    String catalogue() {
        return String.format(
                "  - id: %s%n    name: \"Báo Tốt\"%n    kind: press%n    site: %s%n    channels:%n"
                        + "      - {id: thoi-su, kind: feed, url: \"%s\"}%n      - {id: khoa-hoc, kind: feed, url: \"%s\"}%n",
                ID, address("/"), address(FEEDS.get(0)), address(FEEDS.get(1)));
    }

    /** One more article, in either feed by turns. */
    void publish() {
        int number = items.size() + 1;
        items.add(new Item(
                number,
                FEEDS.get(number % 2),
                address("/bai-" + number + ".html"),
                "Chuyển đổi số: bài thứ " + number,
                Instant.now()));
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The longest time between two polls of a feed since a moment of {@link System#nanoTime}. */
    Duration longestGap(long since) {
        long longest = 0;
        for (List<Long> times : polls.values()) {
            long before = since;
            List<Long> all = new ArrayList<>(times);
            all.add(System.nanoTime());
            for (long time : all) {
                if (time > since) {
                    longest = Math.max(longest, time - before);
                    before = time;
                }
            }
        }
        return Duration.ofNanos(longest);
    }

    int polls() {
        return polls.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (polls.containsKey(path)) {
            polls.get(path).add(System.nanoTime());
            WebServer.send(exchange, 200, "application/rss+xml; charset=utf-8", feed(path));
        } else if (path.startsWith("/bai-")) {
            WebServer.send(exchange, 200, "text/html; charset=utf-8", page(path));
        } else {
            WebServer.send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private String feed(String path) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Báo Tốt</title>");
        List<Item> listed =
                items.stream().filter(item -> item.feed().equals(path)).toList();
        for (Item item : listed.subList(Math.max(0, listed.size() - LISTED), listed.size())) {
            rss.append("<item><title>")
                    .append(item.title())
                    .append("</title><link>")
                    .append(item.address())
                    .append("</link><pubDate>")
                    .append(item.appeared())
                    .append("</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private String page(String path) {
        Item item = items.get(Integer.parseInt(path.replaceAll("\\D", "")) - 1);
        return "<!DOCTYPE html><html lang=\"vi\"><head><title>" + item.title()
                + "</title><meta property=\"article:published_time\" content=\"" + item.appeared()
                + "\"></head><body><article><h1>" + item.title() + "</h1><p>Bài thứ " + item.number()
                + " nói về khoa học, công nghệ và chuyển đổi số của tỉnh.</p></article></body></html>";
    }
}
