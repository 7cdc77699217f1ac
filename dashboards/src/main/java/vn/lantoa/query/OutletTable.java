package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.lantoa.elastic.CoverageDocument;
import vn.lantoa.elastic.Index;

/**
 * How many articles each outlet published in a period, by theme.
 *
 * @param rows outlets with articles, those with most on the themes first
 */
public record OutletTable(List<Row> rows) {

    private static final int MOST_OUTLETS = 2_000;

    /**
     * One outlet.
     *
     * @param counts by name of a theme, {@value CoverageDocument#RELEVANT} and {@value CoverageDocument#ALL}
     */
    public record Row(String outlet, Map<String, Long> counts) {

        public long count(String theme) {
            return counts.getOrDefault(theme, 0L);
        }
    }

    public static OutletTable ask(Searcher searcher, Period period) {
        Aggregate byOutlet = searcher.search(
                        Index.COVERAGE,
                        CoverageDocument.class,
                        request -> request.size(0)
                                .query(Ask.in(period))
                                .aggregations(
                                        "outlet",
                                        outlet -> outlet.terms(terms ->
                                                        terms.field("outlet").size(MOST_OUTLETS))
                                                .aggregations(
                                                        "theme",
                                                        theme -> theme.terms(terms -> terms.field("theme"))
                                                                .aggregations(
                                                                        "articles",
                                                                        sum -> sum.sum(of -> of.field("articles"))))))
                .aggregations()
                .get("outlet");
        return new OutletTable(Ask.buckets(byOutlet).stream()
                .map(OutletTable::row)
                .filter(row -> row.count(CoverageDocument.ALL) > 0 || row.count(CoverageDocument.RELEVANT) > 0)
                .sorted(Comparator.comparingLong((Row row) -> row.count(CoverageDocument.RELEVANT))
                        .reversed()
                        .thenComparing(Row::outlet))
                .toList());
    }

    /** The greatest number of articles on the themes; the length of a full bar. */
    public long most() {
        return rows.isEmpty() ? 0 : rows.get(0).count(CoverageDocument.RELEVANT);
    }

    private static Row row(StringTermsBucket bucket) {
        return new Row(
                bucket.key().stringValue(), Daily.sums(bucket.aggregations().get("theme")));
    }
}
