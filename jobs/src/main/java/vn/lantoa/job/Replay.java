package vn.lantoa.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.Fates;
import vn.lantoa.operator.Fates.Fate;
import vn.lantoa.replay.Period;
import vn.lantoa.replay.ReplaySource;
import vn.lantoa.settings.Settings;

/**
 * Files of captures through the same job that reads channels, once to their end. What an interrupted run of the same files,
 * period, taxonomy and registry has done is not done again.
 */
public final class Replay {

    /** Name of the folder within the data folder in which runs remember how far they are. */
    public static final String FOLDER = "reprocess";

    private static final int MOST_WORKERS = 4;
    private static final int TELL_EVERY_SECONDS = 10;

    private final Settings settings;
    private final Inputs inputs;
    private final List<Path> files;
    private final Period period;

    /**
     * @param files in the order in which they are to be read
     */
    public Replay(Settings settings, Inputs inputs, List<Path> files, Period period) {
        this.settings = settings;
        this.inputs = inputs;
        this.files = List.copyOf(files);
        this.period = period;
    }

    /**
     * Runs to the end.
     *
     * @param progress is told now and then how far it is
     * @throws Stopped where the job ends with a fault; the cause is the job's
     */
    public ReplaySummary run(Consumer<String> progress) throws Exception {
        Analysis analysis = Preparation.prepare(settings, inputs);
        Path folder = settings.data().resolve(FOLDER).resolve(name(analysis));
        LocalFlink.clear(folder);
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        StreamExecutionEnvironment env = LocalFlink.resume(folder, workers);
        MonitorJob.define(
                env,
                new Sources(new ReplaySource(files, inputs.catalogue(), period)),
                // what comes from the archive is there already
                Sinks.into(settings).withoutArchive(),
                analysis);
        JobExecutionResult result = await(env.executeAsync("reprocess"), progress);
        remove(folder);
        return ReplaySummary.of(result.getAllAccumulatorResults());
    }

    private static JobExecutionResult await(JobClient job, Consumer<String> progress) throws Exception {
        CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
        while (true) {
            try {
                return end.get(TELL_EVERY_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                Map<String, Object> soFar = job.getAccumulators().get();
                progress.accept(soFar.getOrDefault(Fates.name(Stage.POLL, Fate.IN), 0) + " items read, "
                        + soFar.getOrDefault(Fates.name(Stage.INDEX, Fate.OUT), 0) + " articles written");
            } catch (ExecutionException e) {
                throw new Stopped("the job stopped", e.getCause());
            }
        }
    }

    /** Changes with everything that makes it another run. */
    private String name(Analysis analysis) {
        List<String> parts =
                new ArrayList<>(List.of(analysis.versions(), inputs.catalogue().version(), period.toString()));
        files.forEach(file -> parts.add(file.toAbsolutePath().toString()));
        return Ids.sha256(Json.write(parts)).substring(0, 12);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
