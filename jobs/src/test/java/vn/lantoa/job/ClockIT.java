package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.coverage.Gone;
import vn.lantoa.coverage.Recount;
import vn.lantoa.coverage.Removal;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;

/** A machine whose clock was a day ahead, and was put right. */
@ExtendWith(ElasticsearchServer.class)
class ClockIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final ElasticsearchSettings elasticsearch;
    private final Paper paper = new Paper();
    private Store store;

    ClockIT(ElasticsearchSettings elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @BeforeEach
    void open() {
        store = Store.open(elasticsearch);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        paper.close();
    }

    @Test
    void whatIsReadAfterwardsTakesThePlaceOfWhatWasStoredBefore() throws Exception {
        paper.publish(2);
        Trial.in(folder.resolve("ahead"), elasticsearch).withTasks().run(paper.catalogue(), aDayAhead());
        paper.publish(3).rewrite("Thêm một câu.");
        Instant begin = Instant.now();
        Trial.in(folder.resolve("right"), elasticsearch).withTasks().run(paper.catalogue());

        assertThat(articles()).hasSize(3).allSatisfy(article -> {
            assertThat(article.article().content().body()).contains("Thêm một câu.");
            assertThat(article.analysed()).isBetween(begin, Instant.now());
        });
        assertThat(counted()).isEqualTo(3);
        assertThat(Trial.documents(store, Index.CHANNELS, ChannelDocument.class))
                .filteredOn(channel -> channel.publisher().outlet().equals(paper.outlet()))
                .allSatisfy(channel -> assertThat(channel.visit().visited()).isBefore(Instant.now()));
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    @Test
    void aFigureThatWasCountedThenIsCountedAnew() throws Exception {
        paper.publish(2);
        Trial.in(folder.resolve("ahead"), elasticsearch).run(paper.catalogue(), aDayAhead());
        List<ArticleDocument> articles = articles();
        Instant now = Instant.now();

        new Removal(store).of(List.of(new Gone(articles.get(0).id(), now, now)));
        new Recount(store).all();

        assertThat(articles()).hasSize(1);
        assertThat(counted()).isEqualTo(1);
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    /** Withdrawn, read again, and put aside once more by a removal that is done late: what came afterwards stays. */
    @Test
    void whatWasReadAnewSinceStaysThoughItsVersionIsOfTheClockThatWasAhead() throws Exception {
        paper.publish(1);
        Trial.in(folder.resolve("ahead"), elasticsearch).run(paper.catalogue(), aDayAhead());
        Instant withdrawn = Instant.now();
        paper.rewrite("Bài được đăng lại.");
        Trial.in(folder.resolve("right"), elasticsearch).run(paper.catalogue());

        new Removal(store).of(List.of(new Gone(articles().get(0).id(), withdrawn, withdrawn)));

        assertThat(articles())
                .singleElement()
                .satisfies(article ->
                        assertThat(article.article().content().body()).contains("Bài được đăng lại."));
    }

    /** With its memory, in which the times of the next visits are those of the clock that was ahead. */
    @Test
    void channelsAreVisitedAtTheirPaceAgainAndNoPageIsAskedForTwice() throws Exception {
        Path data = folder.resolve("data");
        Trial trial = Trial.in(data, elasticsearch).with(ArchiveSettings.within(data));
        paper.publish(2);
        JobClient ahead = trial.start(paper.catalogue(), aDayAhead());
        try {
            await(() -> counted() == 2);
        } finally {
            LocalFlink.end(ahead, Trial.ENDED_WITHIN);
        }
        paper.publish(3);
        JobClient right = trial.start(paper.catalogue(), InstantSource.system());
        try {
            await(() -> counted() == 3);
        } finally {
            LocalFlink.end(right, Trial.ENDED_WITHIN);
        }
        assertThat(paper.asked()).hasSize(3).doesNotHaveDuplicates();
        assertThat(Trial.documents(store, Index.CAPTURES, CaptureDocument.class))
                .filteredOn(capture -> capture.channel().startsWith(paper.outlet()))
                .hasSize(3);
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as("in time").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private List<ArticleDocument> articles() throws IOException {
        return Trial.documents(store, Index.ARTICLES, ArticleDocument.class).stream()
                .filter(article -> article.article().origin().outlet().equals(paper.outlet()))
                .toList();
    }

    private long counted() throws IOException {
        return Trial.documents(store, Index.COVERAGE, CoverageDocument.class).stream()
                .filter(document -> document.outlet().equals(paper.outlet()))
                .filter(document -> document.theme().equals(CoverageDocument.ALL))
                .mapToLong(CoverageDocument::articles)
                .sum();
    }

    private static InstantSource aDayAhead() {
        return (InstantSource & Serializable) () -> Instant.now().plus(Duration.ofDays(1));
    }
}
