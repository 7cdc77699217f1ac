package vn.lantoa.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The Flink that runs inside this process: its checkpoints are in the data folder, and it goes on from the newest. */
public final class LocalFlink {

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(5);

    private static final String TEMPORARY = "tmp";

    private LocalFlink() {}

    /**
     * Removes what runs on a data folder left behind that were killed, tens of megabytes each. To be called by who has the
     * folder, before anything is started on it.
     */
    public static void clear(Path data) throws IOException {
        Path temporary = data.resolve(TEMPORARY);
        if (!Files.isDirectory(temporary)) {
            return;
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * An environment that resumes where the newest complete checkpoint of the data folder left off.
     *
     * @param data folder that outlives the process
     * @param parallelism how many items are worked on at the same time
     */
    public static StreamExecutionEnvironment resume(Path data, int parallelism) {
        Path checkpoints = data.toAbsolutePath().resolve("checkpoints");
        Configuration configuration = configuration(checkpoints);
        String temporary = folder(data.toAbsolutePath().resolve(TEMPORARY)).toString();
        configuration.set(CoreOptions.TMP_DIRS, temporary);
        configuration.set(WebOptions.TMP_DIR, temporary);
        newest(checkpoints).ifPresent(checkpoint -> {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        env.setParallelism(parallelism);
        return env;
    }

    /** The settings of Flink that Lantoa relies on, wherever it runs. */
    static Configuration required() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        return configuration;
    }

    private static Configuration configuration(Path checkpoints) {
        Configuration configuration = required();
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder(checkpoints).toUri().toString());
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 2);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        return configuration;
    }

    /** The folder of the newest checkpoint that was completed, over all runs. */
    static Optional<Path> newest(Path checkpoints) {
        if (!Files.isDirectory(checkpoints)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(checkpoints, 3)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparing(LocalFlink::modified))
                    .map(Path::getParent);
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints in " + checkpoints + " cannot be listed", e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be made", e);
        }
    }
}
