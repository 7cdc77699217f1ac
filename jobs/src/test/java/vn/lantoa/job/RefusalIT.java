package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/** A real Elasticsearch refuses while the job runs: nothing is lost, and nothing is asked of the press again. */
@ExtendWith(ElasticsearchServer.class)
class RefusalIT {

    private static final int FIRST = 3;
    private static final int MORE = 12;

    /** Several checkpoints and pauses. */
    private static final Duration REFUSED = Duration.ofSeconds(15);

    private static final Duration IN_TIME = Duration.ofSeconds(90);

    private final ElasticsearchSettings elasticsearch;
    private final ElasticsearchClient client;
    private final Paper paper = new Paper().publish(FIRST);

    @TempDir
    private Path data;

    private Store store;

    RefusalIT(ElasticsearchSettings elasticsearch, ElasticsearchClient client) {
        this.elasticsearch = elasticsearch;
        this.client = client;
    }

    @BeforeEach
    void open() {
        store = Store.open(elasticsearch);
    }

    @AfterEach
    void close() throws IOException {
        block("write", false);
        block("read_only_allow_delete", false);
        store.close();
        paper.close();
    }

    @Test
    void aLockThatIsTakenOffLaterCostsNothing() throws Exception {
        outlives(() -> block("write", true), () -> block("write", false));
    }

    @Test
    void aDiskThatIsFullForAWhileCostsNothing() throws Exception {
        outlives(() -> block("read_only_allow_delete", true), () -> block("read_only_allow_delete", false));
    }

    @Test
    void anIndexThatIsClosedForAWhileCostsNothing() throws Exception {
        outlives(
                () -> client.indices().close(request -> request.index(Index.ARTICLES.alias())),
                () -> client.indices().open(request -> request.index(Index.ARTICLES.alias())));
    }

    @Test
    void patienceThatIsOverEndsTheJobOnceAndForAllWithTheReason() throws Exception {
        RetryPolicy little = new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5), 10);
        JobClient job = Trial.in(data, elasticsearch).with(little).start(paper.catalogue(), Trial.quick());
        try {
            await(() -> articles() == FIRST && counted() == FIRST);
            block("write", true);
            paper.publish(FIRST + MORE);
            assertThatThrownBy(() -> job.getJobExecutionResult().get(IN_TIME.toSeconds(), TimeUnit.SECONDS))
                    .hasStackTraceContaining("somebody has locked lantoa-articles");
        } finally {
            LocalFlink.end(job, Trial.ENDED_WITHIN);
        }
        assertThat(paper.asked()).doesNotHaveDuplicates();
    }

    private interface Step {
        void take() throws IOException;
    }

    private void outlives(Step refuse, Step allow) throws Exception {
        JobClient job = Trial.in(data, elasticsearch).start(paper.catalogue(), Trial.quick());
        try {
            await(() -> articles() == FIRST && counted() == FIRST);
            refuse.take();
            paper.publish(FIRST + MORE);
            await(() -> paper.asked().size() == FIRST + MORE);
            TimeUnit.MILLISECONDS.sleep(REFUSED.toMillis());
            allow.take();
            await(() -> articles() == FIRST + MORE && counted() == FIRST + MORE);
            assertThat(paper.asked()).hasSize(FIRST + MORE).doesNotHaveDuplicates();
        } finally {
            LocalFlink.end(job, Trial.ENDED_WITHIN);
        }
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    private void block(String name, boolean on) throws IOException {
        for (Index index : List.of(Index.ARTICLES, Index.COVERAGE)) {
            client.indices()
                    .putSettings(request -> request.index(index.alias())
                            .withJson(new StringReader(
                                    "{\"index.blocks." + name + "\": " + (on ? "true" : "null") + "}")));
        }
    }

    private int articles() throws IOException {
        return (int) Trial.documents(store, Index.ARTICLES, ArticleDocument.class).stream()
                .filter(article -> article.article().origin().outlet().equals(paper.outlet()))
                .count();
    }

    private long counted() throws IOException {
        return Trial.documents(store, Index.COVERAGE, CoverageDocument.class).stream()
                .filter(document -> document.outlet().equals(paper.outlet())
                        && document.theme().equals(CoverageDocument.ALL))
                .mapToLong(CoverageDocument::articles)
                .sum();
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
