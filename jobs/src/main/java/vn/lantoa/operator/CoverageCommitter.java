package vn.lantoa.operator;

import java.io.IOException;
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
import vn.lantoa.elastic.Patience;
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

    CoverageCommitter(ElasticsearchSettings elasticsearch, Patience patience, InstantSource clock) {
        this.store = Store.open(elasticsearch, clock);
        this.waiting = new Waiting(patience);
    }

    @Override
    public void commit(Collection<CommitRequest<Touched>> requests) throws InterruptedException {
        Set<DayOfOutlet> days = requests.stream()
                .map(CommitRequest::getCommittable)
                .filter(touched -> touched.day() != null)
                .map(touched -> new DayOfOutlet(touched.day(), touched.outlet()))
                .collect(Collectors.toCollection(HashSet::new));
        List<Gone> gone = requests.stream()
                .map(request -> request.getCommittable().gone())
                .filter(Objects::nonNull)
                .toList();
        Set<String> articles = requests.stream()
                .map(request -> request.getCommittable().article())
                .collect(Collectors.toSet());
        waiting.until("figures of coverage", () -> {
            days.addAll(new Removal(store).of(gone));
            new StaleEvidence(store).removeOf(articles);
            return new Recount(store).of(days);
        });
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
