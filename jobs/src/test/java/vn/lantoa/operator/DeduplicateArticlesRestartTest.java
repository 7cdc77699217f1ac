package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.state.rocksdb.RocksDBKeyedStateBackend;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.elastic.Documents;
import vn.lantoa.job.Subtasks;
import vn.lantoa.model.Article;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Theme;
import vn.lantoa.model.Tombstone;

/** What is remembered of articles outlives restarts with more and with fewer subtasks, and lives as long as it has to. */
class DeduplicateArticlesRestartTest {

    private static final int ARTICLES = 200;
    private static final Instant MORNING = Instant.parse("2026-03-01T01:00:00Z");
    private static final Duration MEMORY = Duration.ofDays(30);

    private Subtasks<KeyedTwoInputStreamOperatorTestHarness<String, Article, Tombstone, Article>, Article> job;

    @BeforeEach
    void begin() throws Exception {
        job = Subtasks.begin(
                2,
                (keyGroups, parallelism, subtask) -> new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new DeduplicateArticles(MEMORY, "1", InstantSource.system())),
                        Article::id,
                        Tombstone::article,
                        Types.STRING,
                        keyGroups,
                        parallelism,
                        subtask));
    }

    @AfterEach
    void close() throws Exception {
        job.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void noArticleIsLetThroughTwiceAfterARestart(int parallelism) throws Exception {
        for (int number = 0; number < ARTICLES; number++) {
            find(number);
        }
        assertThat(job.output()).hasSize(ARTICLES);
        List<String> known = job.keys("known");
        assertThat(known).hasSize(ARTICLES);

        job = job.restart(parallelism);
        assertThat(job.keys("known")).as("each in one subtask").containsExactlyInAnyOrderElementsOf(known);
        for (int number = 0; number < ARTICLES + 3; number++) {
            find(number);
        }
        assertThat(job.output())
                .as("only what is new")
                .extracting(Article::id)
                .containsExactlyInAnyOrder(id(ARTICLES), id(ARTICLES + 1), id(ARTICLES + 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatIsLetThroughAfterTheCheckpointIsLetThroughAgain(int parallelism) throws Exception {
        find(1);
        OperatorSubtaskState checkpoint = job.snapshot();
        find(2);
        withdraw(1, MORNING.plusSeconds(600));

        job = job.restart(checkpoint, parallelism);
        find(1);
        find(2);
        assertThat(job.output())
                .as("the sink may have lost it, and the source reads it anew")
                .extracting(Article::id)
                .containsExactly(id(2));
        withdraw(1, MORNING.plusSeconds(600));
        assertThat(job.output(DeduplicateArticles.MOVED))
                .as("the day of an article that goes is known as before")
                .extracting(Touched::day, moved -> moved.gone().article())
                .containsExactly(tuple("2026-03-01", id(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aWithdrawalHoldsAfterARestart(int parallelism) throws Exception {
        find(1);
        withdraw(1, MORNING.plusSeconds(600));
        withdraw(2, MORNING.plusSeconds(600));
        assertThat(job.keys("known")).isEmpty();

        job = job.restart(parallelism);
        assertThat(job.keys("gone")).containsExactlyInAnyOrder(id(1), id(2));
        find(1);
        find(2);
        assertThat(job.output()).as("fetched before they had to go").isEmpty();
        find(1, MORNING.plusSeconds(601));
        assertThat(job.output()).as("published again").extracting(Article::id).containsExactly(id(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void theTimeThatAMemoryHasGoesOnThroughARestart(int parallelism) throws Exception {
        find(1);
        withdraw(2, MORNING.plusSeconds(600));
        job = job.restart(parallelism);
        Duration last = MEMORY.minusMillis(1);
        setTime(last);
        find(1);
        find(2);
        assertThat(job.output()).as("in its last moment").isEmpty();

        setTime(last.multipliedBy(2));
        find(1);
        find(2);
        assertThat(job.output()).as("it was seen in that moment").isEmpty();

        setTime(last.multipliedBy(3).plusMillis(1));
        find(1);
        find(2);
        assertThat(job.output()).extracting(Article::id).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void whatIsTooOldLeavesTheDiskAndNothingElseDoes() throws Exception {
        for (int number = 0; number < ARTICLES; number++) {
            find(number);
        }
        withdraw(0, MORNING.plusSeconds(600));
        setTime(Duration.ofDays(10));
        find(1);
        setTime(MEMORY.minusMillis(1));
        compact();
        assertThat(job.keys("known")).as("in the last moment").hasSize(ARTICLES - 1);
        assertThat(job.keys("gone")).hasSize(1);

        setTime(MEMORY);
        compact();
        assertThat(job.keys("known")).containsExactly(id(1));
        assertThat(job.keys("gone")).isEmpty();
    }

    private void find(int number) throws Exception {
        find(number, MORNING);
    }

    private void find(int number, Instant fetched) throws Exception {
        Article article = Documents.article(
                        "bao", number, fetched.minusSeconds(60), "Tựa " + number, "thân", List.of(Theme.ST))
                .article();
        assertThat(article.dates().fetched()).isEqualTo(fetched);
        var subtask = job.of(article.id());
        subtask.processElement1(Subtasks.sent(article, Article.class, subtask));
    }

    private void withdraw(int number, Instant at) throws Exception {
        Tombstone gone = new Tombstone(ChannelKind.X, "bao", id(number), address(number), "deleted", at);
        var subtask = job.of(gone.article());
        subtask.processElement2(Subtasks.sent(gone, Tombstone.class, subtask));
    }

    private void setTime(Duration sinceTheBeginning) {
        job.all().forEach(subtask -> subtask.setStateTtlProcessingTime(sinceTheBeginning.toMillis()));
    }

    /** As RocksDB does by itself in the course of time. */
    private void compact() throws Exception {
        for (var subtask : job.all()) {
            RocksDBKeyedStateBackend<String> backend =
                    (RocksDBKeyedStateBackend<String>) subtask.getOperator().<String>getKeyedStateBackend();
            backend.compactState(new ValueStateDescriptor<>("known", TypeInformation.of(ArticleMemory.class)));
            backend.compactState(new ValueStateDescriptor<>("gone", Types.INSTANT));
        }
    }

    private static String id(int number) {
        return Ids.article(address(number));
    }

    private static String address(int number) {
        return "https://bao.example/bai-" + number + ".html";
    }
}
