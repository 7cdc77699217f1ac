package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.RecordedFile;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.settings.ElasticsearchSettings;

/** The demo as a process of its own: killed without warning, started again, audited, altered. */
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void nothingIsLostOrDoubledWhenTheProcessIsKilled(@TempDir Path data) throws Exception {
        int articles = size();

        // slowly enough that many pages are still to come when the first articles are written
        Demo killed = Demo.start(data, 1000);
        waitUntil(() -> killed.count(Index.ARTICLES) > 10);
        long before = killed.count(Index.ARTICLES);
        killed.kill();
        assertThat(before).as("articles when it was killed").isLessThan(articles);

        assertThat(names(data.resolve("tmp"))).as("what it left").anyMatch(name -> name.startsWith("flink-rpc"));
        Files.writeString(data.resolve("tmp/flink-rpc-akka_of-long-ago.jar"), "x");

        Demo again = Demo.start(data, 0);
        waitUntil(() -> again.count(Index.ARTICLES) == articles && again.counted() == articles);
        assertThat(again.addresses()).hasSize(articles).doesNotHaveDuplicates();
        // articles and their evidence are written side by side: they agree when the checkpoint behind both is complete
        waitUntil(() -> check(data) == 0);
        assertThat(captured(data))
                .as("captures in the archive")
                .hasSize(articles)
                .doesNotHaveDuplicates();
        assertThat(names(data.resolve("tmp")).stream().filter(name -> name.startsWith("flink-rpc")))
                .as("what the one that was killed left is gone")
                .hasSize(1);
        assertThat(names(data.resolve("java-tmp"))).isEmpty();
        again.stop();

        assertThat(check(data)).as("audit of the folder at rest").isZero();
        alterOneArticle(data);
        assertThat(check(data))
                .as("audit after one article was altered by hand")
                .isEqualTo(1);
    }

    private static int size() throws IOException {
        try (Newsroom newsroom = Newsroom.start(0, LocalDate.of(2026, 1, 1))) {
            return newsroom.size();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Addresses of all captures that the archive's files hold. */
    private static List<String> captured(Path data) throws IOException {
        List<String> addresses = new ArrayList<>();
        for (Path file : new Archive(data.resolve("archive")).files()) {
            try (RecordedFile records = new RecordedFile(file)) {
                for (List<CdxEntry> some = records.next(); !some.isEmpty(); some = records.next()) {
                    addresses.add(some.get(0).address());
                }
            }
        }
        return addresses;
    }

    private static int check(Path data) {
        return Lantoa.commandLine().execute("check", "--data", data.toString());
    }

    private static void alterOneArticle(Path data) throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                Store store = Store.open(ElasticsearchSettings.at(server.address()))) {
            List<String> ids = new ArrayList<>();
            Indices.prepare(store.client());
            store.refresh(Index.ARTICLES);
            new PitScan(store, Index.ARTICLES).eachWithId((id, document) -> ids.add(id));
            store.client()
                    .update(
                            update -> update.index(Index.ARTICLES.alias())
                                    .id(ids.get(0))
                                    .doc(Map.of("title", "Tựa đề bị sửa tay")),
                            ObjectNode.class);
        }
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A demo without pages, in a process of its own. */
    private record Demo(Process process, Store store) {

        static Demo start(Path data, int pace) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx700m",
                            "-Djava.io.tmpdir=" + Files.createDirectories(data.resolve("java-tmp")),
                            "-Dlantoa.elasticsearch.home=" + System.getProperty("lantoa.elasticsearch.home"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "vn.lantoa.command.Lantoa",
                            "demo",
                            "--no-dashboards",
                            "--pace",
                            Integer.toString(pace),
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            assertThat(line).startsWith("elasticsearch http://lantoa:");
            String address = line.substring("elasticsearch ".length());
            return new Demo(process, Store.open(ElasticsearchSettings.at(address)));
        }

        /** How many documents an index holds; 0 while it is not there. */
        long count(Index index) {
            try {
                store.refresh(index);
                return store.client().count(count -> count.index(index.alias())).count();
            } catch (IOException | RuntimeException e) {
                return 0;
            }
        }

        /** How many articles coverage counts. */
        long counted() throws IOException {
            long[] sum = {0};
            store.refresh(Index.COVERAGE);
            new PitScan(store, Index.COVERAGE)
                    .where("theme", List.of("all"))
                    .eachWithId((id, document) ->
                            sum[0] += document.path("articles").asLong());
            return sum[0];
        }

        List<String> addresses() throws IOException {
            List<String> addresses = new ArrayList<>();
            new PitScan(store, Index.ARTICLES)
                    .eachWithId((id, document) ->
                            addresses.add(document.path("address").asText()));
            return addresses;
        }

        /** As a power cut would: without a word. */
        void kill() throws Exception {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                child.onExit().get(60, TimeUnit.SECONDS);
            }
            store.close();
        }

        /** As Ctrl-C does; no process may stay behind. */
        void stop() throws Exception {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            for (ProcessHandle child : children) {
                child.onExit().get(60, TimeUnit.SECONDS);
            }
            store.close();
        }
    }
}
