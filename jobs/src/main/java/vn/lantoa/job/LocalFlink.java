package vn.lantoa.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.elastic.RetryPolicy;

/** The Flink that runs inside this process: its checkpoints are in the data folder, and it goes on from the newest. */
public final class LocalFlink {

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(5);

    /**
     * While files are reprocessed. Each checkpoint makes all that was written searchable and counts its days: in a part of
     * the archive nearly all days, again and again. Nobody waits for a single article there, and a kill loses a minute's
     * work.
     */
    private static final Duration BACKLOG_INTERVAL = Duration.ofMinutes(1);

    /** A checkpoint waits for documents to be stored, which waits for Elasticsearch: it must not give up before that does. */
    private static final Duration CHECKPOINT_TIMEOUT = RetryPolicy.USUAL.total().plusMinutes(5);

    /** About ten minutes, in which somebody may free space on a full disk, before the job is restarted. */
    private static final int FAILED_CHECKPOINTS = 120;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_RESTARTS = 10;

    /** A job that has run for so long since its last failure has all its restarts again. */
    private static final Duration QUIET = Duration.ofMinutes(15);

    private static final String TEMPORARY = "tmp";

    private LocalFlink() {}

    /**
     * Removes what runs on a data folder left behind that were killed, tens of megabytes each. To be called by who has locked
     * the folder, before anything is started on it.
     */
    public static void clear(Path data) throws IOException {
        Leftovers.remove(data.resolve(TEMPORARY));
    }

    /**
     * An environment that resumes where the newest whole checkpoint of the data folder left off.
     *
     * @param data folder that outlives the process
     * @param parallelism how many items are worked on at the same time
     * @param progress gets a sentence where checkpoints are damaged
     */
    public static StreamExecutionEnvironment resume(Path data, int parallelism, Consumer<String> progress) {
        Path home = real(data);
        Path checkpoints = home.resolve("checkpoints");
        Configuration configuration = configuration(checkpoints);
        String temporary = folder(home.resolve(TEMPORARY)).toString();
        configuration.set(CoreOptions.TMP_DIRS, temporary);
        configuration.set(WebOptions.TMP_DIR, temporary);
        MemorySize buffers = buffers(parallelism);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, buffers);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, buffers);
        newestWhole(new KeptCheckpoints(checkpoints, progress)).ifPresent(checkpoint -> {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toUri().toString());
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        });
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        env.setParallelism(parallelism);
        return env;
    }

    /**
     * Ends a job and waits until its tasks have ended: one that was only told to end still writes into the data folder, where
     * the next may begin. Nothing is done where it has ended by itself, however that was.
     *
     * @param patience how long is waited for all of it
     * @throws TimeoutException where it has not ended within that time
     */
    public static void end(JobClient job, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Boolean> ended = job.getJobExecutionResult().handle((result, failure) -> true);
        if (!ended.isDone()) {
            job.cancel()
                    .exceptionally(whileItEndedByItself -> null)
                    .thenCombine(ended, (cancelled, end) -> end)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static Optional<Path> newestWhole(KeptCheckpoints kept) {
        try {
            Optional<Path> newest = kept.newestWhole();
            kept.clear();
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints of earlier runs cannot be removed", e);
        }
    }

    /** Network buffers: at a dozen places of the job every worker sends to every other. */
    private static MemorySize buffers(int workers) {
        return MemorySize.ofMebiBytes(Math.max(64, 2 * workers * workers));
    }

    /** The settings of Flink that Lantoa relies on, wherever it runs. */
    public static Configuration required() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        // what operators hand to each other are records that nobody changes: a copy at each step is work for nothing
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL_DURING_BACKLOG, BACKLOG_INTERVAL);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, CHECKPOINT_TIMEOUT);
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, FAILED_CHECKPOINTS);
        return configuration;
    }

    /** The same with the state backend and the restart strategy: submitted with the job to a cluster. */
    static Configuration carried() {
        Configuration configuration = required();
        KeyedState.configure(configuration);
        restarts(configuration);
        return configuration;
    }

    private static Configuration configuration(Path checkpoints) {
        Configuration configuration = carried();
        KeyedState.bound(configuration);
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder(checkpoints).toUri().toString());
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, KeptCheckpoints.RETAINED);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        return configuration;
    }

    /** Each restart fetches again what was fetched since the last checkpoint: pauses grow, and the number is bounded. */
    private static void restarts(Configuration configuration) {
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, FIRST_PAUSE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, LONGEST_PAUSE);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER, 2.0);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD, QUIET);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, MOST_RESTARTS);
    }

    /** Checkpoints name their files by full paths: a folder that is reached by a link as well is the same one. */
    private static Path real(Path data) {
        try {
            return folder(data).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(data + " cannot be opened", e);
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
