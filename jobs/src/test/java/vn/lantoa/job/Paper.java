package vn.lantoa.job;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.http.WebServer;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Days;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

/** A newspaper with a feed and pages on a local server: publishes what a test wants, and notes which pages it is asked for. */
final class Paper implements AutoCloseable {

    private static final String BODY =
            "Xã đẩy mạnh chuyển đổi số để người dân đỡ phải đi lại; dịch vụ công trực tuyến về tới"
                    + " từng thôn bản của xã, và cán bộ tới từng nhà chỉ cách làm.";

    private final Instant published = Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final WebServer server = new WebServer().route("/", this::answer);
    private volatile int pages;
    private volatile String text = "";

    /** A page that was asked for. */
    record Visit(String path, Instant at) {}

    /** Publishes as many articles in all. */
    Paper publish(int articles) {
        pages = articles;
        return this;
    }

    /** From now on all pages say something more. */
    void rewrite(String more) {
        text = more;
    }

    /** Paths of the pages that were asked for, in that order, as often as they were. */
    List<String> asked() {
        return visits.stream().map(Visit::path).toList();
    }

    /** The same with the moments. */
    List<Visit> visits() {
        return List.copyOf(visits);
    }

    int published() {
        return pages;
    }

    String address() {
        return server.address("/");
    }

    /** Id of the outlet; another one for each paper. */
    String outlet() {
        return "bao-" + URI.create(server.address("/")).getPort();
    }

    Catalogue catalogue() {
        String address = address();
        Outlet outlet =
                new Outlet(outlet(), "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, address, false);
        return Trial.catalogue(
                new Channel(outlet() + "/tin", outlet, ChannelKind.FEED, address, "vi", false, true, null));
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            WebServer.send(exchange, 200, "application/rss+xml; charset=utf-8", feed());
        } else if (path.startsWith("/bai-")) {
            visits.add(new Visit(path, Instant.now()));
            WebServer.send(exchange, 200, "text/html; charset=utf-8", page(path));
        } else {
            WebServer.send(exchange, 404, "text/plain", "nothing here");
        }
    }

    private String feed() {
        String moment = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atZone(Days.VIETNAM));
        StringBuilder items = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            items.append("<item><title>Bài %d về chuyển đổi số</title><link>/bai-%d.html</link>".formatted(page, page))
                    .append("<pubDate>")
                    .append(moment)
                    .append("</pubDate></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Báo</title>" + items + "</channel></rss>";
    }

    private String page(String path) {
        String title = "Bài " + path + " về chuyển đổi số";
        return "<html lang=\"vi\"><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + BODY + "</p><p>" + text + "</p></article></body></html>";
    }
}
