package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.archive.Archive;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;

/** What is deleted at its platform, or may be kept no longer, goes from everywhere and does not come back. */
class WithdrawalIT {

    /** The clock of visits; the tests' own, since a day is long. */
    private static final AtomicLong AHEAD = new AtomicLong();

    @TempDir
    private Path folder;

    private SocialSite site;
    private EmbeddedElasticsearch server;
    private Store store;

    @BeforeEach
    void start() throws IOException {
        AHEAD.set(0);
        site = new SocialSite();
        server = EmbeddedElasticsearch.start(Files.createDirectory(folder.resolve("index")));
        store = Store.open(ElasticsearchSettings.at(server.address()));
    }

    @AfterEach
    void stop() throws IOException {
        store.close();
        server.close();
        site.close();
    }

    @Test
    void aDeletedPostGoesWithAllThatShowsItAndNoReplayBringsItBack() throws Exception {
        Trial trial = trial("x");
        Catalogue catalogue = Trial.catalogue(SocialSite.channel(ChannelKind.X));
        JobClient job = trial.start(catalogue, new Clock());
        try {
            await(() -> articles().size() == 2 && coverage() == 2 && captures().size() == 2);
            assertThat(evidenceOf(SocialSite.address(ChannelKind.X))).isNotEmpty();
            String deleted = site.deletePost();
            advance(Duration.ofDays(1));
            await(() -> articles().size() == 1 && coverage() == 1 && captures().size() == 1);
            assertThat(articles()).doesNotContain(deleted);
        } finally {
            LocalFlink.end(job, Trial.ENDED_WITHIN);
        }
        nothingOf(SocialSite.address(ChannelKind.X));
        assertThat(new Audit(store).run().findings()).isEmpty();

        CaptureIndex.rebuild(store, trial.settings().archive());
        nothingOf(SocialSite.address(ChannelKind.X));
        server.close();
        store.close();
        server = EmbeddedElasticsearch.start(Files.createDirectory(folder.resolve("another")));
        store = Store.open(ElasticsearchSettings.at(server.address()));
        Trial again = new Trial(
                folder.resolve("again"),
                ElasticsearchSettings.at(server.address()),
                trial.registry(),
                trial.social(),
                trial.archive());
        List<Path> files = new Archive(Path.of(trial.archive().folder())).files();
        ReplaySummary summary =
                new Replay(again.settings(), again.inputs(catalogue), files, ReplayPeriod.ALL).run(line -> {});
        assertThat(summary.in()).as("the archive still holds both").isEqualTo(2);
        assertThat(articles()).hasSize(1);
        assertThat(coverage()).isEqualTo(1);
        assertThat(CaptureIndex.rebuild(store, trial.archive())).isEqualTo(1);
        nothingOf(SocialSite.address(ChannelKind.X));
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    @Test
    void itemsWhoseChannelHasLeftTheCatalogueGoWhenTheirTimeIsOver() throws Exception {
        Catalogue both = Trial.catalogue(
                SocialSite.channel(ChannelKind.YOUTUBE),
                SocialSite.channel(ChannelKind.X),
                SocialSite.channel(ChannelKind.BLUESKY));
        trial("first").run(both, new Clock());
        assertThat(articles()).hasSize(6);
        Catalogue one = Trial.catalogue(SocialSite.channel(ChannelKind.BLUESKY));
        advance(Duration.ofDays(29));
        trial("in-time").run(one, new Clock());
        assertThat(articles()).hasSize(6);
        advance(Duration.ofDays(1));
        trial("too-late").run(one, new Clock());
        assertThat(articles()).hasSize(2).allMatch(address -> address.startsWith("https://bsky.app/"));
        assertThat(coverage()).isEqualTo(2);
        assertThat(captures()).isNotEmpty().allMatch(address -> address.startsWith("https://bsky.app/"));
        nothingOf(SocialSite.address(ChannelKind.YOUTUBE));
        nothingOf(SocialSite.address(ChannelKind.X));
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    /** With copies of posts in the archive, as none of these platforms allows today: the note is what keeps them out. */
    private Trial trial(String name) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        ArchiveSettings usual = ArchiveSettings.within(data);
        ArchiveSettings posts = new ArchiveSettings(
                usual.folder(),
                true,
                usual.fileBytes(),
                usual.fileAge(),
                Stream.of(ChannelKind.values()).filter(ChannelKind::isSocial).toList());
        return Trial.in(data, ElasticsearchSettings.at(server.address()))
                .withTasks()
                .with(site.settings(data))
                .with(posts);
    }

    private void nothingOf(String address) throws IOException {
        assertThat(articles()).doesNotContain(address);
        assertThat(captures()).doesNotContain(address);
        assertThat(evidenceOf(address)).isEmpty();
        assertThat(Trial.documents(store, Index.SIGHTINGS, SightingDocument.class))
                .extracting(SightingDocument::article)
                .doesNotContain(Ids.article(address));
    }

    private List<String> articles() throws IOException {
        return Trial.documents(store, Index.ARTICLES, ArticleDocument.class).stream()
                .map(document -> document.article().origin().address())
                .toList();
    }

    private List<String> captures() throws IOException {
        return Trial.documents(store, Index.CAPTURES, CaptureDocument.class).stream()
                .map(CaptureDocument::address)
                .toList();
    }

    private List<EvidenceDocument> evidenceOf(String address) throws IOException {
        return Trial.documents(store, Index.EVIDENCE, EvidenceDocument.class).stream()
                .filter(piece -> piece.evidence().article().equals(Ids.article(address)))
                .toList();
    }

    private long coverage() throws IOException {
        return Trial.documents(store, Index.COVERAGE, CoverageDocument.class).stream()
                .filter(document -> document.theme().equals(CoverageDocument.ALL))
                .mapToLong(CoverageDocument::articles)
                .sum();
    }

    private static void advance(Duration time) {
        AHEAD.addAndGet(time.toMillis());
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plusSeconds(90);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(250);
        }
    }

    private static final class Clock implements InstantSource, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public Instant instant() {
            return Instant.now().plusMillis(AHEAD.get());
        }
    }
}
