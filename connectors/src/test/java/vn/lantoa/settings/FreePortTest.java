package vn.lantoa.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

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
