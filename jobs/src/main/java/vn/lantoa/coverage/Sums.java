package vn.lantoa.coverage;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Theme;

/**
 * What the articles in the index add up to by day, outlet and theme, as {@link Tally} defines it, added up by Elasticsearch:
 * no article is read.
 */
final class Sums {

    /** Days of outlets at a time; with their themes they stay below the 65,536 sums that Elasticsearch gives at once. */
    private static final int AT_ONCE = 8_000;

    private static final String DAY = "day";
    private static final String OUTLET = "outlet";
    private static final String THEMES = "themes";

    private static final List<Map<String, CompositeAggregationSource>> SOURCES = List.of(source(DAY), source(OUTLET));
    private static final Map<String, Aggregation> EACH = Map.of(
            THEMES,
            Aggregation.of(a -> a.terms(terms -> terms.field(THEMES).size(Theme.values().length))),
            CoverageDocument.RELEVANT,
            Aggregation.of(a -> a.filter(relevant())));

    private final Store store;
    private final List<Query> filters;
    private final int atOnce;
    private final Map<String, CoverageDocument> documents = new HashMap<>();

    private Sums(Store store, List<Query> filters, int atOnce) {
        this.store = store;
        this.filters = filters;
        this.atOnce = atOnce;
    }

    /** The coverage documents of all articles, by id. */
    static Map<String, CoverageDocument> ofAll(Store store) throws IOException {
        return ofAll(store, AT_ONCE);
    }

    /** The same with so many days of outlets at a time. */
    static Map<String, CoverageDocument> ofAll(Store store, int atOnce) throws IOException {
        return new Sums(store, List.of(), atOnce).read();
    }

    /** The same of the articles that some outlets published on some days. */
    static Map<String, CoverageDocument> of(Store store, List<String> days, List<String> outlets) throws IOException {
        return new Sums(store, List.of(any(DAY, days), any(OUTLET, outlets)), AT_ONCE).read();
    }

    private Map<String, CoverageDocument> read() throws IOException {
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(after);
            page.buckets().array().forEach(this::add);
            after = page.afterKey();
        } while (!after.isEmpty());
        return documents;
    }

    private CompositeAggregate page(Map<String, FieldValue> after) throws IOException {
        Aggregation days = Aggregation.of(a -> a.composite(composite -> {
                    composite.size(atOnce).sources(SOURCES);
                    return after.isEmpty() ? composite : composite.after(after);
                })
                .aggregations(EACH));
        return store.client()
                .search(
                        request -> {
                            request.index(Index.ARTICLES.alias()).size(0).aggregations(DAY, days);
                            // without conditions Elasticsearch takes the days in their order and stops where the page
                            // is full
                            return filters.isEmpty() ? request : request.query(q -> q.bool(b -> b.filter(filters)));
                        },
                        Void.class)
                .aggregations()
                .get(DAY)
                .composite();
    }

    private static Query any(String field, List<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(all))));
    }

    private void add(CompositeBucket bucket) {
        LocalDate day = LocalDate.ofEpochDay(
                TimeUnit.MILLISECONDS.toDays(bucket.key().get(DAY).longValue()));
        String outlet = bucket.key().get(OUTLET).stringValue();
        add(day, outlet, CoverageDocument.ALL, bucket.docCount());
        add(
                day,
                outlet,
                CoverageDocument.RELEVANT,
                bucket.aggregations().get(CoverageDocument.RELEVANT).filter().docCount());
        bucket.aggregations()
                .get(THEMES)
                .sterms()
                .buckets()
                .array()
                .forEach(theme -> add(day, outlet, theme.key().stringValue(), theme.docCount()));
    }

    private void add(LocalDate day, String outlet, String theme, long articles) {
        if (articles > 0) {
            CoverageDocument document = CoverageDocument.of(day, outlet, theme, articles);
            documents.put(document.id(), document);
        }
    }

    private static Map<String, CompositeAggregationSource> source(String field) {
        return Map.of(field, CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field))));
    }

    /** As {@link vn.lantoa.document.ArticleDocument#onThemes} has it, whatever a document itself says. */
    private static Query relevant() {
        return Query.of(query -> query.bool(either -> either.should(one -> one.exists(exists -> exists.field(THEMES)))
                .should(other -> other.exists(exists -> exists.field("tasks")))));
    }
}
