package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.Searcher;

/** Questions as they stand: clients of Java would not ask them. */
@ExtendWith(ElasticsearchServer.class)
class DoorIT {

    private static Dashboards dashboards;
    private static int port;

    @BeforeAll
    static void start(ElasticsearchClient client) {
        dashboards =
                new Dashboards(new Searcher(client), null, "https://press.example", InstantSource.fixed(Newsroom.NOW));
        port = dashboards.start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        dashboards.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/articles.csv", "/articles.rss", "/nothing", "/archive/a/b/copy"})
    void nothingIsAnsweredForAStrangersName(String path) throws Exception {
        assertMisdirected(ask("GET " + path, "Host: evil.example:" + port));
        assertMisdirected(ask("GET http://evil.example" + path, "Host: evil.example"));
        assertThat(ask("HEAD " + path, "Host: evil.example")).startsWith("HTTP/1.1 421 ");
        assertThat(ask("GET http://evil.example" + path, "Host: localhost")).startsWith("HTTP/1.1 4");
    }

    @Test
    void filesAreNotAnsweredEither() throws Exception {
        for (Asset asset : Asset.all()) {
            assertThat(ask("GET " + asset.address(), "Host: evil.example")).startsWith("HTTP/1.1 421 ");
            assertThat(ask("HEAD " + asset.address(), "Host: evil.example")).startsWith("HTTP/1.1 421 ");
            assertThat(ask("HEAD " + asset.address(), "Host: localhost")).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]:8570", "press.example", "lantoa.localhost:80"})
    void ourOwnNamesAreAnswered(String host) throws Exception {
        assertThat(ask("GET /", "Host: " + host)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoeverNamesNoHostIsNoBrowser() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(answer(socket, "GET / HTTP/1.0\r\n\r\n")).contains(" 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothingCanBeChanged(String method) throws Exception {
        String answer = ask(method + " /", "Host: localhost\r\nContent-Length: 0\r\nSec-Fetch-Site: cross-site");
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: GET, HEAD")
                .contains("chỉ để đọc");
    }

    @Test
    void aStrangersPageDoesNotChooseTheLanguage() throws Exception {
        assertThat(ask("GET /?lang=en", "Host: localhost\r\nSec-Fetch-Site: same-origin"))
                .contains("Set-Cookie: lang=en");
        assertThat(ask("GET /?lang=en", "Host: localhost\r\nSec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 200 ")
                .contains("<html lang=\"en\">")
                .doesNotContain("Set-Cookie");
    }

    private static void assertMisdirected(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 421 ")
                .contains("evil.example", "dashboards.address", "<html lang=\"vi\">")
                .doesNotContain("jetty");
    }

    private static String ask(String question, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return answer(socket, question + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
        }
    }

    private static String answer(Socket socket, String question) throws IOException {
        socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
