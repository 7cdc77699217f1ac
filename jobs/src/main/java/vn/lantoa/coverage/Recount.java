package vn.lantoa.coverage;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Reconciliation;
import vn.lantoa.elastic.Store;

/**
 * Counts coverage from the articles in the index and brings the coverage documents in line with it. Whatever was counted
 * before, afterwards every figure equals what the articles add up to.
 */
public final class Recount {

    /** Days and outlets in one query: fewer than elsewhere, since it counts every combination of them. */
    private static final int AT_ONCE = 500;

    private static final int STORED_AT_ONCE = 10_000;

    private final Store store;

    public Recount(Store store) {
        this.store = store;
    }

    /**
     * Counts the given days of outlets: all of the days for all of the outlets at once, since another query costs more than
     * another figure.
     */
    public int of(Collection<DayOfOutlet> days) throws IOException {
        store.refresh(Index.ARTICLES, Index.COVERAGE);
        int corrected = 0;
        for (List<String> some : parts(days, DayOfOutlet::day)) {
            for (List<String> outlets : parts(days, DayOfOutlet::outlet)) {
                corrected += correct(
                        Sums.of(store, some, outlets),
                        new PitScan(store, Index.COVERAGE).where("day", some).where("outlet", outlets));
            }
        }
        return corrected;
    }

    /**
     * Counts everything: what a job does before it starts, because a job that was killed may have written articles that
     * nobody counted.
     *
     * @return how many coverage documents had to be corrected
     */
    public int all() throws IOException {
        store.refresh(Index.ARTICLES, Index.COVERAGE);
        return correct(Sums.ofAll(store), new PitScan(store, Index.COVERAGE).atOnce(STORED_AT_ONCE));
    }

    /** Each value once, not too many at a time. */
    private static List<List<String>> parts(Collection<DayOfOutlet> days, Function<DayOfOutlet, String> value) {
        List<String> all = days.stream().map(value).distinct().sorted().toList();
        return Batches.of(all, AT_ONCE);
    }

    /** @param counted what is right, by id */
    private int correct(Map<String, CoverageDocument> counted, PitScan stored) throws IOException {
        List<Write> writes = Reconciliation.of(
                        stored,
                        CoverageDocument.class,
                        new TreeMap<>(counted),
                        CoverageDocument::equals,
                        store.now().toEpochMilli())
                .writes();
        store.write(writes);
        return writes.size();
    }
}
