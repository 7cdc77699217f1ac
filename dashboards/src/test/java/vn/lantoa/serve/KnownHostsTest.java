package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:8570",
                "127.9.9.9",
                "[::1]",
                "[::1]:1",
                "[0:0:0:0:0:0:0:1]:80",
                "localhost",
                "LOCALHOST:8570",
                "localhost.",
                "lantoa.localhost:8570",
                "press.example",
                "Press.Example:443"
            })
    void thisMachineAndTheAddressOfTheSettingsAreKnown(String host) {
        assertThat(new KnownHosts("127.0.0.1", "https://press.example").has(host))
                .isTrue();
        assertThat(new KnownHosts("0.0.0.0", "https://press.example").has(host)).isTrue();
        assertThat(new KnownHosts("::", "https://press.example").has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8570",
                "press.example.evil.example",
                "localhost.evil.example",
                "notlocalhost",
                "127.0.0.1.evil.example",
                "192.0.2.7",
                "0.0.0.0",
                "[2001:db8::7]",
                "[::1",
                "::1",
                "127.0.0.1:80:80",
                "127.1",
                "",
                " ",
                ":80",
                "999.1.1.1"
            })
    void allOthersAreNot(String host) {
        assertThat(new KnownHosts("127.0.0.1", "https://press.example").has(host))
                .isFalse();
        assertThat(new KnownHosts("0.0.0.0", "https://press.example").has(host)).isFalse();
        assertThat(new KnownHosts("127.0.0.1", null).has("press.example")).isFalse();
    }

    @Test
    void whereAllOfAMachineIsListenedOnItsAddressesAndItsNameAreKnown() throws Exception {
        KnownHosts everywhere = new KnownHosts("0.0.0.0", null);
        KnownHosts here = new KnownHosts("127.0.0.1", null);
        assertThat(everywhere.has(InetAddress.getLocalHost().getHostName())).isTrue();
        for (NetworkInterface one : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : one.inetAddresses()
                    .filter(own ->
                            !own.isLoopbackAddress() && !own.getHostAddress().contains(":"))
                    .toList()) {
                assertThat(everywhere.has(address.getHostAddress() + ":8570")).isTrue();
                assertThat(here.has(address.getHostAddress())).isFalse();
                assertThat(new KnownHosts(address.getHostAddress(), null).has(address.getHostAddress()))
                        .isTrue();
            }
        }
    }
}
