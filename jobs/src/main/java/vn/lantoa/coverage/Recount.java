package vn.lantoa.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lantoa.elastic.CoverageDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Write;

/**
 * Counts coverage from the articles in the index and brings the coverage documents in line with it. Whatever was counted
 * before, afterwards every figure equals what the articles add up to.
 */
public final class Recount {

    private static final int OUTLETS_AT_ONCE = 500;

    private final Store store;

    public Recount(Store store) {
        this.store = store;
    }

    /** Counts the given days of outlets. */
    public int of(Collection<DayOfOutlet> days) throws IOException {
        store.refresh(Index.ARTICLES, Index.COVERAGE);
        Map<String, TreeSet<String>> outletsByDay = new TreeMap<>();
        days.forEach(day ->
                outletsByDay.computeIfAbsent(day.day(), key -> new TreeSet<>()).add(day.outlet()));
        int corrected = 0;
        for (Map.Entry<String, TreeSet<String>> day : outletsByDay.entrySet()) {
            corrected += day(day.getKey(), List.copyOf(day.getValue()));
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
        return correct(Sums.ofAll(store), new Scan(store, Index.COVERAGE));
    }

    private int day(String day, List<String> outlets) throws IOException {
        int corrected = 0;
        for (int from = 0; from < outlets.size(); from += OUTLETS_AT_ONCE) {
            List<String> some = outlets.subList(from, Math.min(outlets.size(), from + OUTLETS_AT_ONCE));
            corrected += correct(
                    Sums.of(store, day, some),
                    new Scan(store, Index.COVERAGE).where("day", List.of(day)).where("outlet", some));
        }
        return corrected;
    }

    /** @param counted what is right, by id */
    private int correct(Map<String, CoverageDocument> counted, Scan stored) throws IOException {
        long version = store.now().toEpochMilli();
        List<Write> writes = new ArrayList<>();
        Map<String, CoverageDocument> missing = new TreeMap<>(counted);
        stored.each(CoverageDocument.class, document -> {
            CoverageDocument right = missing.remove(document.id());
            if (right == null) {
                writes.add(Write.delete(Index.COVERAGE, document.id(), version));
            } else if (!right.equals(document)) {
                writes.add(Write.index(Index.COVERAGE, right.id(), version, right));
            }
        });
        missing.values().forEach(document -> writes.add(Write.index(Index.COVERAGE, document.id(), version, document)));
        store.write(writes);
        return writes.size();
    }
}
