package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;

/**
 * Every word that a field of documents has, however many there are: asked for in as many parts as it takes, for one answer holds
 * only so many.
 */
final class EveryWord {

    private static final int AT_ONCE = 20_000;

    private static final int MOST_PARTS = 1_024;

    private EveryWord() {}

    /**
     * A bucket for each word, in no order.
     *
     * @param of which documents
     * @param more what is worked out for each word
     */
    static List<StringTermsBucket> of(
            Searcher searcher, Index index, Query of, String field, Map<String, Aggregation> more) {
        return of(searcher, index, of, field, more, AT_ONCE);
    }

    static List<StringTermsBucket> of(
            Searcher searcher, Index index, Query of, String field, Map<String, Aggregation> more, int atOnce) {
        for (int parts = 1; parts <= MOST_PARTS; parts *= 2) {
            Optional<List<StringTermsBucket>> all = inParts(searcher, index, of, field, more, atOnce, parts);
            if (all.isPresent()) {
                return all.get();
            }
        }
        throw new NotAnswering("more words in " + field + " of " + index + " than can be asked for");
    }

    /** Empty where a part has more words than are given. */
    private static Optional<List<StringTermsBucket>> inParts(
            Searcher searcher,
            Index index,
            Query of,
            String field,
            Map<String, Aggregation> more,
            int atOnce,
            int parts) {
        List<StringTermsBucket> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int part = i;
            Aggregation words = Aggregation.of(one -> one.terms(terms -> {
                        terms.field(field).size(atOnce);
                        return parts == 1
                                ? terms
                                : terms.include(include -> include.partition(
                                        which -> which.partition(part).numPartitions(parts)));
                    })
                    .aggregations(more));
            Aggregate found;
            try {
                found = searcher.search(
                                index,
                                Void.class,
                                request -> request.size(0).query(of).aggregations("words", words))
                        .aggregations()
                        .get("words");
            } catch (AnswerTooLarge e) {
                return Optional.empty();
            }
            List<StringTermsBucket> buckets = Ask.buckets(found);
            if (others(found) > 0) {
                return Optional.empty();
            }
            all.addAll(buckets);
        }
        return Optional.of(all);
    }

    /** In how many documents there are words that were not given, each counted for each of them. */
    private static long others(@Nullable Aggregate found) {
        Long others = found != null && found.isSterms() ? found.sterms().sumOtherDocCount() : null;
        return others == null ? 0 : others;
    }
}
