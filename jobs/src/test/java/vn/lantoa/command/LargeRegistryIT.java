package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.benchmark.MadeUpPress;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.Article;
import vn.lantoa.model.Outlet;
import vn.lantoa.settings.ElasticsearchSettings;

/** A registry of 100,000 tasks, with the memory that the launcher gives: everything is written, however many workers. */
@Tag("long")
class LargeRegistryIT {

    private static final int TASKS = 100_000;
    private static final int ARTICLES = Integer.getInteger("lantoa.articles", 3_000);
    private static final Instant DAY = Instant.parse("2026-11-20T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void fourWorkersWriteWhatOneWrites() throws Exception {
        LargeRegistry.csv(folder.resolve("tasks.csv"), TASKS);
        catalogue();
        articles();
        Map<Index, Map<String, ObjectNode>> four = reprocessed(4);
        Map<Index, Map<String, ObjectNode>> one = reprocessed(1);
        assertThat(four.get(Index.ARTICLES)).hasSize(ARTICLES);
        assertThat(four.get(Index.EVIDENCE)).hasSizeGreaterThanOrEqualTo(ARTICLES / 25);
        for (Index index : four.keySet()) {
            assertThat(four.get(index)).as(index.alias()).isEqualTo(one.get(index));
        }
    }

    /** What a process of its own has made of the articles, without what differs between two runs. */
    private Map<Index, Map<String, ObjectNode>> reprocessed(int workers) throws Exception {
        Path data = folder.resolve("data-" + workers);
        Path config = Files.writeString(
                folder.resolve("lantoa-" + workers + ".yaml"),
                "http:\n  contact: a@example.org\nregistry: tasks.csv\ncatalogue: catalogue.yaml\ndata: " + data
                        + "\nworkers: " + workers + "\n");
        Path out = folder.resolve("out-" + workers);
        Path err = folder.resolve("err-" + workers);
        Path collections = folder.resolve("gc-" + workers);
        long begin = System.nanoTime();
        Process process = Child.start(
                folder,
                List.of("-Xmx1500m", "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections),
                out,
                err,
                "reprocess",
                "--config",
                config.toString(),
                "--from",
                folder.resolve("articles.jsonl").toString());
        String peak = "";
        try {
            while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                peak = peak(process.pid(), peak);
            }
        } finally {
            process.destroyForcibly();
        }
        System.out.printf(
                "%d workers, %d tasks, %d articles: %d s, %s, %s%n",
                workers,
                TASKS,
                ARTICLES,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                peak,
                collections(collections));
        assertThat(process.exitValue()).as(Child.text(out) + Child.text(err)).isZero();
        return documents(data);
    }

    private static Map<Index, Map<String, ObjectNode>> documents(Path data) throws IOException {
        Map<Index, Map<String, ObjectNode>> all = new HashMap<>();
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                Store store = Store.open(ElasticsearchSettings.at(server.address()))) {
            for (Index index : List.of(Index.TASKS, Index.ARTICLES, Index.EVIDENCE, Index.COVERAGE)) {
                store.refresh(index);
                Map<String, ObjectNode> documents = new TreeMap<>();
                new PitScan(store, index).eachWithId((id, document) -> {
                    document.remove(List.of("analysed", "found", "first", "seal"));
                    documents.put(id, document);
                });
                all.put(index, documents);
            }
            assertThat(new Audit(store).run().findings()).isEmpty();
        }
        return all;
    }

    /** The most memory that the process has had so far, as the system tells it. */
    private static String peak(long process, String before) throws IOException {
        try {
            return Files.readString(Path.of("/proc/" + process + "/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmHWM"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse(before);
        } catch (NoSuchFileException e) {
            return before; // it has just ended, or this is another system
        }
    }

    private static String collections(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        double millis = lines.stream()
                .filter(line -> line.endsWith("ms"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1, line.length() - 2)))
                .sum();
        long full = lines.stream().filter(line -> line.contains("Pause Full")).count();
        return "%d collections, %d of them full, %.1f s".formatted(lines.size() - 1, full, millis / 1000);
    }

    private void articles() throws IOException {
        MadeUpPress press = new MadeUpPress();
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve("articles.jsonl"))) {
            for (int number = 0; number < ARTICLES; number++) {
                Article article = press.item(number, new SplittableRandom(number), DAY, 30, TASKS)
                        .article();
                lines.write(MadeUpPress.line(article));
                lines.newLine();
            }
        }
    }

    private void catalogue() throws IOException {
        StringBuilder outlets = new StringBuilder("outlets:\n");
        for (Outlet outlet : MadeUpPress.outlets()) {
            outlets.append("""
                      - id: %s
                        name: "%s"
                        name-en: "%s"
                        kind: press
                        site: %s
                        channels:
                          - {id: rss, kind: feed, url: "%srss", checked: true}
                    """.formatted(outlet.id(), outlet.name(), outlet.nameEn(), outlet.site(), outlet.site())
                    .indent(2));
        }
        Files.writeString(folder.resolve("catalogue.yaml"), outlets);
    }
}
