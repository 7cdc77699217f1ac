package vn.lantoa.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that does what servers do to hurt or by mistake, on bare sockets; every route has a name. Unless a test names an
 * address, it stands at 127.0.0.2, which may be allowed while the rest of the machine's own network stays refused.
 */
public final class HostileServer implements AutoCloseable {

    /** A request as it came. */
    public record Asked(String host, String path, Map<String, String> headers, long nanos) {}

    public interface Route {
        void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Map<String, Route> routes = new ConcurrentHashMap<>();
    private volatile Route otherwise =
            (request, out) -> write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    HostileServer() throws IOException {
        this(address());
    }

    /** At an address of its own, which is loopback for the sake of whoever runs the test. */
    public HostileServer(InetAddress address) throws IOException {
        server = new ServerSocket();
        server.bind(new InetSocketAddress(address, 0), 500);
        bodies();
        frames();
        heads();
        packings();
        redirects();
        cookies();
        Thread acceptor = new Thread(this::accept, "hostile");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer of the test's own, before those of the same path; {@code /robots.txt} is one as well. */
    public void route(String path, Route route) {
        routes.put(path, route);
    }

    /** What is answered where no route has the path; 404 unless said. */
    public void otherwise(Route route) {
        otherwise = route;
    }

    /** An address of this server by its number. */
    public String at(String path) {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + path;
    }

    /** An address of this server; every host of {@code .example} is one of its names. */
    String at(String host, String path) {
        return "http://" + host + ".example:" + server.getLocalPort() + path;
    }

    /** The requests for a path, in the order in which they came. */
    public List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void bodies() {
        routes.put("/good", (request, out) -> ok(out, "", "bài".getBytes(StandardCharsets.UTF_8)));
        routes.put("/endless", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            for (byte[] chunk = new byte[65_536]; ; ) {
                out.write(chunk);
            }
        });
        routes.put("/drip", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            drip(out, "x", 1_000);
        });
        routes.put("/silence", (request, out) -> Thread.sleep(60_000));
        routes.put("/announced", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n");
            drip(out, "x", 1_000);
        });
        routes.put("/cut", (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nnửa"));
        routes.put(
                "/cut-chunk",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nnửa"));
        routes.put(
                "/bad-chunk",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"));
        routes.put(
                "/too-little-announced",
                (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef"));
        routes.put("/unchanged", (request, out) -> write(out, "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n"));
        routes.put("/hang-up", (request, out) -> out.close());
    }

    /** Bytes that are no part of a body. */
    private void frames() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        routes.put("/chunk-extension", (request, out) -> {
            write(out, chunked + "3;");
            flood(out);
        });
        routes.put("/later-extension", (request, out) -> {
            write(out, chunked + "3\r\nabc\r\n3;x=");
            flood(out);
        });
        routes.put("/extensions", (request, out) -> {
            String extension = "1;" + "x".repeat(100_000) + "\r\na\r\n";
            write(out, chunked);
            for (int i = 0; i < 100_000; i++) {
                write(out, extension);
            }
        });
        routes.put("/trailers", (request, out) -> {
            write(out, chunked + "3\r\nabc\r\n0\r\n");
            for (int i = 0; i < 1_000_000; i++) {
                write(out, "X-Many: abcdefghijklmnopqrstuvwxyz\r\n");
            }
        });
        routes.put("/long-status", (request, out) -> {
            write(out, "HTTP/1.1 200 ");
            flood(out);
        });
        routes.put("/moved-extension", (request, out) -> {
            write(out, "HTTP/1.1 302 Found\r\nLocation: /moved-extension\r\nTransfer-Encoding: chunked\r\n\r\n1;");
            flood(out);
        });
        routes.put("/gzip-head", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0}); // a file name follows
            flood(out);
        });
    }

    /** More than a gigabyte of one letter, as fast as it is taken. */
    public static void flood(OutputStream out) throws IOException {
        byte[] letters = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            out.write(letters);
        }
    }

    private void heads() {
        routes.put("/no-head", (request, out) -> write(out, "<html>trang kiểu cũ</html>\n"));
        routes.put(
                "/garbage",
                (request, out) -> out.write(new byte[] {0, 1, 2, (byte) 0xff, '\n', 0, '\r', '\n', '\r', '\n'}));
        routes.put("/drip-head", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            drip(out, "X-A: b\r\n", 1_000);
        });
        routes.put("/long-head", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Long: ");
            for (int i = 0; i < 1_000; i++) {
                write(out, "abcdefghij".repeat(1_000));
            }
        });
        routes.put("/many-heads", (request, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            write(out, "X-Many: abcdefghijklmnopqrstuvwxyz\r\n".repeat(3_000));
            write(out, "Content-Length: 2\r\n\r\nok");
        });
        routes.put("/not-yet", (request, out) -> {
            for (int i = 0; i < 10_000_000; i++) {
                write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        });
        routes.put(
                "/other-protocol",
                (request, out) ->
                        write(out, "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: tin\r\n\r\n"));
        routes.put("/no-length", (request, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"));
        routes.put("/again", (request, out) -> write(out, "HTTP/1.1 408 Late\r\nContent-Length: 0\r\n\r\n"));
        routes.put(
                "/at-once",
                (request, out) -> write(out, "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"));
        routes.put(
                "/for-ever",
                (request, out) -> write(
                        out, "HTTP/1.1 503 Busy\r\nRetry-After: 99999999999999999999\r\nContent-Length: 0\r\n\r\n"));
        routes.put(
                "/odd-etag",
                (request, out) -> ok(out, "ETag: \"phiên bản\u0007\"\r\nX-Odd: a\u0000b\r\n", new byte[] {'x'}));
    }

    private void packings() {
        packed("/gzip-bomb", "gzip, gzip", Packed.GZIP_TWICE);
        packed("/zlib-bomb", "deflate", Packed.ZLIB);
        packed("/deflate-bomb", "deflate", Packed.DEFLATE);
        packed("/brotli-bomb", "br", Packed.BROTLI);
        packed("/brotli-twice", "br, br", Packed.BROTLI_TWICE);
        packed("/nothing-packed", "gzip", Packed.NOTHING);
        packed("/many-layers", "gzip,gzip,gzip,gzip,gzip", Packed.GZIP_TWICE);
        packed("/unknown-packing", "zstd", new byte[] {1, 2, 3});
        packed("/damaged", "gzip", Packed.DAMAGED);
        packed("/damaged-brotli", "br", new byte[] {9, 9, 9, 9, 9, 9});
    }

    private void packed(String path, String encoding, byte[] body) {
        routes.put(path, (request, out) -> ok(out, "Content-Encoding: " + encoding + "\r\n", body));
    }

    private void redirects() {
        routes.put("/circle", (request, out) -> redirect(out, "/circle"));
        routes.put("/far", (request, out) -> redirect(out, "/far/1"));
        for (int i = 1; i < 20; i++) {
            String next = "/far/" + (i + 1);
            routes.put("/far/" + i, (request, out) -> redirect(out, next));
        }
        routes.put(
                "/to-loopback", (request, out) -> redirect(out, "http://127.0.0.1:" + server.getLocalPort() + "/good"));
        routes.put("/to-number", (request, out) -> redirect(out, "http://2130706433/"));
        routes.put("/to-six", (request, out) -> redirect(out, "http://[::1]:" + server.getLocalPort() + "/good"));
        routes.put("/to-mapped", (request, out) -> redirect(out, "http://[::ffff:7f00:1]/good"));
        routes.put("/to-metadata", (request, out) -> redirect(out, "http://169.254.169.254/latest/meta-data/"));
        routes.put("/to-private", (request, out) -> redirect(out, "http://noi-bo.example.lan/"));
        routes.put("/to-file", (request, out) -> redirect(out, "file:///etc/passwd"));
        routes.put("/to-script", (request, out) -> redirect(out, "javascript:alert(1)"));
        routes.put("/nowhere", (request, out) -> write(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"));
    }

    private void cookies() {
        routes.put(
                "/cookie",
                (request, out) ->
                        ok(out, "Connection: close\r\nSet-Cookie: theo=doi; Domain=example; Path=/\r\n", new byte[] {'x'
                        }));
        routes.put("/session", (request, out) -> {
            if (request.headers().getOrDefault("cookie", "").contains("phien=1")) {
                ok(out, "", "tin mới".getBytes(StandardCharsets.UTF_8));
            } else {
                write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: /session\r\nSet-Cookie: phien=1; HttpOnly\r\nContent-Length: 0\r\n\r\n");
            }
        });
        routes.put("/rss", (request, out) -> ok(out, "Set-Cookie: cua=rss; Path=/\r\n", new byte[] {'x'}));
        routes.put("/rss/moi", (request, out) -> {
            if (request.headers().getOrDefault("cookie", "").contains("cua=rss")) {
                ok(out, "", "tin mới".getBytes(StandardCharsets.UTF_8));
            } else {
                redirect(out, "/rss/moi");
            }
        });
        routes.put(
                "/cookie-circle",
                (request, out) -> write(
                        out,
                        "HTTP/1.1 302 Found\r\nLocation: /cookie-circle\r\nSet-Cookie: n=" + request.nanos()
                                + "\r\nContent-Length: 0\r\n\r\n"));
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket), "hostile");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (Asked request = read(in); request != null; request = read(in)) {
                asked.add(request);
                Route route = routes.get(request.path().replaceFirst("\\?.*", ""));
                if (route != null) {
                    route.answer(request, out);
                } else if (request.path().equals("/robots.txt")) {
                    robots(request, out);
                } else {
                    otherwise.answer(request, out);
                }
                if (!request.path().equals("/good")) {
                    return;
                }
            }
        } catch (IOException e) {
            // the other side had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(socket);
        }
    }

    private static void robots(Asked request, OutputStream out) throws IOException {
        if (request.host().startsWith("robots-long")) {
            String line = "Disallow: /khong-ai-hoi-toi-dau/" + "x".repeat(60) + "\n";
            ok(
                    out,
                    "",
                    ("User-agent: *\nDisallow: /circle\n" + line.repeat(110_000) + "Disallow: /good\n")
                            .getBytes(StandardCharsets.UTF_8));
        } else {
            write(out, "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Asked(
                headers.get("host"),
                first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' ')),
                headers,
                System.nanoTime());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.write(letter);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    /**
     * A whole answer.
     *
     * @param headers lines with their ends; empty for none besides type and length
     */
    public static void ok(OutputStream out, String headers, byte[] body) throws IOException {
        write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "Content-Length: " + body.length
                        + "\r\n\r\n");
        out.write(body);
        out.flush();
    }

    /** A 302. */
    public static void redirect(OutputStream out, String to) throws IOException {
        write(out, "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Twenty drops a second. */
    public static void drip(OutputStream out, String drop, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            write(out, drop);
            Thread.sleep(50);
        }
    }

    /** Text, at once. */
    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
