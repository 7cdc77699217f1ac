package vn.lantoa.coverage;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
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
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Store;

/**
 * What the articles in the index add up to by day, outlet and theme, as {@link CoverageTally} defines it, added up by Elasticsearch:
 * no article is read.
 */
final class Sums {

    /** Figures at a time: Elasticsearch gives 65,536 at once. */
    private static final int AT_ONCE = 50_000;

    private static final String DAY = "day";
    private static final String OUTLET = "outlet";
    private static final String THEMES = "themes";

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

    /** The same with so many figures at a time. */
    static Map<String, CoverageDocument> ofAll(Store store, int atOnce) throws IOException {
        return new Sums(store, List.of(), atOnce).read();
    }

    /** The same of the articles that some outlets published on some days. */
    static Map<String, CoverageDocument> of(Store store, List<String> days, List<String> outlets) throws IOException {
        return new Sums(store, List.of(any(DAY, days), any(OUTLET, outlets)), AT_ONCE).read();
    }

    /** Three queries without nested aggregations: that takes a third of the time. */
    private Map<String, CoverageDocument> read() throws IOException {
        each(filters, List.of(DAY, OUTLET), key -> CoverageDocument.ALL);
        each(also(relevant()), List.of(DAY, OUTLET), key -> CoverageDocument.RELEVANT);
        each(
                also(exists(THEMES)),
                List.of(DAY, OUTLET, THEMES),
                key -> part(key, THEMES).stringValue());
        return documents;
    }

    private List<Query> also(Query one) {
        return Stream.concat(filters.stream(), Stream.of(one)).toList();
    }

    private void each(List<Query> asked, List<String> fields, Function<Map<String, FieldValue>, String> theme)
            throws IOException {
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(asked, fields, after);
            for (CompositeBucket bucket : page.buckets().array()) {
                add(bucket.key(), theme.apply(bucket.key()), bucket.docCount());
            }
            after = page.afterKey();
        } while (!after.isEmpty());
    }

    private CompositeAggregate page(List<Query> asked, List<String> fields, Map<String, FieldValue> after)
            throws IOException {
        List<Map<String, CompositeAggregationSource>> sources =
                fields.stream().map(Sums::source).toList();
        Aggregation figures = Aggregation.of(a -> a.composite(composite -> {
            composite.size(atOnce).sources(sources);
            return after.isEmpty() ? composite : composite.after(after);
        }));
        Aggregate answer = store.client()
                .search(
                        request -> {
                            request.index(store.name(Index.ARTICLES)).size(0).aggregations(DAY, figures);
                            // without conditions Elasticsearch takes the days in their order and stops where the page
                            // is full
                            return asked.isEmpty() ? request : request.query(q -> q.bool(b -> b.filter(asked)));
                        },
                        Void.class)
                .aggregations()
                .get(DAY);
        return Objects.requireNonNull(answer, "what was asked for is answered").composite();
    }

    private static Query any(String field, List<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(all))));
    }

    private void add(Map<String, FieldValue> key, String theme, long articles) {
        LocalDate day =
                LocalDate.ofEpochDay(TimeUnit.MILLISECONDS.toDays(part(key, DAY).longValue()));
        CoverageDocument document = CoverageDocument.of(day, part(key, OUTLET).stringValue(), theme, articles);
        documents.put(document.id(), document);
    }

    private static FieldValue part(Map<String, FieldValue> key, String field) {
        return Objects.requireNonNull(key.get(field), "a bucket has a value of every source");
    }

    private static Map<String, CompositeAggregationSource> source(String field) {
        return Map.of(field, CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field))));
    }

    /** As {@link vn.lantoa.document.ArticleDocument#onThemes} has it, whatever a document itself says. */
    private static Query relevant() {
        return Query.of(query -> query.bool(either -> either.should(exists(THEMES), exists("tasks"))));
    }

    private static Query exists(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }
}
