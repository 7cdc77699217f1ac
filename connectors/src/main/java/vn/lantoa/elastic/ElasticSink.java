package vn.lantoa.elastic;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Stores every {@link Write} at least once; versions make that once. What waits to be sent is part of a checkpoint.
 *
 * <p>Writes of one document keep their order, as long as they come through the same subtask: one request is under way at
 * a time. A write that can never be accepted becomes a dead letter in {@code lantoa-rejected}, and its neighbours are
 * stored. While Elasticsearch is away, or refuses what a person can put right, the sink waits, and with it the job;
 * after {@link
 * RetryPolicy#total()} it ends the job with a sentence, and nothing starts it again. The indices have to exist ({@link Indices#prepare}).
 */
public final class ElasticSink extends AsyncSinkBase<Write, Write> {

    private static final long serialVersionUID = 1;

    private static final int BATCH = 500;
    private static final int BATCH_OF_MUCH = 1_000;
    private static final int BATCHES_BUFFERED = 4;
    private static final int ONE_AT_A_TIME = 1;
    private static final long RECORD_BYTES = WriteValidator.MOST_BYTES + 10_000;
    private static final long BUFFER_MILLIS = 500;
    private static final long BUFFER_MILLIS_OF_MUCH = 5_000;

    /** The frame's own limit on a request stays out of the way: the client below has one, and halves take their time. */
    private static final long REQUEST_MILLIS = 3_600_000;

    private final ElasticsearchSettings settings;
    private final RetryPolicy patience;
    private final InstantSource clock;

    public ElasticSink(ElasticsearchSettings settings) {
        this(settings, RetryPolicy.USUAL);
    }

    public ElasticSink(ElasticsearchSettings settings, RetryPolicy patience) {
        this(settings, patience, InstantSource.system());
    }

    /**
     * @param clock that versions are moments of; has to be serializable
     */
    public ElasticSink(ElasticsearchSettings settings, RetryPolicy patience, InstantSource clock) {
        this(settings, patience, clock, BATCH, BUFFER_MILLIS);
    }

    private ElasticSink(
            ElasticsearchSettings settings, RetryPolicy patience, InstantSource clock, int batch, long bufferMillis) {
        super(
                new WriteValidator(),
                batch,
                ONE_AT_A_TIME,
                BATCHES_BUFFERED * batch,
                RECORD_BYTES,
                bufferMillis,
                RECORD_BYTES,
                REQUEST_MILLIS,
                false);
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
    }

    /** For much at a time, which nobody waits to see: fewer and larger requests, of which Elasticsearch has less work. */
    public static ElasticSink ofMuch(ElasticsearchSettings settings) {
        return new ElasticSink(
                settings, RetryPolicy.USUAL, InstantSource.system(), BATCH_OF_MUCH, BUFFER_MILLIS_OF_MUCH);
    }

    @Override
    public StatefulSinkWriter<Write, BufferedRequestState<Write>> createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<Write, BufferedRequestState<Write>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<Write>> states) {
        return new ElasticWriter(
                getElementConverter(), context, configuration(), states, settings, patience, new Versions(clock));
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Write>> getWriterStateSerializer() {
        return new WriteStateSerializer();
    }

    private AsyncSinkWriterConfiguration configuration() {
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(getMaxBatchSize())
                .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
                .setMaxInFlightRequests(getMaxInFlightRequests())
                .setMaxBufferedRequests(getMaxBufferedRequests())
                .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
                .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
                .setRequestTimeoutMS(getRequestTimeoutMS())
                .setFailOnTimeout(getFailOnTimeout())
                .build();
    }
}
