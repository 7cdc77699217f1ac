package vn.lantoa.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.elastic.ElasticsearchGuard;
import vn.lantoa.job.Analysis;
import vn.lantoa.job.Inputs;
import vn.lantoa.job.LocalFlink;
import vn.lantoa.job.MonitorJob;
import vn.lantoa.job.Preparation;
import vn.lantoa.job.Sinks;
import vn.lantoa.job.Sources;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;

/**
 * All parts of Lantoa on one machine: Elasticsearch as a child process where the settings name no cluster, the job in
 * this process, the dashboards as another child. Whatever way this process ends, the children end too.
 */
final class Household {

    private static final Logger LOG = LoggerFactory.getLogger(Household.class);
    private static final int MOST_WORKERS = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final Settings settings;
    private final Inputs inputs;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean dashboards;
    private Path config;

    Household(Settings settings, Inputs inputs) {
        this.settings = settings;
        this.inputs = inputs;
    }

    /**
     * Shows the results as pages too.
     *
     * @param file of the settings; null where there is none
     */
    Household withDashboards(Path file) {
        dashboards = true;
        config = settings.elasticsearch().embedded() ? null : file;
        return this;
    }

    /** Starts everything, tells the addresses, and waits until the job ends or the process is stopped. */
    int run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            Settings complete = elasticsearch();
            Analysis analysis = Preparation.prepare(complete, inputs);
            JobClient job = job(complete, analysis);
            own(() -> job.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            if (dashboards) {
                DashboardsProcess process = DashboardsProcess.start(complete, config);
                own(process);
                tell("dashboards " + process.address());
            }
            job.getJobExecutionResult().get();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the job stopped", e.getCause());
        } finally {
            stop();
        }
    }

    private Settings elasticsearch() throws Exception {
        if (!settings.elasticsearch().embedded()) {
            tell("elasticsearch " + settings.elasticsearch().hosts().get(0));
            return settings;
        }
        ElasticsearchGuard server = ElasticsearchGuard.start(settings.data());
        own(server);
        tell("elasticsearch " + server.address());
        return settings.withElasticsearch(ElasticsearchSettings.at(server.address()));
    }

    private JobClient job(Settings complete, Analysis analysis) throws Exception {
        int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        Path data = complete.data();
        StreamExecutionEnvironment env = LocalFlink.resume(data, workers);
        MonitorJob.define(env, Sources.of(complete, inputs.catalogue()), Sinks.into(complete), analysis);
        return env.executeAsync("monitor");
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
