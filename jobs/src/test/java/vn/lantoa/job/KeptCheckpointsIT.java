package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.poll.JsonSerializer;
import vn.lantoa.settings.ElasticsearchSettings;

/** Checkpoints of the real job, torn as a full disk or a power cut tears them. */
@ExtendWith(ElasticsearchServer.class)
class KeptCheckpointsIT {

    /** So many that their memory does not lie in the metadata, as it does where it is little. */
    private static final int ARTICLES = 400;

    private static final Duration IN_TIME = Duration.ofMinutes(2);

    @TempDir
    private Path data;

    private final ElasticsearchSettings elasticsearch;
    private final Paper paper = new Paper().publish(ARTICLES);
    private final List<String> said = new ArrayList<>();
    private Store store;

    KeptCheckpointsIT(ElasticsearchSettings elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @BeforeEach
    void run() throws Exception {
        store = Store.open(elasticsearch);
        work();
        said.clear();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        paper.close();
    }

    @Test
    void theOneBeforeTakesThePlaceOfTheNewest() throws Exception {
        List<Path> kept = newestFirst();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
        assertThat(newestWhole()).isEqualTo(kept.get(0));
        assertThat(said).isEmpty();

        Path metadata = kept.get(0).resolve("_metadata");
        byte[] whole = Files.readAllBytes(metadata);
        for (int bytes : new int[] {0, 3, 100, whole.length / 2, whole.length - 1}) {
            cut(metadata, bytes);
            assertThat(newestWhole()).as("cut after %d bytes", bytes).isEqualTo(kept.get(1));
            restore(metadata, whole);
        }
        byte[] garbage = new byte[whole.length];
        new Random(1).nextBytes(garbage);
        restore(metadata, garbage);
        assertThat(newestWhole()).isEqualTo(kept.get(1));
        assertThat(said)
                .allSatisfy(sentence ->
                        assertThat(sentence).contains("the newest checkpoint " + kept.get(0) + " is damaged"));
        restore(metadata, whole);

        restore(metadata, ofVersion(JsonSerializer.VERSION - 1, whole));
        assertThat(newestWhole()).as("of another Lantoa").isEqualTo(kept.get(1));
        restore(metadata, whole);

        Path mark = kept.get(0).resolve("lantoa-being-read");
        Files.writeString(mark, "");
        assertThat(newestWhole()).as("a start that ended while it read").isEqualTo(kept.get(0));
        assertThat(mark).doesNotExist();
        Files.writeString(mark, "again");
        assertThat(newestWhole()).as("two of them").isEqualTo(kept.get(1));
        Files.delete(mark);

        Path state = stateOf(kept.get(0));
        cut(state, Files.size(state) - 1);
        assertThat(newestWhole()).isEqualTo(kept.get(1));
        Files.delete(state);
        assertThat(newestWhole()).isEqualTo(kept.get(1));

        said.clear();
        work();
        assertThat(said).hasSize(1);
        everythingIsThereOnce();
    }

    @Test
    void withoutAnyTheJobStartsWithoutMemoryAndDoublesNothing() throws Exception {
        for (Path checkpoint : newestFirst()) {
            cut(checkpoint.resolve("_metadata"), 20);
        }
        work();
        assertThat(said).singleElement().asString().contains("no checkpoint", "is whole");
        everythingIsThereOnce();
    }

    private void everythingIsThereOnce() throws IOException {
        assertThat(articles()).isEqualTo(ARTICLES);
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    private long articles() throws IOException {
        return Trial.documents(store, Index.ARTICLES, ArticleDocument.class).stream()
                .filter(article -> article.article().origin().outlet().equals(paper.outlet()))
                .count();
    }

    /** Runs the job until it has stored what there is and has two more checkpoints. */
    private void work() throws Exception {
        JobClient job = Trial.in(data, elasticsearch).start(paper.catalogue(), Trial.quick(), said::add);
        try {
            await(() -> articles() == ARTICLES);
            List<Path> before = newestFirst();
            await(() -> newestFirst().stream()
                            .filter(checkpoint -> !before.contains(checkpoint))
                            .count()
                    >= 2);
        } finally {
            LocalFlink.end(job, Trial.ENDED_WITHIN);
        }
    }

    private Path newestWhole() {
        return new KeptCheckpoints(data.resolve("checkpoints"), said::add)
                .newestWhole()
                .orElseThrow();
    }

    private List<Path> newestFirst() throws IOException {
        return CompleteCheckpoint.within(data.resolve("checkpoints")).stream()
                .map(CompleteCheckpoint::folder)
                .toList();
    }

    private static Path stateOf(Path checkpoint) throws IOException {
        try (Stream<Path> files = Files.list(checkpoint)) {
            return files.filter(file -> !file.endsWith("_metadata")).findFirst().orElseThrow();
        }
    }

    /** Metadata in which the source's memory is of another version: it stands before the memory and how long that is. */
    private static byte[] ofVersion(int version, byte[] metadata) {
        int memory = new String(metadata, StandardCharsets.ISO_8859_1).indexOf("{\"assigned\"");
        ByteBuffer changed = ByteBuffer.wrap(metadata.clone());
        int place = memory - 2 * Integer.BYTES;
        assertThat(changed.getInt(place)).isEqualTo(JsonSerializer.VERSION);
        return changed.putInt(place, version).array();
    }

    /** Leaves so many bytes, and the time of change as it was. */
    private static void cut(Path file, long bytes) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
        Files.setLastModifiedTime(file, time);
    }

    private static void restore(Path file, byte[] bytes) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        Files.setLastModifiedTime(file, time);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(IN_TIME);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }
}
