package vn.lantoa.operator;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.elastic.Refusal;
import vn.lantoa.elastic.Store;
import vn.lantoa.health.Recheck;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.HealthSettings;

/**
 * Computes the health of all sources anew. Where Elasticsearch does not answer, the next minute's computation takes the place
 * of the one that failed; computing never takes more than a tenth of the time.
 */
final class HealthCommitter implements Committer<Long> {

    /** In place of a moment: nothing comes after this, so it must not be left out. */
    static final long AT_LAST = Long.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(HealthCommitter.class);
    private static final int REST = 9;

    private final Store store;
    private final Recheck recheck;
    private final InstantSource clock;
    private long notBefore = System.nanoTime();

    HealthCommitter(ElasticsearchSettings elasticsearch, HealthSettings settings, InstantSource clock) {
        this.store = Store.open(elasticsearch, clock);
        this.clock = clock;
        this.recheck = new Recheck(store, settings);
    }

    @Override
    public void commit(Collection<CommitRequest<Long>> requests) {
        long start = System.nanoTime(); // not the clock: one that was put back would keep it waiting
        boolean last = requests.stream().anyMatch(request -> request.getCommittable() == AT_LAST);
        if (requests.isEmpty() || (!last && start - notBefore < 0)) {
            return;
        }
        try {
            int changed = recheck.all(Instant.ofEpochMilli(clock.millis()));
            LOG.debug("health of the sources: {} documents changed", changed);
        } catch (IOException | RuntimeException e) {
            LOG.warn("the health of the sources could not be computed: {}", Refusal.of(e));
        }
        long end = System.nanoTime();
        notBefore = end + REST * (end - start);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
