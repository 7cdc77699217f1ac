package vn.lantoa.operator;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.elastic.EvidenceDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Patience;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.model.Acceptance;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * When evidence was accepted first: as the index tells when the job starts, and as the job has found since. So that a feed tells
 * what is found now as new, and a registry or a taxonomy that changed makes nothing new of what was known.
 */
final class FirstFound {

    /** Moments by id of the evidence; null where none was noted. */
    private final Map<String, Instant> moments;

    private FirstFound(Map<String, Instant> moments) {
        this.moments = moments;
    }

    static FirstFound read(ElasticsearchSettings elasticsearch) throws InterruptedException {
        return new Waiting(Patience.USUAL).until("articles", () -> ask(elasticsearch));
    }

    private static FirstFound ask(ElasticsearchSettings elasticsearch) throws IOException {
        Map<String, Instant> moments = new HashMap<>();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.EVIDENCE);
            new Scan(store, Index.EVIDENCE)
                    .where("decision", List.of(Acceptance.ACCEPTED.toString()))
                    .fields("id", "found")
                    .each(Known.class, known -> moments.put(known.id(), known.found()));
        }
        return new FirstFound(moments);
    }

    /** The evidence with the moment at which it was accepted first. */
    EvidenceDocument in(EvidenceDocument evidence) {
        if (evidence.decision() != Acceptance.ACCEPTED) {
            return evidence;
        }
        if (!moments.containsKey(evidence.id())) {
            moments.put(evidence.id(), evidence.found());
        }
        return evidence.foundAt(moments.get(evidence.id()));
    }

    record Known(String id, Instant found) {}
}
