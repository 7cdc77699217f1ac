package vn.lantoa.reclassify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;

/** Articles that were brought along, and have gone since from where they came from. */
final class GoneArticles {

    private final Store from;
    private final Store to;

    GoneArticles(Store from, Store to) {
        this.from = from;
        this.to = to;
    }

    /** Takes them away, unless they were written anew; what the job wrote itself was never brought along. */
    void remove() throws IOException {
        from.refresh(Index.ARTICLES);
        to.refresh(Index.ARTICLES);
        Map<String, Long> brought = new TreeMap<>();
        new PitScan(to, Index.ARTICLES).fields("id", "before").eachWithVersion(Brought.class, (article, version) -> {
            if (article.before() != null) {
                brought.put(article.id(), version);
            }
        });
        List<Write> deletes = new ArrayList<>();
        for (List<String> ids : Batches.of(brought.keySet())) {
            Set<String> there = new HashSet<>();
            new PitScan(from, Index.ARTICLES)
                    .where("id", ids)
                    .fields("id")
                    .each(Brought.class, article -> there.add(article.id()));
            ids.stream()
                    .filter(id -> !there.contains(id))
                    .forEach(id -> deletes.add(Write.delete(Index.ARTICLES, id, brought.getOrDefault(id, 0L))));
        }
        to.writeUnlessChanged(deletes);
    }
}
