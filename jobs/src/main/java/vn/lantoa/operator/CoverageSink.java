package vn.lantoa.operator;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.poll.JsonSerializer;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Counts the coverage of the days and outlets whose articles changed, once the articles are safely in the index.
 *
 * <p>What was touched between two checkpoints is what Flink calls a committable. When a checkpoint is complete, every
 * article that came before it is in the index (the Elasticsearch sink flushes before a checkpoint), and the committer
 * counts the touched days from there. After a crash Flink commits again what it cannot know to be done. Counting anew is
 * harmless, so that the figures always equal what the articles add up to, with no counter to go wrong.
 */
public final class CoverageSink implements Sink<Touched>, SupportsCommitter<Touched> {

    private static final long serialVersionUID = 1L;

    private final ElasticsearchSettings elasticsearch;
    private final RetryPolicy patience;
    private final InstantSource clock;
    private final Duration pause;

    /**
     * @param patience with an Elasticsearch that refuses; then the job ends
     * @param clock that versions are moments of; has to be serializable
     * @param pause between two counts; where there is any, whoever runs the job counts all when it has ended
     */
    public CoverageSink(
            ElasticsearchSettings elasticsearch, RetryPolicy patience, InstantSource clock, Duration pause) {
        this.elasticsearch = elasticsearch;
        this.patience = patience;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public CommittingSinkWriter<Touched, Touched> createWriter(WriterInitContext context) {
        return new Writer();
    }

    @Override
    public Committer<Touched> createCommitter(CommitterInitContext context) {
        return new CoverageCommitter(elasticsearch, patience, clock, pause);
    }

    @Override
    public SimpleVersionedSerializer<Touched> getCommittableSerializer() {
        return new JsonSerializer<>(Touched.class);
    }

    /** Collects what was touched since the last checkpoint, each once. */
    private static final class Writer implements CommittingSinkWriter<Touched, Touched> {

        private final Set<Touched> touched = new HashSet<>();

        @Override
        public void write(Touched element, Context context) {
            touched.add(element);
        }

        @Override
        public void flush(boolean endOfInput) {
            // nothing is buffered but what prepareCommit hands over
        }

        @Override
        public Collection<Touched> prepareCommit() throws IOException {
            List<Touched> committables = new ArrayList<>(touched);
            touched.clear();
            return committables;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
