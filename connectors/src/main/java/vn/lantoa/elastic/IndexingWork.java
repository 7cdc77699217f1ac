package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import java.io.IOException;

/**
 * What a server did for all its indices since it was started.
 *
 * @param documents that are stored now
 * @param refreshes how often what was written was made searchable
 * @param merged documents that were written once more when parts of an index were joined
 */
public record IndexingWork(long documents, long refreshes, long merged) {

    /** Asks the server. */
    public static IndexingWork of(Store store) throws IOException {
        IndexStats all = store.client().indices().stats().all().primaries();
        return new IndexingWork(
                all.docs().count(), all.refresh().total(), all.merges().totalDocs());
    }
}
