package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.metrics.SimpleCounter;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.Write;

class BulkOutcomeHandlerTest {

    private static final Write WRITE = new Write("lantoa-articles", "a", 1, "{}");
    private static final ItemAnswer CREATED = new ItemAnswer(201, null, "");
    private static final ItemAnswer CONFLICT = new ItemAnswer(409, "version_conflict_engine_exception", "newer");
    private static final ItemAnswer OVERLOAD = new ItemAnswer(429, "es_rejected_execution_exception", "full");
    private static final ItemAnswer BROKEN = new ItemAnswer(500, "null_pointer_exception", "");
    private static final ItemAnswer POISON = new ItemAnswer(400, "document_parsing_exception", "not a date");

    private static final long NOW = 1_000_000;
    private static final Versions VERSIONS = new Versions(InstantSource.fixed(Instant.ofEpochMilli(NOW)));

    private final SinkCounters counters =
            new SinkCounters(new SimpleCounter(), new SimpleCounter(), new SimpleCounter(), new SimpleCounter());
    private final Attempts attempts = new Attempts();
    private RetryPolicy patience = RetryPolicy.USUAL;

    @Test
    void whatIsStoredOrSupersededIsDone() {
        BulkOutcomeHandler stored = settle(WRITE, CREATED);
        BulkOutcomeHandler superseded = settle(WRITE, CONFLICT);
        assertThat(stored.again()).isEmpty();
        assertThat(superseded.again()).isEmpty();
        assertThat(counters.written().getCount()).isEqualTo(1);
        assertThat(counters.superseded().getCount()).isEqualTo(1);
    }

    @Test
    void whatWasStoredWhileAClockWasAheadIsWrittenOver() {
        BulkOutcomeHandler settlement = settle(WRITE, conflict(NOW + 86_400_000));
        assertThat(settlement.again()).containsExactly(new Write("lantoa-articles", "a", NOW + 86_400_001, "{}"));
        assertThat(settlement.failure()).isNull();
        assertThat(settle(WRITE, conflict(NOW)).again()).as("a later one").isEmpty();
        assertThat(counters.superseded().getCount()).isEqualTo(1);
    }

    @Test
    void overloadIsTriedAgainAfterAPause() {
        BulkOutcomeHandler settlement = settle(WRITE, OVERLOAD);
        assertThat(settlement.again()).containsExactly(WRITE);
        assertThat(settlement.failure()).isEqualTo(OVERLOAD);
        assertThat(settlement.end()).isNull();
        assertThat(counters.retried().getCount()).isEqualTo(1);
    }

    @Test
    void aPoisonDocumentIsReplacedByItsDeadLetterWhichCountsWhenItIsStored() {
        BulkOutcomeHandler settlement = settle(WRITE, POISON);
        assertThat(settlement.failure()).isNull();
        assertThat(settlement.again()).singleElement().matches(DeadLetters::isOne);
        assertThat(counters.rejected().getCount()).isZero();
        settle(settlement.again().get(0), CREATED);
        assertThat(counters.rejected().getCount()).isEqualTo(1);
        assertThat(counters.written().getCount()).isZero();
    }

    @Test
    void aWriteThatBreaksTheServerAgainAndAgainIsToBlame() {
        for (int i = 1; i < RetryPolicy.USUAL.attempts(); i++) {
            assertThat(settle(WRITE, BROKEN).again()).containsExactly(WRITE);
        }
        assertThat(settle(WRITE, BROKEN).again()).singleElement().matches(DeadLetters::isOne);
    }

    @Test
    void patienceEndsTheJobWithASentence() {
        patience = new RetryPolicy(Duration.ofNanos(1), Duration.ofNanos(1), Duration.ZERO, 5);
        settle(WRITE, OVERLOAD);
        assertThat(settle(WRITE, OVERLOAD).end())
                .hasMessageContaining("lantoa-articles")
                .hasMessageContaining("es_rejected_execution_exception");
    }

    @Test
    void aMissingIndexAndARefusedDeadLetterEndTheJob() {
        assertThat(settle(WRITE, new ItemAnswer(404, "index_not_found_exception", ""))
                        .end())
                .isNotNull();
        Write letter = settle(WRITE, POISON).again().get(0);
        assertThat(settle(letter, POISON).end()).isNotNull();
    }

    @Test
    void ofSeveralWritesOfADocumentTheNewestIsSent() {
        Write first = new Write("lantoa-articles", "a", 5, "{\"n\":1}");
        Write older = new Write("lantoa-articles", "a", 4, "{\"n\":2}");
        Write same = new Write("lantoa-articles", "a", 5, "{\"n\":3}");
        Write other = new Write("lantoa-evidence", "a", 1, "{}");
        assertThat(ElasticWriter.latest(List.of(first, older, other), VERSIONS)).containsExactly(first, other);
        assertThat(ElasticWriter.latest(List.of(first, other, same), VERSIONS)).containsExactly(same, other);
    }

    @Test
    void ofTwoWritesTheOneFromBeforeAClockWasPutBackGivesWay() {
        Write ahead = new Write("lantoa-articles", "a", NOW + 1, "{\"n\":1}");
        Write corrected = new Write("lantoa-articles", "a", NOW, "{\"n\":2}");
        assertThat(ElasticWriter.latest(List.of(ahead, corrected), VERSIONS)).containsExactly(corrected);
    }

    private static ItemAnswer conflict(long current) {
        return new ItemAnswer(
                409,
                "version_conflict_engine_exception",
                "[a]: version conflict, current version [" + current + "] is higher than the one provided [1]");
    }

    private BulkOutcomeHandler settle(Write write, ItemAnswer answer) {
        BulkOutcomeHandler settlement = new BulkOutcomeHandler(attempts, patience, counters, VERSIONS);
        settlement.settle(write, answer);
        return settlement;
    }
}
