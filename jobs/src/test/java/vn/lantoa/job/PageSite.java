package vn.lantoa.job;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

/** A newspaper of one feed that counts how often each of its pages is asked for. */
final class PageSite implements AutoCloseable {

    static {
        // without it every answer waits 40 ms for the acknowledgement of its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final int pages;
    private final HttpServer server;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final IntConsumer before;

    /**
     * @param pages how many its feed lists
     * @param before told the number of each question for a page before it is answered, from 1 on
     */
    PageSite(int pages, IntConsumer before) throws IOException {
        this.pages = pages;
        this.before = before;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::answer);
        server.start();
    }

    Channel channel() {
        Outlet outlet = new Outlet(
                "bao-mau",
                "Báo Mẫu",
                "Sample News",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                address(""),
                true);
        return new Channel("bao-mau/tin", outlet, ChannelKind.FEED, address("feed.rss"), "vi", false, true, null);
    }

    /** How often each page was asked for. */
    Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String address(String path) {
        return "http://bao-mau.localhost:" + server.getAddress().getPort() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed.rss")) {
            WebServer.send(exchange, 200, "application/rss+xml; charset=utf-8", feed());
        } else if (path.startsWith("/bai-")) {
            before.accept(count.incrementAndGet());
            asked.merge(path, 1, Integer::sum);
            WebServer.send(exchange, 200, "text/html; charset=utf-8", page(path));
        } else {
            WebServer.send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private String feed() {
        StringBuilder rss = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>")
                .append("<title>Báo Mẫu</title><link>http://localhost/</link><description>tin</description>");
        for (int number = 1; number <= pages; number++) {
            rss.append("<item><title>Bài số ")
                    .append(number)
                    .append("</title><link>")
                    .append(address("bai-" + number + ".html"))
                    .append("</link></item>\n");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String page(String path) {
        return "<!DOCTYPE html><html lang=\"vi\"><head><title>Đổi mới sáng tạo " + path
                + "</title><meta property=\"article:published_time\" content=\"2026-11-20T08:00:00+07:00\"></head>"
                + "<body><article><h1>Đổi mới sáng tạo " + path + "</h1><p>Nội dung của bài " + path
                + " nói về khoa học, công nghệ và chuyển đổi số.</p></article></body></html>";
    }
}
