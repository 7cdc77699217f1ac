package vn.lantoa.operator;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.poll.JsonSerializer;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.HealthSettings;

/**
 * Has the health of all sources computed from the index, once what it rests on is safely there: when a checkpoint is
 * complete, once a minute at most, whether anything was reported or not (a silence comes by time alone), and once more when a
 * bounded job ends.
 */
public final class HealthSink implements Sink<ChannelReport>, SupportsCommitter<Long> {

    private static final long serialVersionUID = 1L;

    /** Least time between two computations. */
    static final long PAUSE_MILLIS = 60_000;

    private final ElasticsearchSettings elasticsearch;
    private final HealthSettings settings;
    private final InstantSource clock;

    /**
     * @param clock that versions are moments of; has to be serializable
     */
    public HealthSink(ElasticsearchSettings elasticsearch, HealthSettings settings, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public CommittingSinkWriter<ChannelReport, Long> createWriter(WriterInitContext context) {
        return new Writer();
    }

    @Override
    public Committer<Long> createCommitter(CommitterInitContext context) {
        return new HealthCommitter(elasticsearch, settings, clock);
    }

    @Override
    public SimpleVersionedSerializer<Long> getCommittableSerializer() {
        return new JsonSerializer<>(Long.class);
    }

    /** Says when it is time; the committable is that moment, or {@link HealthCommitter#AT_LAST} when the input ends. */
    static final class Writer implements CommittingSinkWriter<ChannelReport, Long> {

        private long last;
        private boolean ended;

        @Override
        public void write(ChannelReport element, Context context) {
            // what is reported is computed from the documents that are written of it
        }

        @Override
        public void flush(boolean endOfInput) {
            ended |= endOfInput;
        }

        @Override
        public Collection<Long> prepareCommit() {
            long now = System.currentTimeMillis();
            if (ended) {
                return List.of(HealthCommitter.AT_LAST);
            }
            if (now - last < PAUSE_MILLIS) {
                return List.of();
            }
            last = now;
            return List.of(now);
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
