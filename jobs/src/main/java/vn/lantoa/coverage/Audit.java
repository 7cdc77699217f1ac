package vn.lantoa.coverage;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Refusal;
import vn.lantoa.elastic.Store;

/**
 * Whether everything in the index agrees: no document was changed by hand, ids are computed from what the documents are,
 * coverage equals what the articles add up to, and evidence points to articles and tasks that exist.
 */
public final class Audit {

    /**
     * What an audit found.
     *
     * @param documents how many documents each index holds, by alias
     * @param findings one sentence for everything that does not agree; empty where all is well
     * @param unarchived articles whose newest state has no archived copy: known and told, so that it is no finding
     * @param fresh whether all was seen that was written before; false where the user may only read, so that something
     *     written a moment ago may look as if it were missing
     */
    public record Report(
            Map<String, Long> documents, List<String> findings, UnarchivedArticles unarchived, boolean fresh) {}

    /** In the order of dependence: documents come after those that they refer to. */
    private static final List<Index> BEFORE_COVERAGE = List.of(
            Index.TASKS,
            Index.ARTICLES,
            Index.EVIDENCE,
            Index.SIGHTINGS,
            Index.GAPS,
            Index.UNARCHIVED,
            Index.CAPTURES,
            Index.CHANNELS,
            Index.HEALTH,
            Index.COMPLETENESS,
            Index.INDICATORS,
            Index.REJECTED);

    private final Store store;
    private final Agreement agreement = new Agreement();
    private final Map<String, Long> documents = new TreeMap<>();

    public Audit(Store store) {
        this.store = store;
    }

    /**
     * Reads every document once.
     *
     * @throws IOException where Elasticsearch does not let it; the message says why, and what helps
     */
    public Report run() throws IOException {
        try {
            return read();
        } catch (ElasticsearchException e) {
            throw new IOException("the index cannot be read: " + Refusal.of(e), e);
        }
    }

    private Report read() throws IOException {
        boolean fresh = store.refreshWhereAllowed(Index.values());
        for (Index index : BEFORE_COVERAGE) {
            each(index);
        }
        agreement.allButCoverageTaken();
        each(Index.COVERAGE);
        agreement.allTaken();
        return new Report(documents, agreement.findings(), agreement.unarchived(), fresh);
    }

    private void each(Index index) throws IOException {
        documents.put(index.alias(), 0L);
        new PitScan(store, index).eachWithId((id, node) -> {
            documents.merge(index.alias(), 1L, Long::sum);
            agreement.take(index, id, node);
        });
    }
}
