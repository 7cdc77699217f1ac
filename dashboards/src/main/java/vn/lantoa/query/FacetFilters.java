package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is chosen of each facet of a list, and what could be chosen in its place. */
final class FacetFilters {

    private static final String VALUES = "counts";

    private final Map<String, Query> chosen = new LinkedHashMap<>();

    /** @param query null where nothing is chosen */
    void put(String facet, @Nullable Query query) {
        if (query != null) {
            chosen.put(facet, query);
        }
    }

    /** All facets that are chosen. */
    Query all() {
        return Ask.all(chosen.values());
    }

    /** All facets that are chosen but some: what the choices of those are counted in. */
    Query but(String... some) {
        Map<String, Query> others = new LinkedHashMap<>(chosen);
        List.of(some).forEach(others::remove);
        return Ask.all(others.values());
    }

    /**
     * Counts the values of a facet, as if nothing of it were chosen; to be read by {@link #values(Aggregate)}.
     *
     * @param each what else is asked of each value, by name
     */
    Aggregation values(String facet, String field, Map<String, Aggregation> each) {
        return values(field, each, facet);
    }

    /** The same of any field, as if nothing of some facets were chosen. */
    Aggregation values(String field, Map<String, Aggregation> each, String... facets) {
        return Aggregation.of(outer -> outer.filter(but(facets))
                .aggregations(
                        VALUES,
                        values -> values.terms(terms -> terms.field(field).size(Searcher.MOST_CHOICES))
                                .aggregations(each)));
    }

    /** The values, those with most documents first; none where nothing was counted. */
    static List<StringTermsBucket> values(@Nullable Aggregate facet) {
        return facet == null
                ? List.of()
                : Ask.buckets(facet.filter().aggregations().get(VALUES));
    }
}
