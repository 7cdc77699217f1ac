package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.query.Searcher;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Listening;
import vn.lantoa.yaml.InvalidInput;

/** A port that was free when it was looked at, and is taken when it is needed. */
class AnsweringTest {

    private ServerSocket quicker;
    private ElasticsearchClient client;

    @BeforeEach
    void prepare() throws IOException {
        quicker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        client = Elastic.connect(ElasticsearchSettings.at("http://127.0.0.1:1"));
    }

    @AfterEach
    void end() throws IOException {
        quicker.close();
        client.close();
    }

    @Test
    void anotherOneIsTakenWhereNobodyNamedIt() {
        int taken = quicker.getLocalPort();
        Listening usual = new Listening("127.0.0.1", "dashboards.host", taken, null);
        try (Answering pages = Answering.start(this::dashboards, usual, taken)) {
            assertThat(pages.port()).isPositive().isNotEqualTo(taken);
            assertThat(pages.elsewhere(usual)).isTrue();
        }
    }

    @Test
    void itIsRefusedWhereSomebodyNamedIt() {
        int taken = quicker.getLocalPort();
        Listening named = Listening.usual().with(null, taken);
        assertThatThrownBy(() -> Answering.start(this::dashboards, named, taken))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("--port: port " + taken + " of 127.0.0.1 is taken by another program");
    }

    private Dashboards dashboards() {
        return new Dashboards(new Searcher(client), InstantSource.system());
    }
}
