package vn.lantoa.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Days;

/** Two newspapers on this machine, which publish when a test says so, and note which page they were asked for, and when. */
final class CountedPress implements AutoCloseable {

    static {
        // without it every answer waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final List<String> PAPERS = List.of("bao-mot", "bao-hai");
    private static final int PUBLICISES = 5;

    /** A question for the page of an article; lists and robots.txt are not noted. */
    record Asked(String page, Instant at) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Instant published = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
    private final AtomicInteger each = new AtomicInteger();

    CountedPress() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Each of the papers publishes so many more. */
    void publish(int more) {
        each.addAndGet(more);
    }

    /** Of both papers. */
    int pages() {
        return each.get() * PAPERS.size();
    }

    /** How many of them name a task of {@link #tasks()}. */
    int publicising() {
        return each.get() / PUBLICISES * PAPERS.size();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The text of a catalogue that has both. */
    String catalogue() {
        StringBuilder text = new StringBuilder("outlets:\n");
        for (String paper : PAPERS) {
            String site =
                    "http://" + paper + ".localhost:" + server.getAddress().getPort() + "/";
            text.append("""
                      - id: %1$s
                        name: "Báo %1$s"
                        name-en: "Paper %1$s"
                        kind: press
                        site: %2$s
                        channels:
                          - {id: tin, kind: feed, url: "%2$sfeed.rss"}
                    """.formatted(paper, site));
        }
        return text.toString();
    }

    /** The text of a registry with one task, which every fifth page names. */
    static String tasks() {
        return """
                Mã số,Tên nhiệm vụ,Cơ quan chủ trì
                KC.91.04/21-30,Nghiên cứu vật liệu lọc nano từ vỏ trấu,Viện Vật liệu Sông Lam
                """;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed.rss")) {
            WebServer.send(exchange, 200, "application/rss+xml; charset=utf-8", feed(host));
        } else if (path.startsWith("/bai-")) {
            asked.add(new Asked(host + path, Instant.now()));
            WebServer.send(exchange, 200, "text/html; charset=utf-8", page(host, path));
        } else {
            WebServer.send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private String feed(String host) {
        String moment = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atZone(Days.VIETNAM));
        StringBuilder items = new StringBuilder();
        for (int page = each.get(); page >= 1; page--) {
            items.append("<item><title>Bài %1$d về chuyển đổi số</title><link>/bai-%1$d.html</link>".formatted(page))
                    .append("<pubDate>")
                    .append(moment)
                    .append("</pubDate></item>\n");
        }
        return "<rss version=\"2.0\"><channel><title>Báo " + host + "</title><link>/</link>" + items
                + "</channel></rss>";
    }

    private static String page(String host, String path) {
        int number = Integer.parseInt(path.replaceAll("\\D", ""));
        String title = "Bài " + number + " về chuyển đổi số";
        String task = number % PUBLICISES == 0
                ? "<p>Nhiệm vụ mã số KC.91.04/21-30, Nghiên cứu vật liệu lọc nano từ vỏ trấu, do Viện Vật liệu Sông Lam"
                        + " chủ trì, đã có kết quả.</p>"
                : "";
        return "<!DOCTYPE html><html lang=\"vi\"><head><title>" + title + "</title></head><body><article><h1>" + title
                + "</h1><p>Xã đẩy mạnh chuyển đổi số để người dân đỡ phải đi lại; bài số " + number + " của " + host
                + " kể về dịch vụ công trực tuyến, khoa học và công nghệ.</p>" + task + "</article></body></html>";
    }
}
