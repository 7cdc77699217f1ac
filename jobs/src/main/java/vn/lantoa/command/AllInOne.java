package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.elastic.FirstContact;
import vn.lantoa.elastic.Passing;
import vn.lantoa.embedded.ElasticsearchSupervisor;
import vn.lantoa.job.Analysis;
import vn.lantoa.job.Bootstrap;
import vn.lantoa.job.Inputs;
import vn.lantoa.job.LocalFlink;
import vn.lantoa.job.MonitorJob;
import vn.lantoa.job.Sinks;
import vn.lantoa.job.Sources;
import vn.lantoa.job.Stopped;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.ExitCode;
import vn.lantoa.settings.FreePort;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

/**
 * All parts of Lantoa on one machine: Elasticsearch as a child process where the settings name no cluster, the job in
 * this process, the dashboards as another child. Whatever way this process ends, the children end too.
 */
final class AllInOne {

    private static final Logger LOG = LoggerFactory.getLogger(AllInOne.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PREPARED_WITHIN = Duration.ofMinutes(5);
    private static final int PREPARE_AGAIN_SECONDS = 2;

    private final Settings settings;
    private final Inputs inputs;
    private final Premises premises;
    private final Progress progress;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private @Nullable Path config;
    private @Nullable Listening listening;
    private CompletableFuture<ElasticsearchUnavailable> lost = new CompletableFuture<>();
    private boolean running;
    private volatile boolean interrupted;

    /**
     * @param premises the data folder of the settings; released when everything has stopped
     */
    AllInOne(Settings settings, Inputs inputs, Premises premises, Progress progress) {
        this.settings = settings;
        this.inputs = inputs;
        this.premises = premises;
        this.progress = progress;
    }

    /**
     * Shows the results as pages too.
     *
     * @param file of the settings
     */
    AllInOne withDashboards(@Nullable Path file, Listening where) {
        config = settings.elasticsearch().embedded() ? null : file;
        listening = where;
        return this;
    }

    /** Starts everything, tells the addresses, and waits until the job ends or the process is stopped. */
    int run() throws Exception {
        running = true;
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "stop"));
        try {
            own(premises);
            live();
            return ExitCode.WELL.number();
        } catch (Exception e) {
            if (interrupted) {
                // the last sentence is printed: what fails now fails because of the interruption
                return ExitCode.INTERRUPTED.number();
            }
            throw e;
        } finally {
            stop();
            running = false;
        }
    }

    private void live() throws Exception {
        Settings complete = elasticsearch();
        Work.of(() -> work(complete));
    }

    private Void work(Settings complete) throws Exception {
        Analysis analysis = progress.during("preparing the index", () -> prepared(complete));
        JobClient job = progress.during("starting the job", () -> job(complete, analysis));
        own(() -> LocalFlink.end(job, PATIENCE));
        String pages = listening == null ? null : dashboards(complete, listening);
        CompletableFuture<?> result = job.getJobExecutionResult();
        progress.say("reading " + inputs.catalogue().channels().size() + " channels"
                + (inputs.catalogue().sample() ? " of the sample newsroom ..." : " ..."));
        String there = new FirstRound(
                        complete.elasticsearch(), inputs.catalogue().channels().size(), progress)
                .watch(result);
        if (!result.isDone()) {
            progress.say("ready (" + there + "). " + (pages == null ? "" : "Open " + pages + " in a browser. ")
                    + "Ctrl-C ends Lantoa.");
        }
        await(result);
        return null;
    }

    /** A server that is killed meanwhile comes back: what is prepared twice is as if it were prepared once. */
    private Analysis prepared(Settings complete) throws Exception {
        Instant end = Instant.now().plus(PREPARED_WITHIN);
        while (true) {
            try {
                return Bootstrap.prepare(complete, inputs);
            } catch (IOException | ElasticsearchUnavailable e) {
                if (lost.isDone() || Instant.now().isAfter(end) || !Passing.is(e)) {
                    throw e;
                }
                LOG.warn("Elasticsearch went away while the index was prepared; it is tried again: {}", e.getMessage());
                TimeUnit.SECONDS.sleep(PREPARE_AGAIN_SECONDS);
            }
        }
    }

    /** Waits until the job ends, or the server that it needs. */
    private void await(CompletableFuture<?> result) throws InterruptedException {
        try {
            CompletableFuture.anyOf(result, lost).get();
        } catch (ExecutionException e) {
            throw new Stopped("the job stopped", e.getCause());
        }
        if (lost.isDone()) {
            throw new Stopped("the job stopped", lost.join());
        }
    }

    private Settings elasticsearch() throws Exception {
        if (!settings.elasticsearch().embedded()) {
            FirstContact.with(settings.elasticsearch());
            tell("elasticsearch " + settings.elasticsearch().hosts().get(0));
            return settings;
        }
        ElasticsearchSupervisor server = progress.during(
                "starting the index (Elasticsearch) in " + settings.data(),
                () -> ElasticsearchSupervisor.start(settings.data(), settings.capacity()));
        own(server);
        lost = server.lost();
        tell("elasticsearch " + server.address());
        return settings.withElasticsearch(ElasticsearchSettings.at(server.address()));
    }

    private JobClient job(Settings complete, Analysis analysis) throws Exception {
        StreamExecutionEnvironment env =
                LocalFlink.resume(complete.data(), complete.capacity().workers(), progress::say);
        MonitorJob.define(env, Sources.of(complete, inputs.catalogue()), Sinks.into(complete), analysis);
        return env.executeAsync("monitor");
    }

    private String dashboards(Settings complete, Listening where) throws Exception {
        stillHas(where);
        DashboardsSupervisor process = progress.during(
                "starting the pages", () -> DashboardsSupervisor.start(complete, config, where, progress));
        own(process);
        if (where.portNamed() == null && process.port() != where.port()) {
            progress.say("port " + where.port() + " is taken by another program, so that the pages are at another"
                    + " one this time; name one with dashboards.port, or --port");
        }
        premises.announce(process.address());
        tell("dashboards " + process.address());
        return process.address();
    }

    /** Since the start a port that was named may have been taken; but the job runs, so that this is no longer a mistake. */
    static void stillHas(Listening wanted) {
        try {
            FreePort.of(wanted);
        } catch (InvalidInput e) {
            throw new Stopped(e);
        }
    }

    private void own(AutoCloseable part) {
        synchronized (parts) {
            parts.push(part);
        }
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Somebody ends the process: one sentence is printed, and no log of the parts while they stop. */
    private void interrupt() {
        try {
            if (running) {
                interrupted = true;
                progress.end("stopping; the next start on " + settings.data() + " goes on from here.");
                Configurator.setAllLevels("", Level.OFF);
            }
        } finally {
            stop();
        }
    }

    private void stop() {
        synchronized (parts) {
            while (!parts.isEmpty()) {
                try {
                    parts.pop().close();
                } catch (Exception e) {
                    LOG.warn("a part did not stop cleanly: {}", e.getMessage());
                }
            }
        }
    }
}
