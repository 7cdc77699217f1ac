package vn.lantoa.operator;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;
import vn.lantoa.coverage.DayOfOutlet;
import vn.lantoa.coverage.Gone;
import vn.lantoa.coverage.Recount;
import vn.lantoa.coverage.Removal;
import vn.lantoa.coverage.StaleEvidence;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Removes what has to go and the evidence that the touched articles no longer give, then counts the touched days anew. Once a
 * checkpoint is complete, whatever came before it is in the index, so that nothing of an item comes after its removal. Where
 * Elasticsearch refuses, it waits here, and the job with it: a figure that was left out would stay wrong.
 */
final class CoverageCommitter implements Committer<Touched> {

    private final Store store;
    private final Waiting waiting;
    private final Duration pause;
    /** Days that are to be counted when the pause is over. */
    private final Set<DayOfOutlet> touched = new HashSet<>();

    private long counted = System.nanoTime();

    CoverageCommitter(ElasticsearchSettings elasticsearch, RetryPolicy patience, InstantSource clock, Duration pause) {
        this.store = Store.open(elasticsearch, clock);
        this.waiting = new Waiting(patience);
        this.pause = pause;
    }

    @Override
    public void commit(Collection<CommitRequest<Touched>> requests) throws InterruptedException {
        requests.stream()
                .map(CommitRequest::getCommittable)
                .filter(one -> one.day() != null)
                .forEach(one -> touched.add(new DayOfOutlet(one.day(), one.outlet())));
        List<Gone> gone = requests.stream()
                .map(request -> request.getCommittable().gone())
                .filter(Objects::nonNull)
                .toList();
        Set<String> articles = requests.stream()
                .map(request -> request.getCommittable().article())
                .collect(Collectors.toSet());
        waiting.until("figures of coverage", () -> {
            touched.addAll(new Removal(store).of(gone));
            new StaleEvidence(store).removeOf(articles);
            return count();
        });
    }

    private int count() throws IOException {
        if (System.nanoTime() - counted < pause.toNanos()) {
            return 0;
        }
        int corrected = new Recount(store).of(touched);
        touched.clear();
        counted = System.nanoTime();
        return corrected;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
