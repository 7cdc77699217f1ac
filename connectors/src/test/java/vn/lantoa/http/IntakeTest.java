package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final char[] PASSWORD = "chi-de-thu".toCharArray();

    @AfterEach
    void end() {
        Intake.end();
    }

    @Test
    void bytesOfTheBodyMayComeAsLongAsTheyAreHandedOn() throws IOException {
        Intake intake = Intake.begin(1_000_000);
        InputStream body = intake.body(Intake.counted(new ByteArrayInputStream(new byte[1_000_000])));
        assertThat(body.readAllBytes()).hasSize(1_000_000);
    }

    @Test
    void framesOfManySmallChunksEndAtTwiceTheBody() throws IOException {
        Intake intake = Intake.begin(1_000);
        InputStream wire = Intake.counted(new ByteArrayInputStream(new byte[1_000_000]));
        InputStream body = intake.body(new ByteArrayInputStream(new byte[1_000_000]));
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        wire.readNBytes(1_000);
                        body.readNBytes(1);
                    }
                })
                .isInstanceOf(Intake.Flood.class);
    }

    @Test
    void connectionThatNobodyAskedForIsBoundedToo() {
        InputStream wire = Intake.counted(new ByteArrayInputStream(new byte[1_000_000]));
        assertThatThrownBy(wire::readAllBytes).isInstanceOf(Intake.Flood.class);
    }

    @Test
    void bytesBeneathTlsAreCounted(@TempDir Path folder) throws Exception {
        SSLContext tls = tls(folder);
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (SSLServerSocket server =
                (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            Thread flooding = new Thread(() -> flood(server), "flooding");
            flooding.setDaemon(true);
            flooding.start();
            SsrfGuardedSockets sockets = new SsrfGuardedSockets(new SsrfGuard(address -> false, Dns.SYSTEM));
            try (Socket raw = sockets.createSocket()) {
                raw.connect(new InetSocketAddress(loopback, server.getLocalPort()), 5_000);
                Intake.begin(100);
                Socket secure = tls.getSocketFactory().createSocket(raw, "localhost", server.getLocalPort(), true);
                assertThatThrownBy(() -> secure.getInputStream().readNBytes(1_000_000))
                        .satisfies(e -> assertThat(e).hasRootCauseInstanceOf(Intake.Flood.class));
            }
        }
    }

    private static void flood(SSLServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            for (int i = 0; i < 100; i++) {
                out.write(new byte[10_000]);
            }
        } catch (IOException e) {
            // the other side had enough
        }
    }

    private static SSLContext tls(Path folder) throws Exception {
        Path file = folder.resolve("khoa.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
