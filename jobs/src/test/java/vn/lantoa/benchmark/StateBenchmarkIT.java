package vn.lantoa.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateBenchmarkIT {

    @Test
    void aCheckpointWritesWhatIsNew(@TempDir Path data) throws Exception {
        StatePromises result = new StateBenchmark(20_000, 60, Duration.ofSeconds(15), said -> {}).run(data);
        assertThat(result.megabytesPerMinute())
                .as("each would be 2.5 MB, twelve times a minute, were it written whole")
                .isLessThan(10);
        assertThat(result.kept()).isGreaterThan(1_000_000);
    }
}
