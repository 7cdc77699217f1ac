package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.coverage.Recount;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.StageCounters;
import vn.lantoa.operator.StageCounters.Fate;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.replay.ReplaySource;
import vn.lantoa.settings.Settings;

/**
 * Files of captures through the same job that reads channels, once to their end. What an interrupted run of the same files,
 * period, taxonomy and registry has done is not done again.
 */
public final class Replay {

    /** Name of the folder within the data folder in which runs remember how far they are. */
    public static final String FOLDER = "reprocess";

    /**
     * Otherwise Elasticsearch refreshes every second while somebody searches: many small segments, which are merged again and
     * again.
     */
    private static final Duration SEARCHABLE_WITHIN = Duration.ofSeconds(30);

    private static final int TELL_EVERY_SECONDS = 10;
    private static final int REMOVALS = 20;
    private static final long REMOVAL_PAUSE_MILLIS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

    private final Settings settings;
    private final Inputs inputs;
    private final List<Path> files;
    private final ReplayPeriod period;

    /**
     * @param files in the order in which they are to be read
     */
    public Replay(Settings settings, Inputs inputs, List<Path> files, ReplayPeriod period) {
        this.settings = settings;
        this.inputs = inputs;
        this.files = List.copyOf(files);
        this.period = period;
    }

    /**
     * Runs to the end.
     *
     * @param progress gets a sentence about the progress now and then
     * @throws Stopped where the job ends with a fault; the cause is the job's
     */
    public ReplaySummary run(Consumer<String> progress) throws Exception {
        Analysis analysis = Bootstrap.prepare(settings, inputs);
        try (Store store = Store.open(settings.elasticsearch())) {
            Indices.searchable(store.client(), SEARCHABLE_WITHIN);
            try {
                ReplaySummary summary = run(analysis, progress);
                // an article leaves the outlet that it was counted under, where the catalogue says anew whose it is
                new Recount(store).all();
                return summary;
            } finally {
                Indices.searchable(store.client(), null);
            }
        }
    }

    private ReplaySummary run(Analysis analysis, Consumer<String> progress) throws Exception {
        Path folder = settings.data().resolve(FOLDER).resolve(name(analysis));
        LocalFlink.clear(folder);
        StreamExecutionEnvironment env =
                LocalFlink.resume(folder, settings.capacity().workers(), progress);
        MonitorJob.define(
                env,
                new Sources(new ReplaySource(files, inputs.catalogue(), period)),
                // what comes from the archive is there already
                Sinks.ofReplay(settings),
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
                progress.accept(soFar.getOrDefault(StageCounters.name(Stage.POLL, Fate.IN), 0) + " items read, "
                        + soFar.getOrDefault(StageCounters.name(Stage.INDEX, Fate.OUT), 0) + " articles written");
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

    /**
     * Flink may still be deleting its own files meanwhile; and what stays does no harm: everything was written, and a run of
     * the same files starts from the beginning where there is no checkpoint.
     */
    private static void remove(Path folder) {
        for (int attempt = 1; attempt <= REMOVALS && Files.exists(folder); attempt++) {
            try {
                Leftovers.remove(folder);
            } catch (IOException e) {
                LOG.debug("{} cannot be removed yet", folder, e);
                pause();
            }
        }
        if (Files.exists(folder)) {
            LOG.warn("{} is no longer needed and could not be removed", folder);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(REMOVAL_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
