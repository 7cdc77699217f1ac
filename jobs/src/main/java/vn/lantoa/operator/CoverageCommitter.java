package vn.lantoa.operator;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.coverage.DayOfOutlet;
import vn.lantoa.coverage.Recount;
import vn.lantoa.coverage.StaleEvidence;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/** Counts touched days anew and removes the evidence that the touched articles no longer give. */
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
                .map(touched -> new DayOfOutlet(touched.day(), touched.outlet()))
                .collect(Collectors.toSet());
        Set<String> articles = requests.stream()
                .map(request -> request.getCommittable().article())
                .collect(Collectors.toSet());
        try {
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
