package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * The packaged jar on a Flink cluster of processes, with the settings that the README tells a cluster's owner, and killed:
 * nothing is lost, nothing is double, and the press is asked again for what was not in a checkpoint alone.
 */
@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ClusterIT {

    private static final Path README = Path.of(System.getProperty("lantoa.root"), "README.md");
    private static final Pattern SETTINGS = Pattern.compile("(?s)```yaml\n(# config.yaml.*?)```");
    private static final int ROUNDS = Integer.getInteger("lantoa.rounds", 3);
    private static final int STEP = 30;
    private static final Duration IN_TIME = Duration.ofMinutes(2);

    /** A page is asked for a moment before its capture goes on its way to a checkpoint that is just begun. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final Paper first = new Paper();
    private final Paper second = new Paper();
    private final Map<Paper, Integer> looked = new HashMap<>();
    private EmbeddedElasticsearch server;
    private ElasticsearchSettings elasticsearch;
    private Store store;
    private FlinkCluster cluster;
    private Path config;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedElasticsearch.start(folder.resolve("elasticsearch"));
        elasticsearch = ElasticsearchSettings.at(server.address());
        store = Store.open(elasticsearch);
        config = settings();
        List<String> settings = new ArrayList<>(recommended(folder.resolve("shared")));
        settings.addAll(List.of(
                "parallelism.default: 2",
                "taskmanager.numberOfTaskSlots: 1",
                "jobmanager.memory.process.size: 1g",
                "taskmanager.memory.process.size: 1400m",
                "heartbeat.interval: 2s",
                "heartbeat.timeout: 10s"));
        cluster = FlinkCluster.start(folder.resolve("flink"), settings);
        cluster.addTaskManager();
        cluster.addTaskManager();
    }

    @AfterEach
    void end() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
        first.close();
        second.close();
        if (store != null) {
            store.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void killedAndRestoredNothingIsLostAndNothingIsDouble() throws Exception {
        long begin = System.nanoTime();
        String job = submit();
        publish(STEP);
        awaitAll();
        itRunsAsTheReadmeSays(job);
        for (int round = 1; round <= ROUNDS; round++) {
            Map<String, Integer> again = new LinkedHashMap<>();
            publishAndAwaitSome();
            Instant kept = newestCheckpoint(job);
            cluster.kill(cluster.taskManagers().get(round % 2));
            cluster.addTaskManager();
            awaitRunning(job);
            publish(STEP);
            awaitAll();
            again.put("task manager killed", askedAgain(kept));

            publishAndAwaitSome();
            Instant stopped = Instant.now();
            String savepoint = cluster.stop(job);
            publish(STEP);
            job = submit("-s", savepoint);
            awaitAll();
            again.put("stopped with a savepoint", askedAgain(stopped));

            publishAndAwaitSome();
            kept = newestCheckpoint(job);
            cluster.killJobManager();
            String checkpoint = newestKept();
            publish(STEP);
            cluster.startJobManager();
            job = submit("-s", checkpoint);
            awaitAll();
            again.put("job manager killed", askedAgain(kept));
            System.out.printf(
                    "round %d: %d articles, asked twice: %s, %d s%n",
                    round, all(), again, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
        }
        cluster.cancel(job);
    }

    @Test
    void aRegistryTooLargeForATaskManagerEndsTheJobOnceWithTheReason() throws Exception {
        StringBuilder list = new StringBuilder("id,title_vi\n");
        for (int number = 0; number < 40_000; number++) {
            list.append(number)
                    .append(",Nghiên cứu vật liệu số ")
                    .append(number)
                    .append('\n');
        }
        Files.writeString(folder.resolve("tasks.csv"), list);
        Files.writeString(config, Files.readString(config).replaceFirst("registry: .*", "registry: tasks.csv"));
        FlinkCluster.Said said = run();
        FlinkCluster.Waiting.until(
                "the end of the job", IN_TIME, () -> cluster.state(said.job()).equals("FAILED"));
        JsonNode exceptions = cluster.get("/jobs/" + said.job() + "/exceptions").path("exceptionHistory");
        assertThat(exceptions.path("entries")).as("failures").hasSize(1);
        assertThat(exceptions.path("entries").get(0).path("stacktrace").asText())
                .contains(
                        "registry: 40000 tasks take about 446 MB of memory, and the Java of a task manager may use ",
                        "such as taskmanager.memory.task.heap.size: 446m");
    }

    private void itRunsAsTheReadmeSays(String job) throws IOException {
        JsonNode running = cluster.get("/jobs/" + job + "/checkpoints/config");
        assertThat(running.path("state_backend").asText()).contains("RocksDB");
        assertThat(running.path("checkpoint_storage").asText()).contains("FileSystem");
        assertThat(running.path("mode").asText()).isEqualTo("exactly_once");
        assertThat(running.path("externalization")
                        .path("delete_on_cancellation")
                        .asBoolean())
                .isFalse();
        Map<String, String> effective = new HashMap<>();
        cluster.get("/jobmanager/config")
                .forEach(entry -> effective.put(
                        entry.path("key").asText(), entry.path("value").asText()));
        assertThat(effective).containsEntry("taskmanager.jvm-exit-on-oom", "true");

        // what RocksDB says of itself, in the folder of the task managers
        List<String> options = options();
        assertThat(options)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file)
                        .contains("compaction_style=kCompactionStyleUniversal")
                        .contains("max_manifest_file_size=65536")
                        .contains("level0_file_num_compaction_trigger=8"));
        // incremental: shared files lie beside the checkpoints
        try (Stream<Path> files = Files.walk(folder.resolve("shared"))) {
            assertThat(files.filter(file -> file.getParent().endsWith("shared") && Files.isRegularFile(file)))
                    .isNotEmpty();
        }
    }

    private List<String> options() throws IOException {
        List<String> options = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("flink/tmp"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("OPTIONS-"))
                    .toList()) {
                options.add(Files.readString(file));
            }
        }
        return options;
    }

    private String submit(String... restore) throws Exception {
        FlinkCluster.Said said = run(restore);
        awaitRunning(said.job());
        return said.job();
    }

    private FlinkCluster.Said run(String... restore) throws Exception {
        FlinkCluster.Waiting.until("free slots", IN_TIME, () -> cluster.freeSlots() >= 2);
        List<String> arguments = new ArrayList<>(List.of(restore));
        arguments.addAll(List.of("-d", System.getProperty("lantoa.cluster.jar"), config.toString()));
        return cluster.run(Map.of("LANTOA_ES_PASSWORD", elasticsearch.password()), arguments.toArray(String[]::new));
    }

    private void awaitRunning(String job) {
        FlinkCluster.Waiting.until("all tasks of the job", IN_TIME, () -> cluster.runs(job));
    }

    private void publish(int more) {
        first.publish(first.published() + more);
        second.publish(second.published() + more);
    }

    /** In the middle of reading what is new. */
    private void publishAndAwaitSome() {
        int before = asked();
        publish(STEP);
        FlinkCluster.Waiting.until("some pages", IN_TIME, () -> asked() >= before + STEP / 2);
    }

    private int all() {
        return first.published() + second.published();
    }

    private int asked() {
        return first.visits().size() + second.visits().size();
    }

    /** Every article is in the index once, and counted, and archived once; the index agrees with itself. */
    private void awaitAll() throws IOException {
        try {
            FlinkCluster.Waiting.until(
                    "all articles",
                    IN_TIME,
                    () -> articles() == all()
                            && counted() == all()
                            && captured().size() >= all());
        } catch (AssertionError e) {
            throw new AssertionError(
                    articles() + " articles, " + counted() + " counted, "
                            + captured().size() + " archived, expected " + all() + "\n" + tail(),
                    e);
        }
        assertThat(captured()).doesNotHaveDuplicates();
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    private String tail() throws IOException {
        List<String> lines = cluster.logged()
                .lines()
                .filter(line -> line.contains("ERROR") || line.contains("Caused by") || line.contains(" WARN "))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private long articles() throws IOException {
        return Trial.documents(store, Index.ARTICLES, ArticleDocument.class).size();
    }

    private long counted() throws IOException {
        return Trial.documents(store, Index.COVERAGE, CoverageDocument.class).stream()
                .filter(document -> document.theme().equals(CoverageDocument.ALL))
                .mapToLong(CoverageDocument::articles)
                .sum();
    }

    private List<String> captured() throws IOException {
        return Trial.documents(store, Index.CAPTURES, CaptureDocument.class).stream()
                .map(CaptureDocument::address)
                .toList();
    }

    /**
     * How many pages were asked for once more since this was asked the last time; each of them had been asked for when the
     * newest checkpoint was begun, or later.
     */
    private int askedAgain(Instant checkpoint) {
        int again = 0;
        for (Paper paper : List.of(first, second)) {
            List<Paper.Visit> visits = paper.visits();
            Map<String, Instant> earlier = new HashMap<>();
            for (int i = 0; i < visits.size(); i++) {
                Paper.Visit visit = visits.get(i);
                Instant before = earlier.put(visit.path(), visit.at());
                if (before != null && i >= looked.getOrDefault(paper, 0)) {
                    again++;
                    assertThat(before)
                            .as(visit.path() + " was asked for again at " + visit.at())
                            .isAfter(checkpoint.minus(ON_ITS_WAY));
                }
            }
            looked.put(paper, visits.size());
        }
        return again;
    }

    /** When the newest complete checkpoint was begun. */
    private Instant newestCheckpoint(String job) {
        JsonNode newest =
                cluster.get("/jobs/" + job + "/checkpoints").path("latest").path("completed");
        return Instant.ofEpochMilli(newest.path("trigger_timestamp").asLong());
    }

    /** As a cluster's owner finds it. */
    private String newestKept() throws IOException {
        return CompleteCheckpoint.within(folder.resolve("shared"))
                .get(0)
                .folder()
                .toUri()
                .toString();
    }

    private static List<String> recommended(Path shared) throws IOException {
        Matcher block = SETTINGS.matcher(Files.readString(README));
        assertThat(block.find()).as("settings of a cluster in the README").isTrue();
        return block.group(1)
                .replace("/shared/lantoa", shared.toString())
                .lines()
                .toList();
    }

    private Path settings() throws IOException {
        Files.writeString(
                folder.resolve("catalogue.yaml"), "outlets:\n" + outlet("mot", first) + outlet("hai", second));
        return Files.writeString(folder.resolve("lantoa.yaml"), """
                http: {contact: test@lantoa.localhost, pace: 50ms, allow-local: true}
                data: data
                catalogue: catalogue.yaml
                registry: %s
                poll: {shortest: 1s, longest: 1s, retry: 1s}
                elasticsearch:
                  hosts: ["%s"]
                  user: %s
                  password: ${ENV:LANTOA_ES_PASSWORD}
                """.formatted(
                        README.resolveSibling("docs/tasks-sample.csv"),
                        elasticsearch.hosts().get(0),
                        elasticsearch.user()));
    }

    /** Each at a host of its own, which one part of the job visits. */
    private static String outlet(String id, Paper paper) {
        String site = paper.address().replace("bao.localhost", id + ".localhost");
        return """
                  - id: %s
                    name: "Báo %s"
                    name-en: "Paper %s"
                    kind: press
                    site: %s
                    channels:
                      - {id: tin, kind: feed, url: "%s", checked: true}
                """.formatted(id, id, id, site, site).indent(2);
    }
}
