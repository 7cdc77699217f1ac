package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.RecordedFile;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;

/** What the archive cannot take is owed to it, and paid when it can be written again; what it has is not appended twice. */
class ArchiveRefusalIT {

    private static final int PAGES = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path data;

    private EmbeddedElasticsearch server;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedElasticsearch.start(data);
        store = Store.open(ElasticsearchSettings.at(server.address()));
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        server.close();
    }

    @Test
    void pagesThatTheArchiveDidNotTakeAreKeptWhenItDoes() throws Exception {
        try (PageSite site = new PageSite(PAGES, number -> {
            if (number == 45) {
                takeArchiveAway();
            }
        })) {
            Trial trial = trial();
            Catalogue catalogue = Trial.catalogue(site.channel());
            JobClient job = trial.start(catalogue, InstantSource.system());
            List<UnarchivedDocument> owed;
            try {
                await(() -> articles() == PAGES
                        && unarchived().size() + archived().distinct().count() == PAGES);
                waitForCheckpoint(); // with which what stood in the file that was taken away is found to be lost
                owed = unarchived();
                assertThat(owed).hasSizeGreaterThanOrEqualTo(PAGES - 45).allMatch(UnarchivedDocument::waiting);
                assertThat(new Audit(store).run().unarchived().sentences())
                        .allMatch(sentence ->
                                sentence.endsWith("; asked for again as soon as the archive can be written"))
                        .anyMatch(sentence -> sentence.contains(": a file stands where its folder should be;"))
                        .as("what stood in the file that was taken away is owed like what came after it")
                        .allMatch(sentence -> sentence.contains(": a file stands where its folder should be;")
                                || sentence.contains(": what was written last was lost;"));
            } finally {
                LocalFlink.end(job, Trial.ENDED_WITHIN);
            }
            assertThat(site.asked())
                    .hasSize(PAGES)
                    .allSatisfy((page, times) -> assertThat(times).isEqualTo(1));

            // what is owed outlives the job
            job = trial.start(catalogue, InstantSource.system());
            try {
                TimeUnit.SECONDS.sleep(2);
                assertThat(unarchived()).hasSameSizeAs(owed);
                Instant again = Instant.ofEpochMilli(System.currentTimeMillis());
                putArchiveBack();
                await(() -> unarchived().isEmpty() && archived().distinct().count() == PAGES);
                List<String> late =
                        owed.stream().map(UnarchivedDocument::address).toList();
                assertThat(captures())
                        .filteredOn(capture -> late.contains(capture.address()))
                        .as("dated by when they were asked for again")
                        .allMatch(capture -> !capture.answer().at().isBefore(again));
            } finally {
                LocalFlink.end(job, Trial.ENDED_WITHIN);
            }
            assertThat(site.asked().values().stream().mapToInt(times -> times).sum())
                    .isEqualTo(PAGES + owed.size());
            assertThat(site.asked())
                    .allSatisfy((page, times) -> assertThat(times).isLessThanOrEqualTo(2));
            // the file that was taken away has come back with the folder
            assertThat(recorded().stream().distinct()).hasSize(PAGES);
            assertThat(new Audit(store).run().findings()).isEmpty();
        }
    }

    @Test
    void whatIsFetchedAgainAfterARestartIsNotKeptTwice() throws Exception {
        try (PageSite site = new PageSite(PAGES, number -> {})) {
            Trial trial = trial();
            Catalogue catalogue = Trial.catalogue(site.channel());
            JobClient job = trial.start(catalogue, InstantSource.system());
            try {
                await(() -> recorded().size() >= 40);
            } finally {
                LocalFlink.end(job, Trial.ENDED_WITHIN);
            }
            int before = recorded().size();
            job = trial.start(catalogue, InstantSource.system());
            try {
                await(() -> articles() == PAGES && archived().distinct().count() == PAGES);
                waitForCheckpoint();
            } finally {
                LocalFlink.end(job, Trial.ENDED_WITHIN);
            }
            assertThat(site.asked().values().stream().mapToInt(times -> times).sum())
                    .as("some pages were fetched again, or this shows nothing; %s were kept before", before)
                    .isGreaterThan(PAGES);
            assertThat(recorded()).hasSize(PAGES).doesNotHaveDuplicates();
            assertThat(captures()).hasSize(PAGES);
        }
    }

    private Trial trial() {
        return Trial.in(data, ElasticsearchSettings.at(server.address())).with(ArchiveSettings.within(data));
    }

    private Path archive() {
        return data.resolve(ArchiveSettings.FOLDER);
    }

    /** A file in its place takes nothing, whoever tries. */
    private void takeArchiveAway() {
        try {
            Files.move(archive(), data.resolve("elsewhere"));
            Files.writeString(archive(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putArchiveBack() throws IOException {
        Files.delete(archive());
        Files.move(data.resolve("elsewhere"), archive());
    }

    private int articles() throws IOException {
        return Trial.documents(store, Index.ARTICLES, ArticleDocument.class).size();
    }

    private List<CaptureDocument> captures() throws IOException {
        return Trial.documents(store, Index.CAPTURES, CaptureDocument.class);
    }

    private Stream<String> archived() throws IOException {
        return captures().stream().map(CaptureDocument::address);
    }

    private List<UnarchivedDocument> unarchived() throws IOException {
        return Trial.documents(store, Index.UNARCHIVED, UnarchivedDocument.class);
    }

    /** Addresses of all captures in the files. */
    private List<String> recorded() throws IOException {
        Stream.Builder<String> addresses = Stream.builder();
        for (Path file : new Archive(archive()).files()) {
            try (RecordedFile records = new RecordedFile(file)) {
                for (List<CdxEntry> some = records.next(); !some.isEmpty(); some = records.next()) {
                    addresses.add(some.get(0).address());
                }
            }
        }
        return addresses.build().toList();
    }

    /** Until one is complete that began after this: the second that was not complete yet. */
    private void waitForCheckpoint() throws Exception {
        List<CompleteCheckpoint> before = complete();
        Set<CompleteCheckpoint> since = new HashSet<>();
        await(() -> {
            complete().stream().filter(one -> !before.contains(one)).forEach(since::add);
            return since.size() >= 2;
        });
    }

    private List<CompleteCheckpoint> complete() throws IOException {
        return CompleteCheckpoint.within(data.resolve("checkpoints"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("waited " + PATIENCE).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
