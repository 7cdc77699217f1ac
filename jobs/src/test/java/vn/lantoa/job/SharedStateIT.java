package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.benchmark.StateBenchmark;
import vn.lantoa.benchmark.WrittenFiles;

/** Files that several checkpoints share, over starts, damages and copies. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SharedStateIT {

    private static final int ARTICLES = 5_000;
    private static final int WORKERS = 2;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void aSharedFileThatIsTornOrGoneIsTold() throws Exception {
        Path data = folder.resolve("data");
        run(local(data), data, ARTICLES);
        Path newest = newestWhole(data).orElseThrow();
        assertThat(said).isEmpty();

        Path shared = largestShared(data);
        byte[] whole = Files.readAllBytes(shared);
        try (FileChannel channel = FileChannel.open(shared, StandardOpenOption.WRITE)) {
            channel.truncate(whole.length - 1);
        }
        assertThat(newestWhole(data)).isNotEqualTo(Optional.of(newest));
        Files.write(shared, whole);
        assertThat(newestWhole(data)).contains(newest);
        Files.delete(shared);
        assertThat(newestWhole(data)).isNotEqualTo(Optional.of(newest));
    }

    @Test
    void nothingOfEarlierRunsStaysForEver() throws Exception {
        Path data = folder.resolve("data");
        run(local(data), data, ARTICLES);
        long first = bytes(data);
        for (int start = 0; start < 4; start++) {
            Path killed = Files.createDirectories(
                    data.resolve("checkpoints").resolve("killed" + start).resolve("shared"));
            Files.write(killed.resolve("of-no-checkpoint"), new byte[1_000_000]);
            run(local(data), data, 1);
        }
        local(data);
        assertThat(said).isEmpty();
        assertThat(bytes(data)).isLessThan(first + 1_000_000);
        try (Stream<Path> runs = Files.list(data.resolve("checkpoints"))) {
            assertThat(runs.map(run -> run.getFileName().toString()).toList())
                    .noneMatch(run -> run.startsWith("killed"));
        }
        assertThat(newestWhole(data)).isPresent();
    }

    @Test
    void whatAnEarlierVersionWroteIsLeftBehindInASentence() throws Exception {
        Path data = folder.resolve("data");
        run(earlier(data), data, ARTICLES);

        run(local(data), data, ARTICLES);
        assertThat(said).singleElement().asString().contains("without its memory", "another version of Lantoa");

        said.clear();
        run(local(data), data, 1);
        assertThat(said).isEmpty();
    }

    @Test
    void aCopyTakesNothingAwayFromTheFirst() throws Exception {
        Path data = folder.resolve("data");
        run(local(data), data, ARTICLES);
        Path copy = folder.resolve("copy");
        for (Path file : lengths(data).keySet()) {
            Path copied = copy.resolve(data.relativize(file).toString());
            Files.createDirectories(copied.getParent());
            Files.copy(file, copied);
        }
        Map<Path, Long> before = lengths(data);
        run(local(copy), copy, ARTICLES);
        assertThat(said).singleElement().asString().contains("without its memory", "moved or copied");
        assertThat(lengths(data)).isEqualTo(before);
    }

    private StreamExecutionEnvironment local(Path data) {
        return LocalFlink.resume(data, WORKERS, said::add);
    }

    /** As it was before state was kept in RocksDB. */
    private static StreamExecutionEnvironment earlier(Path data) {
        Configuration configuration = LocalFlink.required();
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                data.resolve("checkpoints").toUri().toString());
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        return StreamExecutionEnvironment.createLocalEnvironment(WORKERS, configuration);
    }

    /** Until so many articles were let through and a checkpoint holds them. */
    private static void run(StreamExecutionEnvironment env, Path data, long articles) throws Exception {
        env.getCheckpointConfig().setCheckpointInterval(500);
        JobClient job = new StateBenchmark(ARTICLES, 600, Duration.ZERO, said -> {}).start(env);
        try {
            StateBenchmark.awaitPassed(job, articles);
            List<CompleteCheckpoint> before = complete(data);
            for (int turn = 0; turn < 240 && newer(data, before) < 2; turn++) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
            assertThat(newer(data, before)).as("checkpoints in time").isGreaterThanOrEqualTo(2);
        } finally {
            LocalFlink.end(job, Trial.ENDED_WITHIN);
        }
    }

    private static long newer(Path data, List<CompleteCheckpoint> before) throws IOException {
        return complete(data).stream().filter(one -> !before.contains(one)).count();
    }

    private static List<CompleteCheckpoint> complete(Path data) throws IOException {
        return CompleteCheckpoint.within(data.resolve("checkpoints"));
    }

    private Optional<Path> newestWhole(Path data) {
        return new KeptCheckpoints(data.resolve("checkpoints"), said::add).newestWhole();
    }

    /** With most of the articles in it: every checkpoint needs it. */
    private static Path largestShared(Path data) throws IOException {
        return lengths(data).entrySet().stream()
                .filter(file -> file.getKey().getParent().endsWith("shared"))
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static long bytes(Path data) throws IOException {
        return lengths(data).values().stream().mapToLong(Long::longValue).sum();
    }

    /** All files of checkpoints, also while a job adds and removes some. */
    private static Map<Path, Long> lengths(Path data) throws IOException {
        WrittenFiles files = new WrittenFiles(data.resolve("checkpoints"));
        files.look();
        return files.seen();
    }
}
