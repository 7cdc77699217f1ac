package vn.lantoa.job;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Channel;
import vn.lantoa.poll.PollSource;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.CapacitySettings;
import vn.lantoa.settings.DashboardsSettings;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.FileSettings;
import vn.lantoa.settings.HealthSettings;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.Settings;
import vn.lantoa.settings.SocialSettings;

/**
 * The whole job as tests run it: channels on this machine, without waiting, into a real Elasticsearch.
 *
 * @param data folder of checkpoints; a new one is a job without memory
 * @param registry file of tasks; null for none
 * @param patience with an Elasticsearch that refuses
 */
record Trial(
        Path data,
        ElasticsearchSettings elasticsearch,
        Path registry,
        SocialSettings social,
        ArchiveSettings archive,
        RetryPolicy patience) {

    /** Of a job that was told to end. */
    static final Duration ENDED_WITHIN = Duration.ofMinutes(1);

    Trial(
            Path data,
            ElasticsearchSettings elasticsearch,
            Path registry,
            SocialSettings social,
            ArchiveSettings archive) {
        this(data, elasticsearch, registry, social, archive, RetryPolicy.USUAL);
    }

    /** Without tasks, platforms and archive. */
    static Trial in(Path data, ElasticsearchSettings elasticsearch) {
        return new Trial(data, elasticsearch, null, SocialSettings.NONE, ArchiveSettings.OFF);
    }

    /** The same with the tasks of the sample newsroom. */
    Trial withTasks() {
        Path tasks = Path.of(System.getProperty("lantoa.root"), "jobs/src/main/resources/newsroom/tasks.csv");
        return new Trial(data, elasticsearch, tasks, social, archive, patience);
    }

    Trial with(SocialSettings platforms) {
        return new Trial(data, elasticsearch, registry, platforms, archive, patience);
    }

    Trial with(ArchiveSettings kept) {
        return new Trial(data, elasticsearch, registry, social, kept, patience);
    }

    Trial with(RetryPolicy shown) {
        return new Trial(data, elasticsearch, registry, social, archive, shown);
    }

    /** Two minutes pass in a second, from now on: visits a minute apart follow each other at once. */
    static InstantSource quick() {
        Instant start = Instant.now();
        return (InstantSource & Serializable)
                () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(120));
    }

    static Catalogue catalogue(Channel... channels) {
        List<Channel> all = List.of(channels);
        return new Catalogue(false, all.stream().map(Channel::outlet).distinct().toList(), all);
    }

    Settings settings() {
        return settings(true);
    }

    Inputs inputs(Catalogue catalogue) {
        return Inputs.read(settings(), () -> catalogue);
    }

    /** Visits every channel until nothing is left to fetch. */
    JobExecutionResult run(Catalogue catalogue) throws Exception {
        return run(catalogue, InstantSource.system());
    }

    JobExecutionResult run(Catalogue catalogue, InstantSource clock) throws Exception {
        return define(catalogue, settings(true), clock, line -> {}).execute();
    }

    /** Visits channels until it is cancelled. */
    JobClient start(Catalogue catalogue, InstantSource clock) throws Exception {
        return start(catalogue, clock, line -> {});
    }

    JobClient start(Catalogue catalogue, InstantSource clock, Consumer<String> progress) throws Exception {
        return define(catalogue, settings(false), clock, progress).executeAsync();
    }

    /** All documents of an index. */
    static <T> List<T> documents(Store store, Index index, Class<T> type) throws IOException {
        List<T> documents = new ArrayList<>();
        store.refresh(index);
        new PitScan(store, index).each(type, documents::add);
        return documents;
    }

    private StreamExecutionEnvironment define(
            Catalogue catalogue, Settings settings, InstantSource clock, Consumer<String> progress) throws IOException {
        Analysis analysis = Bootstrap.prepare(settings, inputs(catalogue), clock);
        StreamExecutionEnvironment env = LocalFlink.resume(settings.data(), 2, progress);
        PollSource channels =
                new PollSource(catalogue.channels(), settings.http(), settings.poll(), settings.social(), clock);
        MonitorJob.define(env, new Sources(channels), Sinks.into(settings, patience, clock), analysis);
        return env;
    }

    private Settings settings(boolean bounded) {
        return new Settings(
                new FileSettings(data, null, null, registry),
                new HttpSettings(
                        "Lantoa",
                        "test@lantoa.localhost",
                        Duration.ZERO,
                        Duration.ofSeconds(20),
                        20_000_000,
                        HttpSettings.BY_MEMORY,
                        null,
                        true),
                new PollSettings(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(100), 2, 8, bounded),
                social,
                archive,
                elasticsearch,
                Duration.ofDays(90),
                CapacitySettings.USUAL,
                HealthSettings.USUAL,
                new DashboardsSettings("127.0.0.1", 0, null));
    }
}
