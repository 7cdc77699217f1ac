package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts a demo for the first time, starts a second one, and ends the first. */
class FirstMinuteIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void aStartIsToldStepByStepAndEndsWithOneSentence(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        String data = folder.resolve("data").toString();
        Process demo = Child.start(folder, List.of(), out, err, "demo", "--no-dashboards", "--data", data);
        try {
            Instant end = Instant.now().plus(PATIENCE);
            while (!Files.readString(err).contains("lantoa: ready")
                    && demo.isAlive()
                    && Instant.now().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            assertThat(Files.readString(err))
                    .containsSubsequence(
                            "lantoa: starting the index",
                            "lantoa: preparing the index ...",
                            "lantoa: starting the job ...",
                            "lantoa: reading 18 channels of the sample newsroom ...",
                            " channels read so far",
                            "lantoa: ready (")
                    .doesNotContain("WARN", "ERROR", "Exception");
            assertThat(Files.readString(out)).hasLineCount(1).startsWith("elasticsearch http://lantoa:");

            Child second = Child.run(folder, List.of(), "demo", "--no-dashboards", "--data", data);
            assertThat(second.code()).isEqualTo(2);
            assertThat(second.err())
                    .contains("\"lantoa demo\" runs on " + data, "(process " + demo.pid() + ")", "--data")
                    .hasLineCount(1);

            int before = (int) Files.readString(err).lines().count();
            demo.destroy();
            assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(err).lines().skip(before))
                    .containsExactly("lantoa: stopping; the next start on " + data + " goes on from here.");
        } finally {
            demo.destroyForcibly().waitFor();
        }
    }
}
