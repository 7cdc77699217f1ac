package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Index;

/**
 * Reads every document of an index that has given values, as it stood when the reading began, in pages, however many
 * there are.
 */
public final class PitScan {

    private static final Logger LOG = LoggerFactory.getLogger(PitScan.class);

    /** What is done with a document. */
    @FunctionalInterface
    public interface Each<T> {
        void accept(T document);
    }

    /** What is done with a document and the version that it has. */
    @FunctionalInterface
    public interface EachWithVersion<T> {
        void accept(T document, long version);
    }

    /** What is done with a document and the id that it is stored under. */
    @FunctionalInterface
    public interface EachWithId {
        void accept(String id, ObjectNode document);
    }

    private static final Time KEPT = Time.of(time -> time.time("2m"));
    private static final int USUAL = 1_000;

    private final Store store;
    private final Index index;
    private final List<Query> filters = new ArrayList<>();
    private List<String> fields = List.of("*");
    private int atOnce = USUAL;

    public PitScan(Store store, Index index) {
        this.store = store;
        this.index = index;
    }

    /** Only documents whose keyword field has one of the values. */
    public PitScan where(String field, List<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        filters.add(Query.of(query -> query.terms(t -> t.field(field).terms(v -> v.value(terms)))));
        return this;
    }

    /** Only documents whose flag is set, or is not. */
    public PitScan where(String field, boolean flag) {
        filters.add(Query.of(query -> query.term(term -> term.field(field).value(flag))));
        return this;
    }

    /** Only documents whose moment is the given one or later. */
    public PitScan since(String field, Instant moment) {
        filters.add(Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).gte(moment.toString())))));
        return this;
    }

    /** Only these fields are read. */
    public PitScan fields(String... names) {
        fields = List.of(names);
        return this;
    }

    /** So many documents are read at a time, 10,000 at most: more of small ones take less time. */
    public PitScan atOnce(int documents) {
        atOnce = documents;
        return this;
    }

    /** Hands over each document as a record. */
    public <T> void each(Class<T> type, Each<T> each) throws IOException {
        pages(type, hit -> each.accept(hit.source()));
    }

    /** Hands over each document as a record, with the version that it had when the reading began. */
    public <T> void eachWithVersion(Class<T> type, EachWithVersion<T> each) throws IOException {
        pages(type, hit -> each.accept(hit.source(), hit.version()));
    }

    /** Hands over each document as it is stored. */
    public void eachWithId(EachWithId each) throws IOException {
        pages(ObjectNode.class, hit -> each.accept(hit.id(), hit.source()));
    }

    /** The same, each as a record. */
    <T> void eachWithId(Class<T> type, BiConsumer<String, T> each) throws IOException {
        pages(type, hit -> each.accept(hit.id(), hit.source()));
    }

    /** The index that is read. */
    Index index() {
        return index;
    }

    private <T> void pages(Class<T> type, Consumer<Hit<T>> each) throws IOException {
        String pit = store.client()
                .openPointInTime(open -> open.index(store.name(index)).keepAlive(KEPT))
                .id();
        try {
            List<FieldValue> after = List.of();
            while (true) {
                List<Hit<T>> hits = page(type, pit, after);
                hits.forEach(each);
                if (hits.size() < atOnce) {
                    return;
                }
                after = hits.get(hits.size() - 1).sort();
            }
        } finally {
            close(pit);
        }
    }

    /** It ends by itself; one that cannot be closed must not hide why reading ended. */
    private void close(String pit) {
        try {
            store.client().closePointInTime(close -> close.id(pit));
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("a point in time stays open for a while", e);
        }
    }

    private <T> List<Hit<T>> page(Class<T> type, String pit, List<FieldValue> after) throws IOException {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .pit(p -> p.id(pit).keepAlive(KEPT))
                .size(atOnce)
                .version(true)
                .trackTotalHits(t -> t.enabled(false))
                .query(q -> q.bool(b -> b.filter(filters)))
                .source(s -> s.filter(f -> f.includes(fields)))
                .sort(s -> s.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        SearchResponse<T> response = store.client().search(request.build(), type);
        return response.hits().hits();
    }
}
