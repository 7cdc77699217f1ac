package vn.lantoa.command;

import static vn.lantoa.http.HostileServer.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lantoa.http.HostileServer;

/** A host for each attack: 127.0.1.1, 127.0.1.2 ... on this machine, each an outlet of its own with one channel. */
final class HostileHosts implements AutoCloseable {

    private static final String FEED = "/tin.rss";
    /** After so long each has a new page that attacks. */
    private static final Duration NEWS = Duration.ofSeconds(30);

    private static final String PAGE = "/bai.html";

    private final List<HostileServer> servers = new ArrayList<>();
    private final StringBuilder catalogue = new StringBuilder();

    HostileHosts(List<Attack> attacks) throws IOException {
        for (Attack attack : attacks) {
            HostileServer server =
                    new HostileServer(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (servers.size() + 1)}));
            servers.add(server);
            attack.routes().forEach(server::route);
            if (attack.otherwise() != null) {
                server.otherwise(attack.otherwise());
            }
            catalogue.append(entry(attack, server));
        }
    }

    /** Their entries for a catalogue. */
    String catalogue() {
        return catalogue.toString();
    }

    /** The id of an attack's channel. */
    static String channel(Attack attack) {
        return attack.name() + "/tin";
    }

    @Override
    public void close() throws IOException {
        for (HostileServer server : servers) {
            server.close();
        }
    }

    private static String entry(Attack attack, HostileServer server) {
        String path = attack.path();
        if (attack.place() == Attack.Place.PAGE) {
            path = FEED;
            Instant start = Instant.now();
            server.route(
                    FEED,
                    (request, out) -> ok(
                            out,
                            "",
                            feed(
                                    server.at(attack.path()),
                                    1
                                            + (int) Duration.between(start, Instant.now())
                                                    .dividedBy(NEWS))));
        } else if (attack.place() == Attack.Place.ROBOTS) {
            path = FEED;
            server.route(FEED, (request, out) -> ok(out, "", feed(server.at(PAGE), 1)));
            server.route(PAGE, (request, out) -> ok(out, "", page()));
        }
        String kind = switch (attack.place()) {
            case SITEMAP, SECTION -> attack.place().name().toLowerCase(Locale.ROOT);
            default -> "feed";
        };
        return String.format(
                "  - id: %s%n    name: \"Báo %s\"%n    kind: press%n    site: %s%n    channels:%n"
                        + "      - {id: tin, kind: %s, url: \"%s\"}%n",
                attack.name(), attack.name(), server.at("/"), kind, server.at(path));
    }

    /** The newest three of so many. */
    private static byte[] feed(String page, int news) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Tin</title>");
        for (int item = news; item > Math.max(0, news - 3); item--) {
            rss.append("<item><title>Tin số ")
                    .append(item)
                    .append("</title><link>")
                    .append(page)
                    .append("?tin=")
                    .append(item)
                    .append("</link><pubDate>")
                    .append(Instant.now())
                    .append("</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page() {
        return ("<!DOCTYPE html><html lang=\"vi\"><head><title>Bài</title></head><body><article><h1>Bài</h1>"
                        + "<p>Nội dung của bài nói về khoa học và công nghệ.</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
