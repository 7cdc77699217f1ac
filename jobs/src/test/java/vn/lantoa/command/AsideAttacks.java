package vn.lantoa.command;

import static vn.lantoa.http.HostileServer.flood;
import static vn.lantoa.http.HostileServer.ok;
import static vn.lantoa.http.HostileServer.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lantoa.model.Fault;

/** Five attacks that were written before the product was looked at. Nothing is fitted to them: they say how it does on others. */
final class AsideAttacks {

    private AsideAttacks() {}

    static List<Attack> all() {
        return List.of(attributes(), descent(), neverModified(), silentNews(), switched());
    }

    /** A page with 300,000 attributes on one element, which who looks for repeated ones by hand never reads to its end. */
    private static Attack attributes() {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><title>Thuộc tính</title></head><body ");
        for (int i = 0; i < 300_000; i++) {
            page.append(" thuoc-tinh-").append(i).append("=\"").append(i % 10).append('"');
        }
        page.append(
                "><article><h1>Thuộc tính</h1><p>Chuyển đổi số và đổi mới sáng tạo ở một trang rất rộng.</p></article>");
        byte[] body = page.toString().getBytes(StandardCharsets.UTF_8);
        return Attack.own(
                "aside-attributes",
                Attack.Place.PAGE,
                (request, out) -> ok(out, "", body),
                Expected.readOr(Fault.TOO_LARGE, Fault.TIMEOUT));
    }

    /** An index of sitemaps that names another index, which names another one, for ever. */
    private static Attack descent() {
        return Attack.own(
                        "aside-descent",
                        Attack.Place.SITEMAP,
                        (request, out) -> ok(out, "", index(request.host(), 1)),
                        Expected.of(Fault.NO_ENTRIES, Fault.NO_ARTICLES, Fault.NOT_A_SITEMAP))
                .otherwise((request, out) -> ok(
                        out,
                        "",
                        index(
                                request.host(),
                                1 + Integer.parseInt(request.path().replaceAll("\\D", "")))));
    }

    private static byte[] index(String host, int next) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>http://"
                        + host + "/tang-" + next
                        + ".xml</loc><lastmod>2026-11-29</lastmod></sitemap></sitemapindex>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** "Not modified" to who never had it: nothing was read, which must not pass for a visit without news. */
    private static Attack neverModified() {
        return Attack.own(
                "aside-never-modified",
                Attack.Place.FEED,
                (request, out) -> write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"),
                Expected.of(Fault.BROKEN, Fault.EMPTY, Fault.SERVER_ERROR, Fault.NOT_A_FEED, Fault.NO_ENTRIES));
    }

    /** Each visit finds two thousand articles that nobody had before, and none of their pages ever answers. */
    private static Attack silentNews() {
        AtomicInteger visits = new AtomicInteger();
        return new Attack(
                "aside-silent-news",
                Attack.Place.FEED,
                "/aside-silent-news",
                Map.of("/aside-silent-news", (request, out) -> {
                    int visit = visits.incrementAndGet();
                    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Tin</title>");
                    for (int i = 0; i < 2_000; i++) {
                        rss.append("<item><title>Tin ")
                                .append(visit * 10_000 + i)
                                .append("</title><link>http://")
                                .append(request.host())
                                .append("/tin-")
                                .append(visit * 10_000 + i)
                                .append("</link></item>");
                    }
                    ok(out, "", rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8));
                }),
                (request, out) -> Thread.sleep(60_000),
                Expected.of(Fault.TIMEOUT));
    }

    /** An upgrade to another protocol that nobody asked for, and then what comes. */
    private static Attack switched() {
        return Attack.own(
                "aside-switched",
                Attack.Place.FEED,
                (request, out) -> {
                    write(out, "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: tin\r\n\r\n");
                    flood(out);
                },
                Expected.of(Fault.BROKEN, Fault.TOO_LARGE));
    }
}
