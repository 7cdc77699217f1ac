package vn.lantoa.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

/** Sends what is buffered, one request at a time, and sends again, after a growing pause, what was not taken. */
final class ElasticWriter extends AsyncSinkWriter<Write, Write> {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticWriter.class);

    /** What an action's line takes beside the document. */
    private static final int ACTION_BYTES = 200;

    private final BulkClient client;
    private final RetryPolicy patience;
    private final SinkCounters counters;
    private final Versions versions;
    private final Attempts attempts = new Attempts();
    private volatile boolean closed;
    private boolean waiting;

    ElasticWriter(
            ElementConverter<Write, Write> admission,
            WriterInitContext context,
            AsyncSinkWriterConfiguration configuration,
            Collection<BufferedRequestState<Write>> states,
            ElasticsearchSettings settings,
            RetryPolicy patience,
            Versions versions) {
        super(
                admission,
                context,
                configuration,
                states,
                new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
                new DequeRequestBuffer<>());
        this.client = new BulkClient(settings);
        this.patience = patience;
        this.versions = versions;
        this.counters = SinkCounters.of(context.metricGroup());
    }

    /** Also at a checkpoint: what came before it is in the index when it is complete, and coverage is counted from there. */
    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        super.flush(true);
    }

    @Override
    protected void submitRequestEntries(List<Write> writes, ResultHandler<Write> result) {
        List<Write> latest = latest(writes, versions);
        counters.superseded().inc(writes.size() - latest.size());
        client.send(latest)
                .thenAccept(answers -> settle(latest, answers, result))
                .exceptionally(e -> {
                    result.completeExceptionally(new IllegalStateException("the answer could not be settled", e));
                    return null;
                });
    }

    @Override
    protected long getSizeInBytes(Write write) {
        return ACTION_BYTES + (write.source() == null ? 0 : WriteValidator.utf8Length(write.source()));
    }

    @Override
    public void close() {
        closed = true;
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One write for each document, the newest. Without this, an older one that fails where a newer one of equal version
     * succeeds would overwrite it when it is tried again.
     */
    static List<Write> latest(List<Write> writes, Versions versions) {
        Map<String, Write> latest = new LinkedHashMap<>();
        for (Write write : writes) {
            latest.merge(Attempts.key(write), write, versions::later);
        }
        return List.copyOf(latest.values());
    }

    private void settle(List<Write> writes, List<ItemAnswer> answers, ResultHandler<Write> result) {
        BulkOutcomeHandler settlement = new BulkOutcomeHandler(attempts, patience, counters, versions);
        for (int i = 0; i < writes.size(); i++) {
            settlement.settle(writes.get(i), answers.get(i));
        }
        int failures = attempts.round(settlement.failure() != null);
        waited(settlement.failure() != null);
        if (settlement.end() != null) {
            // a restart would ask the press again for what it has read, and end here again
            result.completeExceptionally(new SuppressRestartsException(settlement.end()));
        } else if (settlement.failure() != null) {
            pauseThenRetry(settlement, patience.pause(failures), result);
        } else {
            goOn(settlement.again(), result);
        }
    }

    private void pauseThenRetry(BulkOutcomeHandler settlement, Duration pause, ResultHandler<Write> result) {
        LOG.debug(
                "{} writes are sent again in {} ms. One of the answers: {}",
                settlement.again().size(),
                pause.toMillis(),
                settlement.failure());
        Reminder.say(LOG, String.valueOf(settlement.reason()));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> goOn(settlement.again(), result));
    }

    private void waited(boolean failing) {
        if (waiting && !failing) {
            LOG.info("Elasticsearch takes documents again");
        }
        waiting = failing;
    }

    private void goOn(List<Write> again, ResultHandler<Write> result) {
        if (closed) {
            return; // the task has ended, and nobody takes results any more
        }
        if (again.isEmpty()) {
            result.complete();
        } else {
            result.retryForEntries(again);
        }
    }
}
