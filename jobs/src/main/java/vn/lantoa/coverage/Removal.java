package vn.lantoa.coverage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;

/**
 * Removes items that have to go from the index: the article, its sightings, the entries of its archived copies. Its evidence
 * is stale then, and its day has to be counted again. What was written afterwards stays; what is dated in the future was
 * written while a clock was ahead, and goes.
 */
public final class Removal {

    private final Store store;

    public Removal(Store store) {
        this.store = store;
    }

    /**
     * Removes the items.
     *
     * @return the days of outlets under which they were counted
     */
    public Set<DayOfOutlet> of(Collection<Gone> items) throws IOException {
        Map<String, Gone> byArticle = new HashMap<>();
        items.forEach(gone -> byArticle.merge(
                gone.article(), gone, (one, other) -> one.passed().isAfter(other.passed()) ? one : other));
        Set<DayOfOutlet> days = new HashSet<>();
        if (!byArticle.isEmpty()) {
            store.refresh(Index.ARTICLES, Index.SIGHTINGS, Index.CAPTURES, Index.UNARCHIVED);
        }
        for (List<String> articles : Batches.of(byArticle.keySet())) {
            some(articles, byArticle, days);
        }
        return days;
    }

    private void some(List<String> articles, Map<String, Gone> gone, Set<DayOfOutlet> days) throws IOException {
        List<Write> writes = new ArrayList<>();
        new PitScan(store, Index.ARTICLES)
                .where("id", articles)
                .fields("id", "day", "outlet", "analysed")
                .eachWithVersion(Counted.class, (article, version) -> {
                    Instant passed = of(article.id(), gone).passed();
                    days.add(new DayOfOutlet(article.day(), article.outlet()));
                    if (isUntil(passed, article.analysed())) {
                        writes.add(
                                Write.delete(Index.ARTICLES, article.id(), Math.max(version, passed.toEpochMilli())));
                    }
                });
        for (Index index : List.of(Index.SIGHTINGS, Index.CAPTURES, Index.UNARCHIVED)) {
            new PitScan(store, index)
                    .where("article", articles)
                    .fields("id", "article", "at")
                    .eachWithVersion(Shown.class, (shown, version) -> {
                        Instant until = of(shown.article(), gone).at();
                        if (isUntil(until, shown.at())) {
                            writes.add(Write.delete(index, shown.id(), Math.max(version, until.toEpochMilli())));
                        }
                    });
        }
        store.writeUnlessChanged(writes);
    }

    private static Gone of(String article, Map<String, Gone> gone) {
        return Objects.requireNonNull(gone.get(article), "only what belongs to these articles was asked for");
    }

    private boolean isUntil(Instant moment, Instant written) {
        return !written.isAfter(moment) || written.isAfter(store.now());
    }

    record Counted(String id, String day, String outlet, Instant analysed) {}

    record Shown(String id, String article, Instant at) {}
}
