package vn.lantoa.coverage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;

/** Evidence that an earlier text of an article, or an earlier registry, gave and the present analysis does not. */
public final class StaleEvidence {

    private final Store store;

    public StaleEvidence(Store store) {
        this.store = store;
    }

    /**
     * Removes the evidence of the given articles that was decided at another moment than the article itself.
     *
     * @return how many pieces were removed
     */
    public int removeOf(Collection<String> articles) throws IOException {
        store.refresh(Index.ARTICLES, Index.EVIDENCE);
        int removed = 0;
        for (List<String> ids : Batches.of(articles)) {
            removed += some(ids);
        }
        return removed;
    }

    private int some(List<String> ids) throws IOException {
        Map<Piece, Long> pieces = new HashMap<>();
        new PitScan(store, Index.EVIDENCE)
                .where("article", ids)
                .fields("id", "article", "analysed")
                .eachWithVersion(Piece.class, pieces::put);
        // few articles give any: the others are not read
        Map<String, Instant> analysed =
                analysed(pieces.keySet().stream().map(Piece::article).distinct().toList());
        List<Write> writes = new ArrayList<>();
        pieces.forEach((piece, version) -> {
            if (!piece.analysed().equals(analysed.get(piece.article()))) {
                writes.add(Write.delete(Index.EVIDENCE, piece.id(), version));
            }
        });
        // the next analysis may have written it anew since it was read
        store.writeUnlessChanged(writes);
        return writes.size();
    }

    private Map<String, Instant> analysed(List<String> articles) throws IOException {
        Map<String, Instant> analysed = new HashMap<>();
        if (!articles.isEmpty()) {
            new PitScan(store, Index.ARTICLES)
                    .where("id", articles)
                    .fields("id", "analysed")
                    .each(Moment.class, moment -> analysed.put(moment.id(), moment.analysed()));
        }
        return analysed;
    }

    record Moment(String id, Instant analysed) {}

    record Piece(String id, String article, Instant analysed) {}
}
