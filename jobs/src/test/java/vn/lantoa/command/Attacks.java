package vn.lantoa.command;

import static vn.lantoa.http.HostileServer.flood;
import static vn.lantoa.http.HostileServer.ok;
import static vn.lantoa.http.HostileServer.redirect;
import static vn.lantoa.http.HostileServer.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lantoa.command.Attack.Place;
import vn.lantoa.http.HostileServer;
import vn.lantoa.model.Fault;

/** What is known to have hurt, or might, and what people are to be told of it. */
final class Attacks {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAPS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private Attacks() {}

    /**
     * All of them.
     *
     * @param good an outlet's feed that a thief lists as its own
     */
    static List<Attack> all(GoodOutlet good) {
        List<Attack> all = new ArrayList<>();
        all.addAll(wire(Place.FEED));
        all.addAll(feeds(good));
        all.addAll(sitemaps());
        all.addAll(pages(good));
        all.addAll(robots());
        all.addAll(sections());
        return all;
    }

    /**
     * Every route of the hostile server but those to private addresses, which this run has to allow: they are refused in
     * the test of the fetcher.
     */
    private static List<Attack> wire(Place place) {
        Map<Fault, List<String>> routes = Map.of(
                Fault.TOO_LARGE,
                List.of(
                        "/endless",
                        "/announced",
                        "/long-head",
                        "/chunk-extension",
                        "/later-extension",
                        "/extensions",
                        "/trailers",
                        "/not-yet",
                        "/long-status",
                        "/gzip-head",
                        "/many-heads",
                        "/gzip-bomb",
                        "/zlib-bomb",
                        "/deflate-bomb",
                        "/brotli-bomb",
                        "/brotli-twice"),
                Fault.TIMEOUT,
                List.of("/drip", "/silence", "/drip-head", "/again"),
                Fault.BROKEN,
                List.of(
                        "/cut",
                        "/cut-chunk",
                        "/bad-chunk",
                        "/hang-up",
                        "/no-head",
                        "/garbage",
                        "/nothing-packed",
                        "/many-layers",
                        "/unknown-packing",
                        "/damaged",
                        "/damaged-brotli",
                        "/no-length",
                        "/other-protocol",
                        "/unchanged"),
                Fault.REDIRECTS,
                List.of("/moved-extension", "/circle", "/cookie-circle", "/far"),
                Fault.SERVER_ERROR,
                List.of("/at-once", "/for-ever"),
                Fault.REFUSED_ADDRESS,
                List.of("/to-file", "/to-script"),
                Fault.UNREACHABLE,
                List.of("/to-loopback", "/to-number"),
                Fault.NOT_FOUND,
                List.of("/nowhere"),
                Fault.NOT_A_FEED,
                List.of("/too-little-announced", "/odd-etag", "/cookie", "/session"));
        return routes.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(path -> Attack.known(place, path, Expected.of(entry.getKey()))))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static List<Attack> feeds(GoodOutlet good) {
        String laughs = IntStream.range(1, 12)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY l0 \"ha\">", "]>"));
        return List.of(
                body("feed-deep", Place.FEED, host -> XML + "<rss><channel>" + "<a>".repeat(200_000), Fault.TOO_LARGE),
                body(
                        "feed-laughs",
                        Place.FEED,
                        host -> XML + laughs + "<rss version=\"2.0\"><channel><title>&l11;</title></channel></rss>",
                        Fault.TOO_LARGE),
                readable(
                        "feed-outside",
                        host -> XML + "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + rss(item(host, 1, "Tin &x;"))),
                readable("feed-title", host -> rss(item(host, 1, "Tin dài ".repeat(25_000)))),
                Attack.own(
                        "feed-large",
                        Place.FEED,
                        (request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\n\r\n" + XML + "<rss version=\"2.0\"><channel>");
                            String items = item(request.host(), 1, "Tin").repeat(1_000);
                            for (int bytes = 0; bytes < 50_000_000; bytes += items.length()) {
                                write(out, items);
                            }
                            write(out, "</channel></rss>");
                        },
                        Expected.of(Fault.TOO_LARGE)),
                Attack.own(
                        "feed-thief",
                        Place.FEED,
                        (request, out) -> ok(
                                out,
                                "",
                                utf8(rss(good.items().stream()
                                        .map(item -> "<item><title>Của trộm</title><link>" + item.address()
                                                + "</link></item>")
                                        .collect(Collectors.joining())))),
                        Expected.readOr(Fault.NO_ENTRIES)),
                // of our own
                Attack.own(
                        "feed-borrowed",
                        Place.FEED,
                        (request, out) -> redirect(out, good.address("/thoi-su.rss")),
                        Expected.readOr(Fault.NO_ENTRIES, Fault.REDIRECTS)),
                body(
                        "feed-unclosed",
                        Place.FEED,
                        host -> "<rss><channel><item>" + "<a <!-- &lt".repeat(600_000),
                        Fault.TOO_LARGE,
                        Fault.NOT_A_FEED,
                        Fault.NO_ENTRIES),
                readable("feed-marks", host -> rss(item(host, 1, "a" + "\u0301".repeat(2_000_000)))),
                readable(
                        "feed-times",
                        host -> rss(item(host, 1, "Tin")
                                .replace("</item>", "<pubDate>" + "2026-11-".repeat(500_000) + "</pubDate></item>"))),
                readable(
                        "feed-links",
                        host -> rss("<item><title>Tin</title><link>http://" + host + "/" + "a".repeat(60_000)
                                + "</link></item>")),
                readable(
                        "feed-ages",
                        host -> rss("<ttl>99999999999999</ttl>"
                                + item(host, 1, "Tin")
                                        .replace("</item>", "<pubDate>+999999999-12-31T00:00:00Z</pubDate></item>")
                                + item(host, 2, "Tin")
                                        .replace("</item>", "<pubDate>-0001-01-01T00:00:00Z</pubDate></item>"))));
    }

    private static List<Attack> sitemaps() {
        List<Attack> all = new ArrayList<>();
        for (String path : List.of("/chunk-extension", "/trailers", "/endless", "/brotli-twice")) {
            all.add(Attack.known(Place.SITEMAP, path, Expected.of(Fault.TOO_LARGE)));
        }
        all.add(Attack.known(Place.SITEMAP, "/silence", Expected.of(Fault.TIMEOUT)));
        all.add(body(
                "sitemap-itself",
                Place.SITEMAP,
                host -> XML + "<sitemapindex" + MAPS + "><sitemap><loc>http://" + host
                        + "/sitemap-itself</loc></sitemap></sitemapindex>",
                Fault.EMPTY,
                Fault.NO_ENTRIES,
                Fault.NO_ARTICLES));
        all.add(body(
                "sitemap-deep",
                Place.SITEMAP,
                host -> XML + "<urlset" + MAPS + ">" + "<url>".repeat(200_000),
                Fault.TOO_LARGE,
                Fault.NOT_A_SITEMAP,
                Fault.EMPTY));
        all.add(body(
                "sitemap-many",
                Place.SITEMAP,
                host -> XML + "<urlset" + MAPS + ">" + "<url><loc>http://a.example/b</loc></url>".repeat(200_000)
                        + "</urlset>",
                Fault.TOO_LARGE));
        all.add(body(
                "sitemap-laughs",
                Place.SITEMAP,
                host -> XML + "<!DOCTYPE urlset [<!ENTITY a \"" + "ha".repeat(50_000) + "\">]><urlset" + MAPS
                        + "><url><loc>http://" + host + "/" + "&a;".repeat(20_000) + "</loc></url></urlset>",
                Fault.TOO_LARGE,
                Fault.NOT_A_SITEMAP,
                Fault.EMPTY));
        return all;
    }

    private static List<Attack> pages(GoodOutlet good) {
        List<Attack> all = new ArrayList<>();
        for (String path :
                List.of("/chunk-extension", "/gzip-head", "/many-heads", "/endless", "/gzip-bomb", "/trailers")) {
            all.add(Attack.known(Place.PAGE, path, Expected.of(Fault.TOO_LARGE)));
        }
        for (String path : List.of("/drip", "/silence")) {
            all.add(Attack.known(Place.PAGE, path, Expected.of(Fault.TIMEOUT)));
        }
        all.add(Attack.known(Place.PAGE, "/circle", Expected.of(Fault.REDIRECTS)));
        all.add(Attack.known(Place.PAGE, "/cut", Expected.of(Fault.BROKEN)));
        all.add(page("page-deep", host -> "<div>".repeat(200_000) + "<p>Bài về khoa học và công nghệ.</p>"));
        all.add(page("page-title", host -> "<h1>" + "Tin dài ".repeat(25_000) + "</h1><p>Bài về chuyển đổi số.</p>"));
        // of our own
        all.add(page("page-wide", host -> "<b>a".repeat(1_400_000)));
        all.add(page(
                "page-formats",
                host -> IntStream.range(0, 250)
                                .mapToObj(i -> "<b id=\"" + i + "\">")
                                .collect(Collectors.joining("", "<p>", "</p>"))
                        + "<p>x</p>".repeat(500_000)));
        all.add(page("page-marks", host -> "<h1>a" + "\u0301".repeat(1_000_000) + "</h1><p>Bài về đổi mới.</p>"));
        Attack charset = Attack.own(
                "page-charset",
                Place.PAGE,
                (request, out) -> {
                    byte[] body = utf8(
                            "<html><head><meta charset=\"x-JISAutoDetect\"><title>Bài</title></head><body><h1>Bài</h1><p>Khoa học.</p></body></html>");
                    write(
                            out,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=x-JISAutoDetect\r\nContent-Length: "
                                    + body.length + "\r\n\r\n");
                    out.write(body);
                },
                Expected.readOr(Fault.BROKEN));
        all.add(charset);
        for (int i = 1; i <= 3; i++) {
            // twenty pages of nearly the most that is taken, one after the other, all held until the last is there
            all.add(new Attack(
                    "page-chain-" + i,
                    Place.PAGE,
                    "/bai-dai.html",
                    Map.of(),
                    Attacks::link,
                    Expected.readOr(Fault.TOO_LARGE, Fault.TIMEOUT)));
        }
        all.add(Attack.own(
                "page-borrowed",
                Place.PAGE,
                (request, out) -> redirect(out, good.address("/bai-1.html")),
                Expected.readOr(Fault.REDIRECTS)));
        return all;
    }

    private static void link(HostileServer.Asked asked, OutputStream out) throws IOException {
        int number = asked.path().contains("-trang-")
                ? Integer.parseInt(asked.path().replaceFirst(".*-trang-(\\d+).*", "$1"))
                : 1;
        String next = asked.path().replaceFirst("(?:-trang-\\d+)?\\.html", "-trang-" + (number + 1) + ".html");
        byte[] head = utf8("<html><head><title>Bài</title><link rel=\"next\" href=\"" + next
                + "\"></head><body><h1>Bài</h1><p>Khoa học.</p><a href=\"" + next + "\">Trang sau</a><!--");
        write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9800000\r\n\r\n");
        out.write(head);
        byte[] rest = utf8("x".repeat(1_000));
        for (int left = 9_800_000 - head.length; left > 0; left -= rest.length) {
            out.write(rest, 0, Math.min(left, rest.length));
        }
    }

    private static List<Attack> robots() {
        return List.of(
                Attack.own(
                        "robots-endless",
                        Place.ROBOTS,
                        (request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\n");
                            String lines = "Disallow: /khong-ai-hoi/\n".repeat(2_000);
                            for (int i = 0; i < 100_000; i++) {
                                write(out, lines);
                            }
                        },
                        Expected.READ),
                Attack.own(
                        "robots-extension",
                        Place.ROBOTS,
                        (request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;");
                            flood(out);
                        },
                        Expected.of(Fault.TOO_LARGE)),
                Attack.own(
                        "robots-silence",
                        Place.ROBOTS,
                        (request, out) -> Thread.sleep(60_000),
                        Expected.of(Fault.TIMEOUT)),
                Attack.own(
                        "robots-drip",
                        Place.ROBOTS,
                        (request, out) -> {
                            write(out, "HTTP/1.1 200 OK\r\n\r\n");
                            HostileServer.drip(out, "#", 10_000);
                        },
                        Expected.of(Fault.TIMEOUT)),
                Attack.own(
                        "robots-circle", Place.ROBOTS, (request, out) -> redirect(out, "/robots.txt"), Expected.READ),
                // of our own
                Attack.own(
                        "robots-stars",
                        Place.ROBOTS,
                        (request, out) -> ok(
                                out,
                                "",
                                utf8("User-agent: *\n" + ("Disallow: /" + "*t*i*n".repeat(400) + "*q$\n").repeat(150))),
                        Expected.READ));
    }

    private static List<Attack> sections() {
        return List.of(
                Attack.known(Place.SECTION, "/later-extension", Expected.of(Fault.TOO_LARGE)),
                body(
                        "section-deep",
                        Place.SECTION,
                        host -> "<html><body>" + "<div>".repeat(300_000),
                        Fault.EMPTY,
                        Fault.NO_ARTICLES),
                body(
                        "section-wide",
                        Place.SECTION,
                        host -> "<html><body>" + "<a href=#>a".repeat(500_000),
                        Fault.NO_ARTICLES,
                        Fault.TOO_LARGE));
    }

    private static Attack page(String name, Function<String, String> body) {
        return Attack.own(
                name,
                Place.PAGE,
                once(host ->
                        "<!DOCTYPE html><html lang=\"vi\"><head><title>Bài</title></head><body>" + body.apply(host)),
                Expected.readOr(Fault.TOO_LARGE));
    }

    private static Attack body(String name, Place place, Function<String, String> body, Fault first, Fault... others) {
        return Attack.own(name, place, once(body), Expected.of(first, others));
    }

    /** A feed that harms, and is to be read all the same; its pages are good. */
    private static Attack readable(String name, Function<String, String> body) {
        return Attack.own(name, Place.FEED, once(body), Expected.READ)
                .otherwise((request, out) -> ok(
                        out,
                        "",
                        utf8("<html><head><title>Bài</title></head><body><h1>Bài</h1><p>Khoa học.</p></body>")));
    }

    /** Made at the first request: making it each time would slow down everybody. */
    private static HostileServer.Route once(Function<String, String> body) {
        AtomicReference<byte[]> made = new AtomicReference<>();
        return (request, out) -> {
            if (made.get() == null) {
                made.set(utf8(body.apply(request.host())));
            }
            ok(out, "", made.get());
        };
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Tin</title>" + items + "</channel></rss>";
    }

    private static String item(String host, int number, String title) {
        return "<item><title>" + title + "</title><link>http://" + host + "/tin-" + number + "</link></item>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
