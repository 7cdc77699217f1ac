package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import vn.lantoa.archive.ArchiveAccess;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Store;
import vn.lantoa.http.WebServer;
import vn.lantoa.job.Subtasks;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Response;
import vn.lantoa.model.Tombstone;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;

/** The operator that archives, with an archive that can be taken away, and a site whose pages can be asked for again. */
final class ArchivingTrial implements AutoCloseable {

    static final long ROUND = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ElasticsearchSettings elasticsearch;
    private final Path data;
    private final WebServer site = new WebServer();
    private long time;
    private int next = 1_000;
    private Subtasks<KeyedTwoInputStreamOperatorTestHarness<String, Capture, Tombstone, Write>, Write> job;

    /** Begins with two subtasks. */
    ArchivingTrial(Path data, ElasticsearchSettings elasticsearch) throws Exception {
        this.data = data;
        this.elasticsearch = elasticsearch;
        site.route(
                "/bai-",
                exchange -> WebServer.send(
                        exchange,
                        200,
                        "text/html",
                        html(exchange.getRequestURI().getPath())));
        ArchiveSettings settings = new ArchiveSettings(
                folder().toString(), true, 1_000_000_000, Duration.ofDays(1), List.of(ChannelKind.X));
        job = Subtasks.begin(
                2,
                (keyGroups, parallelism, subtask) -> new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(
                                new ArchiveCaptures(settings, elasticsearch, WebServer.settings())),
                        Capture::address,
                        Tombstone::address,
                        Types.STRING,
                        keyGroups,
                        parallelism,
                        subtask));
    }

    OperatorSubtaskState checkpoint() throws Exception {
        return job.snapshot();
    }

    void restart(int parallelism) throws Exception {
        job = job.restart(parallelism);
    }

    void restart(OperatorSubtaskState checkpoint, int parallelism) throws Exception {
        job = job.restart(checkpoint, parallelism);
    }

    @Override
    public void close() throws Exception {
        job.close();
        site.close();
    }

    void capture(int from, int to) throws Exception {
        for (int number = from; number < to; number++) {
            Capture capture = capture(number);
            var subtask = job.of(capture.address());
            subtask.processElement1(Subtasks.sent(capture, Capture.class, subtask));
        }
    }

    private Capture capture(int number) {
        String path = "/bai-" + number + ".html";
        Outlet outlet = new Outlet(
                "bao-mau",
                "Báo Mẫu",
                "Sample News",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                site.address("/"),
                true);
        Entry entry = new Entry(null, "Bài " + number, site.address(path), null, null, null, null, null, null, null);
        return new Capture(
                new Channel("bao-mau/tin", outlet, ChannelKind.FEED, site.address("/rss"), "vi", false, true, null),
                entry,
                site.address(path),
                List.of(new Response(
                        site.address(path),
                        200,
                        List.of(new Header("Content-Type", "text/html")),
                        html(path).getBytes(StandardCharsets.UTF_8))),
                null,
                Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    void withdraw(int number) throws Exception {
        String address = site.address("/bai-" + number + ".html");
        Tombstone gone = new Tombstone(
                ChannelKind.X,
                "bao-mau",
                Ids.article(address),
                address,
                "deleted",
                Instant.ofEpochMilli(System.currentTimeMillis()));
        var subtask = job.of(address);
        subtask.processElement2(Subtasks.sent(gone, Tombstone.class, subtask));
    }

    /** Something new for each subtask: what is to be done later is done after that. Returns how many captures these are. */
    int wakeAll() throws Exception {
        Set<Object> awake = new HashSet<>();
        int number = next;
        while (awake.size() < job.all().size()) {
            if (awake.add(job.of(site.address("/bai-" + number + ".html")))) {
                capture(number, number + 1);
            }
            number++;
        }
        next = number;
        return awake.size();
    }

    /** Lets rounds pass. */
    void tick(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            advance(ROUND);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void advance(long millis) throws Exception {
        time += millis;
        for (var subtask : job.all()) {
            subtask.setProcessingTime(time);
        }
    }

    int timers() {
        return job.all().stream()
                .mapToInt(subtask -> subtask.numProcessingTimeTimers())
                .sum();
    }

    /** Lets rounds pass until something holds. */
    void await(Callable<Boolean> condition) throws Exception {
        awaitStanding(() -> {
            tick(1);
            return condition.call();
        });
    }

    /** The same while the clock of the job stands still. */
    void awaitStanding(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** A file in its place takes nothing. */
    void takeArchiveAway() throws IOException {
        if (Files.exists(folder())) {
            Files.move(folder(), data.resolve("elsewhere"));
        }
        Files.writeString(folder(), "");
    }

    void putArchiveBack() throws Exception {
        Files.delete(folder());
        if (Files.exists(data.resolve("elsewhere"))) {
            Files.move(data.resolve("elsewhere"), folder());
        }
        ArchiveAccess access = ArchiveAccess.of(folder());
        awaitStanding(access::open);
    }

    private Path folder() {
        return data.resolve("archive");
    }

    /** As the sink does. */
    void storeOutput() throws IOException {
        try (Store store = Store.open(elasticsearch)) {
            store.write(job.output());
        }
    }

    /** Documents of an index that were to be written since the last start. */
    List<Write> written(Index index) {
        return job.output().stream()
                .filter(write -> write.index().equals(index.alias()) && write.source() != null)
                .toList();
    }

    /** The pages that were asked for. */
    List<String> pages() {
        return site.requests();
    }

    /** Addresses of all captures in the files. */
    List<String> recorded() throws IOException {
        return ArchivedItems.addresses(folder());
    }

    /** Articles that had to go, by the notes in the files. */
    List<String> withdrawn() throws IOException {
        return ArchivedItems.withdrawn(folder());
    }

    private static String html(String path) {
        return "<p>trang " + path + "</p>";
    }
}
