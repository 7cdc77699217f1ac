package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.settings.ElasticsearchSettings;

class ElasticTest {

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void userAndPasswordAreSentAtOnce() throws IOException {
        ping(new ElasticsearchSettings(List.of(address), "lan", "tỏa", null, null));
        assertThat(requests).containsExactly("/ Basic bGFuOnThu49h");
    }

    @Test
    void anApiKeyIsSentAsItIs() throws IOException {
        ping(new ElasticsearchSettings(List.of(address), null, null, "a2V5", null));
        assertThat(requests).containsExactly("/ ApiKey a2V5");
    }

    @Test
    void anAddressMayEndInASlashOrHaveAPath() throws IOException {
        ping(ElasticsearchSettings.at(address + "/"));
        ping(ElasticsearchSettings.at(address + "/search"));
        assertThat(requests).containsExactly("/ null", "/search/ null");
    }

    @Test
    void whatIsNoAddressIsNamed() {
        assertThatThrownBy(() -> Elastic.connect(ElasticsearchSettings.at("es example:9200")))
                .isInstanceOf(ElasticsearchUnavailable.class)
                .hasMessageContaining("elasticsearch.hosts")
                .hasMessageContaining("es example:9200");
    }

    @Test
    void aCertificateFileThatIsAbsentOrNoneIsNamed(@TempDir Path folder) throws IOException {
        Path none = folder.resolve("ca.pem");
        assertThatThrownBy(() -> Elastic.connect(withCertificate(none)))
                .isInstanceOf(ElasticsearchUnavailable.class)
                .hasMessageContaining(none.toString());
        Files.writeString(none, "no certificate");
        assertThatThrownBy(() -> Elastic.connect(withCertificate(none)))
                .isInstanceOf(ElasticsearchUnavailable.class)
                .hasMessageContaining("elasticsearch.ca");
    }

    private ElasticsearchSettings withCertificate(Path file) {
        return new ElasticsearchSettings(List.of(address), null, null, null, file.toString());
    }

    private static void ping(ElasticsearchSettings settings) throws IOException {
        try (ElasticsearchClient client = Elastic.connect(settings)) {
            assertThat(client.ping().value()).isTrue();
        }
    }
}
