package vn.lantoa.elastic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Write;

/**
 * What follows from the answers to one request: each write is done, sent again, replaced by its dead letter, or the end
 * of the job.
 */
final class BulkOutcomeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BulkOutcomeHandler.class);
    private static final int SERVER_FAULT = 500;

    private final Attempts attempts;
    private final RetryPolicy patience;
    private final SinkCounters counters;
    private final Versions versions;
    private final List<Write> again = new ArrayList<>();
    private @Nullable ItemAnswer failure;
    private @Nullable String reason;
    private @Nullable ElasticsearchUnavailable end;

    BulkOutcomeHandler(Attempts attempts, RetryPolicy patience, SinkCounters counters, Versions versions) {
        this.attempts = attempts;
        this.patience = patience;
        this.counters = counters;
        this.versions = versions;
    }

    void settle(Write write, ItemAnswer answer) {
        switch (answer.outcome()) {
            case SUCCESS -> done(write, counters.written());
            case SUPERSEDED -> supersede(write, answer);
            case REJECTED -> reject(write, answer);
            case RETRY -> retry(write, answer);
            case FATAL -> end(write, answer);
        }
    }

    /** Writes still to be sent, in their order: what failed, and dead letters. */
    List<Write> again() {
        return again;
    }

    /** One of the answers for which a pause is due. */
    @Nullable
    ItemAnswer failure() {
        return failure;
    }

    /** The same for people, with what helps. */
    @Nullable
    String reason() {
        return reason;
    }

    /** Why the job has to stop; null where it goes on. */
    @Nullable
    ElasticsearchUnavailable end() {
        return end;
    }

    private void done(Write write, Counter outcome) {
        (DeadLetters.isOne(write) ? counters.rejected() : outcome).inc();
        attempts.settled(write);
    }

    private void supersede(Write write, ItemAnswer answer) {
        Write above = versions.above(write, answer);
        if (above == null) {
            done(write, counters.superseded());
        } else {
            again.add(above);
        }
    }

    private void reject(Write write, ItemAnswer answer) {
        if (DeadLetters.isOne(write)) {
            end(write, answer);
            return;
        }
        LOG.warn("{}/{} can never be stored and becomes a dead letter: {}", write.index(), write.id(), answer);
        attempts.settled(write);
        again.add(DeadLetters.of(write, DeadLetters.reason(answer.error()), answer.toString(), Instant.now()));
    }

    private void retry(Write write, ItemAnswer answer) {
        long now = System.nanoTime();
        attempts.failed(write, now);
        if (answer.status() == SERVER_FAULT && attempts.times(write) >= patience.attempts()) {
            reject(write, answer);
        } else if (attempts.nanos(write, now) > patience.total().toNanos()) {
            end(write, answer);
        } else {
            counters.retried().inc();
            failure = answer;
            reason = sentence(write, answer);
            again.add(write);
        }
    }

    private void end(Write write, ItemAnswer answer) {
        end = new ElasticsearchUnavailable(sentence(write, answer));
    }

    private static String sentence(Write write, ItemAnswer answer) {
        return "Elasticsearch does not take documents for " + write.index() + ": " + Refusal.of(write.index(), answer);
    }
}
