package vn.lantoa.operator;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.model.Acceptance;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * When evidence was accepted first: as the index tells when the job starts, and as this job and others have found since. So that a
 * feed tells what is found now as new, and a registry or a taxonomy that changed makes nothing new of what was known.
 */
final class FirstFound implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFound.class);

    private final Store store;
    /** Moments by id of the evidence; null where none was noted. */
    private final Map<String, @Nullable Instant> moments = new HashMap<>();

    private boolean told;

    private FirstFound(Store store) {
        this.store = store;
    }

    static FirstFound read(ElasticsearchSettings elasticsearch) throws IOException, InterruptedException {
        FirstFound found = new FirstFound(Store.open(elasticsearch));
        try {
            new Waiting(RetryPolicy.USUAL).until("articles", found::readAll);
            return found;
        } catch (InterruptedException | RuntimeException e) {
            found.close();
            throw e;
        }
    }

    private Void readAll() throws IOException {
        store.refresh(Index.EVIDENCE);
        new PitScan(store, Index.EVIDENCE)
                .where("decision", List.of(Acceptance.ACCEPTED.toString()))
                .fields("id", "decision", "found")
                .each(Known.class, known -> moments.put(known.id(), known.found()));
        return null;
    }

    /** The evidence with the moment at which it was accepted first. */
    EvidenceDocument in(EvidenceDocument evidence) {
        if (evidence.evidence().decision() != Acceptance.ACCEPTED) {
            return evidence;
        }
        if (!moments.containsKey(evidence.id())) {
            moments.put(evidence.id(), asked(evidence));
        }
        return evidence.foundAt(moments.get(evidence.id()));
    }

    /**
     * Another job may have found it since this one started: one that reads the archive while this one goes on. Asked for once for
     * each piece of evidence that is new to this job, by its id, which sees what was written a moment ago, too. While
     * Elasticsearch does not answer, it is found now.
     */
    private @Nullable Instant asked(EvidenceDocument evidence) {
        try {
            Optional<Known> there =
                    store.document(Index.EVIDENCE, evidence.id(), Known.class, "id", "decision", "found");
            told = false;
            return there.filter(known -> known.decision() == Acceptance.ACCEPTED)
                            .isPresent()
                    ? there.get().found()
                    : evidence.found();
        } catch (IOException e) {
            if (!told) {
                LOG.warn(
                        "evidence counts as found now until Elasticsearch tells what was found before: {}",
                        e.getMessage());
                told = true;
            }
            return evidence.found();
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    record Known(String id, Acceptance decision, @Nullable Instant found) {}
}
