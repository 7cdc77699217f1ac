package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

/** Real processes, in which a few lines stand for the pages: they listen, and end as they are told. */
class DashboardsSupervisorTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PAGES = """
            package vn.lantoa.serve;
            public class DashboardsMain {
                public static void main(String[] arguments) throws Exception {
                    int at = java.util.List.of(arguments).indexOf("--port");
                    int port = at < 0 ? 0 : Integer.parseInt(arguments[at + 1]);
                    java.net.ServerSocket socket = new java.net.ServerSocket(port);
                    System.out.println("dashboards http://127.0.0.1:" + socket.getLocalPort() + "/");
                    new Thread(() -> {
                        try {
                            socket.accept();
                            byte[][] all = new byte[100_000][];
                            for (int i = 0; i < all.length; i++) {
                                all[i] = new byte[1_000_000];
                            }
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }).start();
                    while (System.in.read() >= 0) {}
                    System.exit(0);
                }
            }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void compile() throws Exception {
        Path source = Files.writeString(folder.resolve("DashboardsMain.java"), PAGES);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        System.setProperty(DashboardsProcess.CLASS_PATH, folder.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(DashboardsProcess.CLASS_PATH);
    }

    @Test
    void pagesThatDieAreStartedAgainAtTheirPortAndTheirDeathIsTold() throws Exception {
        long last;
        try (DashboardsSupervisor guard = start()) {
            String address = guard.address();
            long first = guard.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await(guard, first);
            assertThat(guard.address()).isEqualTo(address);
            assertThat(told()).contains("the pages ended unasked, with exit code 137; they are started again in 1 s");

            long second = guard.pid();
            new Socket(InetAddress.getLoopbackAddress(), guard.port()).close();
            await(guard, second);
            assertThat(told()).contains("because their memory was used up");
            last = guard.pid();
        }
        assertThat(ProcessHandle.of(last).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    private DashboardsSupervisor start() throws Exception {
        Settings settings =
                DemoNewsroom.settings(folder, 0, 0).withElasticsearch(ElasticsearchSettings.at("http://127.0.0.1:1"));
        Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8));
        return DashboardsSupervisor.start(settings, null, Listening.usual(), progress);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private static void await(DashboardsSupervisor guard, long before) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (guard.pid() == before && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(guard.pid()).isNotEqualTo(before);
    }
}
