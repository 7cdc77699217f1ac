package vn.lantoa.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import vn.lantoa.job.LocalFlink;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleDates;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.ArticleMedia;
import vn.lantoa.model.ArticleOrigin;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Tombstone;
import vn.lantoa.operator.DeduplicateArticles;

/** Lets the job remember many made-up articles, and measures what its checkpoints write and how long restoring takes. */
public final class StateBenchmark {

    private static final Duration MEMORY = Duration.ofDays(90);
    private static final int WORKERS = 2;

    /** Some checkpoints, until RocksDB has compacted what was remembered at once. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private static final long WATCHED_MILLIS = 250;
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(1);

    /** How many articles were let through in this process: operators cannot report to a benchmark otherwise. */
    private static final AtomicLong PASSED = new AtomicLong();

    private final int articles;
    private final int perMinute;
    private final Duration measured;
    private final Consumer<String> progress;

    /**
     * @param articles that are remembered before anything is measured
     * @param perMinute new articles that come after them
     * @param measured how long they come
     * @param progress gets a sentence about the progress
     */
    public StateBenchmark(int articles, int perMinute, Duration measured, Consumer<String> progress) {
        this.articles = articles;
        this.perMinute = perMinute;
        this.measured = measured;
        this.progress = progress;
    }

    /**
     * Takes as long as is measured, and about a minute.
     *
     * @param data empty folder, for the checkpoints
     */
    public StatePromises run(Path data) throws Exception {
        JobClient job = start(LocalFlink.resume(data, WORKERS, progress));
        awaitPassed(job, articles);
        progress.accept(articles + " articles are remembered");
        TimeUnit.MILLISECONDS.sleep(SETTLED.toMillis());

        WrittenFiles files = new WrittenFiles(data.resolve("checkpoints"));
        files.look();
        long before = files.written();
        Instant begin = Instant.now();
        Duration cpu = ThisProcess.cpu();
        while (Instant.now().isBefore(begin.plus(measured))) {
            TimeUnit.MILLISECONDS.sleep(WATCHED_MILLIS);
            files.look();
        }
        Duration length = Duration.between(begin, Instant.now());
        Duration used = ThisProcess.cpu().minus(cpu);
        long heap = ThisProcess.heap();
        LocalFlink.end(job, ENDED_WITHIN);

        progress.accept("the job is started again");
        Duration restored = restore(data);
        return new StatePromises(
                articles, perMinute, length, files.written() - before, files.present(), used, heap, restored);
    }

    private Duration restore(Path data) throws Exception {
        Instant begin = Instant.now();
        JobClient job = start(LocalFlink.resume(data, WORKERS, progress));
        awaitPassed(job, 1);
        Duration length = Duration.between(begin, Instant.now());
        LocalFlink.end(job, ENDED_WITHIN);
        return length;
    }

    /** The job that is measured: all articles at once, or from where it resumes, and then new ones without end. */
    public JobClient start(StreamExecutionEnvironment env) throws Exception {
        PASSED.set(0);
        int at = articles;
        long pause = Duration.ofMinutes(1).toMillis() / perMinute;
        DataStream<Article> found = env.fromSource(
                        new NumberSequenceSource(0, Long.MAX_VALUE), WatermarkStrategy.noWatermarks(), "numbers")
                .uid("numbers")
                .setParallelism(1)
                .map(number -> {
                    if (number >= at) {
                        TimeUnit.MILLISECONDS.sleep(pause);
                    }
                    return article(number);
                })
                .setParallelism(1);
        DataStream<Tombstone> none =
                found.flatMap((Article article, Collector<Tombstone> out) -> {}).returns(Tombstone.class);
        found.keyBy(Article::id)
                .connect(none.keyBy(Tombstone::article))
                .process(new DeduplicateArticles(MEMORY, "benchmark", InstantSource.system()))
                .uid("remember")
                .map(article -> {
                    PASSED.incrementAndGet();
                    return article.id();
                })
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync("state benchmark");
    }

    /** Until so many articles were let through since the job was started; throws where it ends before. */
    public static void awaitPassed(JobClient job, long wanted) throws Exception {
        while (PASSED.get() < wanted) {
            if (job.getJobExecutionResult().isDone()) {
                job.getJobExecutionResult().get(); // says why
                throw new IllegalStateException("the job has ended");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static Article article(long number) {
        Instant published = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        String address = "https://press.example/" + number;
        return new Article(
                Ids.article(address),
                new ArticleOrigin(
                        "press",
                        "press/rss",
                        address,
                        address,
                        null,
                        ArticleKind.ARTICLE,
                        CommunicationSetting.MASS_MEDIA),
                new ArticleContent("Title " + number, "", "", List.of(), "vi"),
                ArticleDates.at(published, DateOrigin.FEED),
                ArticleMedia.NONE,
                null);
    }
}
