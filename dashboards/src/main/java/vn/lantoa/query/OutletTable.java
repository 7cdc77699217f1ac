package vn.lantoa.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;

/**
 * How many articles each outlet published in a period, by theme.
 *
 * @param rows all outlets that are to be read, and those with articles; those with most on the themes first, those that
 *     could not be read last
 */
public record OutletTable(List<Row> rows) {

    /**
     * One outlet.
     *
     * @param known false where it has no articles and could not be read on any day of the period: nothing is known then
     * @param counts by name of a theme, {@value CoverageDocument#RELEVANT} and {@value CoverageDocument#ALL}
     */
    public record Row(String outlet, boolean known, Map<String, Long> counts) {

        public long count(String theme) {
            return counts.getOrDefault(theme, 0L);
        }
    }

    /**
     * Asks for the table of a period.
     *
     * @param daily the days of the period
     */
    public static OutletTable ask(Searcher searcher, Channels channels, Daily daily) {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        channels.all().stream()
                .filter(channel -> !channel.off())
                .forEach(channel -> counts.put(channel.publisher().outlet(), Map.of()));
        EveryWord.of(searcher, Index.COVERAGE, Ask.in(daily.period()), "outlet", Map.of("theme", Ask.articlesByTheme()))
                .forEach(bucket -> counts.put(
                        bucket.key().stringValue(),
                        Ask.articlesByTheme(bucket.aggregations().get("theme"))));
        Set<String> read = daily.daysRead(daily.period()).keySet();
        return new OutletTable(counts.entrySet().stream()
                .map(entry -> row(entry.getKey(), read, entry.getValue()))
                .filter(row -> row.known() || channels.outlets().containsKey(row.outlet()))
                .sorted(Comparator.comparing(Row::known)
                        .thenComparingLong(row -> row.count(CoverageDocument.RELEVANT))
                        .thenComparingLong(row -> row.count(CoverageDocument.ALL))
                        .reversed()
                        .thenComparing(Row::outlet))
                .toList());
    }

    /** Those of which something is known; the first ones. */
    public List<Row> known() {
        return rows.stream().filter(Row::known).toList();
    }

    /** The greatest number of articles on the themes; the length of a full bar. */
    public long most() {
        return rows.isEmpty() ? 0 : rows.get(0).count(CoverageDocument.RELEVANT);
    }

    private static Row row(String outlet, Set<String> read, Map<String, Long> counts) {
        boolean any = counts.values().stream().anyMatch(count -> count > 0);
        return new Row(outlet, any || read.contains(outlet), counts);
    }
}
