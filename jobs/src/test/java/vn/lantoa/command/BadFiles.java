package vn.lantoa.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as people give them by mistake, and servers that are not what the settings say. */
final class BadFiles implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 0x16;

    private final Path folder;
    private final int taken;
    private final HttpServer server;
    private final ServerSocket closing;

    private BadFiles(Path folder, int taken) throws IOException {
        this.folder = folder;
        this.taken = taken;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.closing = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    /** Writes all of them. */
    static BadFiles in(Path folder, int taken) throws IOException {
        BadFiles files = new BadFiles(folder, taken);
        files.server.createContext("/", BadFiles::answer);
        files.server.start();
        Thread hangUp = new Thread(files::hangUp, "hang-up");
        hangUp.setDaemon(true);
        hangUp.start();
        files.write();
        return files;
    }

    /** A word of a table, with the names of files put in. */
    String named(String word) {
        return word.replace("{taken}", Integer.toString(taken)).replaceAll("\\{([^}]+)}", folder.toString() + "/$1");
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        closing.close();
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        text("empty", "");
        text("page.html", "<!doctype html><html><body>Xin chào: [</body></html>");
        text("articles.jsonl", "{\"id\":\"a\",\"title\":\"Chip bán dẫn\",\"body\":\"Nghiên cứu\"}\n");
        bytes("binary", new byte[] {1, 2, 3, (byte) 0xFE, 0x10, 0x11, 4, 5, (byte) 0x90, 6});
        text("control", "\u0001\u0002title_vi\n");
        bytes("workbook.xlsx", "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1));
        bytes("picture.csv", "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1));
        text("document.pdf", "%PDF-1.7\n");
        text("list.yaml", "- http\n- poll\n");
        text("sections.yaml", "http: 5\ndata: x\npoll: [a]\n");
        Files.createDirectories(folder.resolve("changed"));
        text("changed/newsroom.properties", "port=many\nlast-day=today\n");
        settings();
        clusters();
    }

    private void settings() throws IOException {
        String contact = "http:\n  contact: a@bao.example\n";
        text("good.yaml", contact);
        text("contact.yaml", "http:\n  contact: \"\"\n");
        text("contact-and-more.yaml", "http:\n  contact: \"\"\n  pace: soon\npoll:\n  shortst: 5m\n");
        text("taken.yaml", contact + "dashboards:\n  port: " + taken + "\n");
        text("host.yaml", contact + "dashboards:\n  host: 192.0.2.1\n");
        text("catalogue.yaml", "outlets:\n  - id: bao\n    name: [x]\n");
        text("taxonomy.yaml", "version: 1\nthemes: none\n");
        text("tasks.csv", "code,title_vi,secret\nA-1,,\nA-2,Tên,####\n");
        text(
                "all.yaml",
                "catalogue: catalogue.yaml\ntaxonomy: taxonomy.yaml\nregistry: tasks.csv\n"
                        .transform(names -> "memory: long\nhttp: {contact: nobody}\nporl: 1\n" + names));
        text("broken-catalogue.yaml", "outlets:\n  - id: BAD ID\n");
        text("three.yaml", "http:\n  contact: \"\"\ncatalogue: broken-catalogue.yaml\nregistry: missing-tasks.csv\n");
        text(
                "missing-files.yaml",
                contact + "catalogue: catalogue-none.yaml\ntaxonomy: taxonomy-none.yaml\nregistry: tasks-none.csv\n");
    }

    private void clusters() throws IOException {
        String plain = "127.0.0.1:" + server.getAddress().getPort();
        String user = "user: lantoa\n  password: geheim";
        cluster("es-401.yaml", "http://" + plain + "/401", user);
        cluster("es-nobody.yaml", "http://" + plain + "/401", "");
        cluster("es-key.yaml", "http://" + plain + "/401", "api-key: abc");
        cluster("es-403.yaml", "http://" + plain + "/403", user);
        cluster("es-reader.yaml", "http://" + plain + "/reader", user);
        cluster("es-other.yaml", "http://" + plain + "/other", "");
        cluster("es-old.yaml", "http://" + plain + "/old", "");
        cluster("es-https.yaml", "https://127.0.0.1:" + closing.getLocalPort(), user);
        cluster("es-closes.yaml", "http://127.0.0.1:" + closing.getLocalPort(), user);
        cluster("es-none.yaml", "http://127.0.0.1:1", "");
        cluster("es-unknown.yaml", "http://nowhere.invalid:9200", "");
    }

    private void cluster(String name, String address, String more) throws IOException {
        text(
                name,
                "http:\n  contact: a@bao.example\ndata: data-" + name + "\nelasticsearch:\n  hosts: [\"" + address
                        + "\"]\n  " + more + "\n");
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private void bytes(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    /** As clusters of several kinds answer, one below each path. */
    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String kind = path.split("/", -1).length > 1 ? path.split("/", -1)[1] : "";
        int status = kind.matches("[0-9]+") ? Integer.parseInt(kind) : 200;
        String body = switch (kind) {
            case "other" -> "<html>It works!</html>";
            case "old" -> "{\"version\":{\"number\":\"7.17.0\"}}";
            case "reader" ->
                path.contains("_has_privileges")
                        ? "{\"has_all_requested\":false,\"index\":{\"lantoa-*\":{\"read\":true,\"create_index\":false}}}"
                        : "{\"version\":{\"number\":\"8.19.0\"}}";
            default -> "{\"error\":{\"reason\":\"no\"},\"status\":" + status + "}";
        };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Speaks plain words where it is spoken to in TLS, and hangs up, as a port with TLS does, where it is not. */
    private void hangUp() {
        while (!closing.isClosed()) {
            try (Socket caller = closing.accept()) {
                if (caller.getInputStream().read() == TLS_HANDSHAKE) {
                    caller.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                return; // the test is over
            }
        }
    }
}
