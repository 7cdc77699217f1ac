package vn.lantoa.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.yaml.InvalidInput;

class FreePortTest {

    @Test
    void aPortThatSomebodyNamedIsHadOrRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Listening named = Listening.usual().with(null, taken.getLocalPort());
            assertThatThrownBy(() -> FreePort.of(named))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage("--port: port " + taken.getLocalPort() + " of 127.0.0.1 is taken by another program;"
                            + " end that one, or name another port (0 for any free one)");
            Listening usual = new Listening("127.0.0.1", "dashboards.host", taken.getLocalPort(), null);
            assertThat(FreePort.of(usual)).isZero();
        }
    }

    @Test
    void aPortIsNamedWhereItStandsInTheSettingsAlsoWhereItIsTheUsualOne(@TempDir Path folder) throws IOException {
        String contact = "http: {contact: a@bao.example}\n";
        Path named = Files.writeString(folder.resolve("named.yaml"), contact + "dashboards: {port: 8570}\n");
        Path silent = Files.writeString(folder.resolve("silent.yaml"), contact + "dashboards: {host: 127.0.0.1}\n");
        assertThat(Listening.of(Settings.read(named)))
                .isEqualTo(new Listening("127.0.0.1", "dashboards.host", 8570, "dashboards.port"));
        assertThat(Listening.of(Settings.read(silent))).isEqualTo(Listening.usual());
        Settings moved = Settings.read(named)
                .withData(folder)
                .withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:9200"));
        assertThat(Listening.of(moved).portNamed()).isEqualTo("dashboards.port");
    }

    @Test
    void aHostHasToBeOfThisMachine() {
        for (String host : new String[] {"192.0.2.1", "no such host", "nowhere.invalid"}) {
            assertThatThrownBy(() -> FreePort.of(Listening.usual().with(host, 0)))
                    .as(host)
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageStartingWith("--host: \"" + host + "\" is no address of this machine; expected");
        }
    }

    @Test
    void anyFreePortIsAlwaysHad() {
        assertThat(FreePort.of(Listening.usual().with("127.0.0.1", 0))).isZero();
    }
}
