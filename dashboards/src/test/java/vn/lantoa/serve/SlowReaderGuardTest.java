package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server, and readers on bare sockets. */
class SlowReaderGuardTest {

    private static final int PART = 8_192;
    private static final int PARTS = 2_000;
    private static final int BYTES_A_SECOND = 4_000_000;
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private volatile boolean failed;

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        SlowReaderGuard pace = new SlowReaderGuard(GRACE, BYTES_A_SECOND);
        pace.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                // as a servlet does: a thread waits until each part is taken
                try {
                    for (int i = 1; i <= PARTS; i++) {
                        Content.Sink.write(response, i == PARTS, ByteBuffer.allocate(PART));
                    }
                    callback.succeeded();
                } catch (IOException e) {
                    failed = true;
                    callback.failed(e);
                }
                return true;
            }
        });
        server.setHandler(pace);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void whoeverReadsInTimeGetsEverything() throws Exception {
        try (Socket socket = ask()) {
            assertThat(socket.getInputStream().readAllBytes().length).isGreaterThanOrEqualTo(PART * PARTS);
        }
        assertThat(failed).isFalse();
    }

    @Test
    void whoeverTakesItDropByDropIsCutOff() throws Exception {
        // everything would take a hundred seconds, and Jetty's own patience never ends: a byte moves all the time
        try (Socket socket = ask()) {
            InputStream in = socket.getInputStream();
            byte[] drop = new byte[PART];
            for (int drops = 0; drops < 400 && !failed && in.read(drop) >= 0; drops++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        assertThat(failed).isTrue();
    }

    private Socket ask() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(PART);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), connector.getLocalPort()));
        socket.getOutputStream()
                .write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
