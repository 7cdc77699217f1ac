package vn.lantoa.operator;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.coverage.DayOfOutlet;
import vn.lantoa.coverage.Gone;
import vn.lantoa.coverage.Recount;
import vn.lantoa.coverage.Removal;
import vn.lantoa.coverage.StaleEvidence;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Removes what has to go and the evidence that the touched articles no longer give, then counts the touched days anew. Once a
 * checkpoint is complete, whatever came before it is in the index, so that nothing of an item comes after its removal.
 */
final class CoverageCommitter implements Committer<Touched> {

    private static final Logger LOG = LoggerFactory.getLogger(CoverageCommitter.class);

    private final Store store;

    CoverageCommitter(ElasticsearchSettings elasticsearch) {
        this.store = Store.open(elasticsearch);
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
        try {
            days.addAll(new Removal(store).of(gone));
            new StaleEvidence(store).removeOf(articles);
            new Recount(store).of(days);
        } catch (IOException e) {
            LOG.warn("coverage of {} days and outlets waits for Elasticsearch: {}", days.size(), e.getMessage());
            requests.forEach(CommitRequest::retryLater);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
