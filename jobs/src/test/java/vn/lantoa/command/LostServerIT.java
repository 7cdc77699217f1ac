package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server is killed while everything else runs. */
class LostServerIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int DEATHS = 5;

    @TempDir
    private Path folder;

    @Test
    void killedWhileTheIndexIsPreparedItIsWaitedForAndKilledAgainAndAgainItEndsAllWithItsCode() throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process demo = Child.start(
                folder,
                List.of(),
                out,
                err,
                "demo",
                "--no-dashboards",
                "--data",
                folder.resolve("data").toString());
        try {
            await(demo, () -> Files.readString(err).contains("preparing the index"));
            long before = kill(demo);
            await(demo, () -> Files.readString(err).contains("lantoa: ready"));
            for (int death = 2; death <= DEATHS; death++) {
                long last = before;
                await(
                        demo,
                        () -> server(demo)
                                        .filter(server -> server.pid() != last)
                                        .isPresent()
                                && Files.exists(folder.resolve("data/elasticsearch.address")));
                before = kill(demo);
            }
            assertThat(demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(demo.exitValue()).isEqualTo(4);
            assertThat(Files.readString(err))
                    .contains("lantoa demo: the job stopped: Elasticsearch of the data folder ")
                    .contains(" ended 5 times within an hour, the last time with exit code 137");
        } finally {
            demo.destroyForcibly().waitFor();
        }
    }

    private static Optional<ProcessHandle> server(Process demo) {
        return demo.children().filter(ProcessHandle::isAlive).findFirst();
    }

    private long kill(Process demo) throws Exception {
        ProcessHandle server = server(demo).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(1, TimeUnit.MINUTES);
        Files.deleteIfExists(folder.resolve("data/elasticsearch.address"));
        return server.pid();
    }

    private static void await(Process demo, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(demo.isAlive()).as("runs").isTrue();
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
