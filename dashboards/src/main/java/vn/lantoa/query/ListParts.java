package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;

/** A long list asked for in parts, smaller ones where documents are large: no answer is larger than there is room for. */
final class ListParts {

    /** What a document may have of any length; one that is too large for itself is read without. */
    private static final List<String> TEXTS = List.of(
            "title", "lead", "body", "findings", "authors", "section", "images", "links", "canonical", "acronyms");

    private ListParts() {}

    /** Asks for a part of a list; none of {@code after} is the first one. A size of 0 is one document without its texts. */
    interface Part<T> {
        SearchResponse<T> ask(int size, List<FieldValue> after);
    }

    /** Makes a question one for a part. */
    static Consumer<SearchRequest.Builder> part(int size, List<FieldValue> after) {
        return request -> {
            request.size(Math.max(1, size));
            if (size == 0) {
                withoutTexts(request);
            }
            if (!after.isEmpty()) {
                request.searchAfter(after);
            }
        };
    }

    /**
     * Hands on a list, fewer at a time where they are large.
     *
     * @param most no more are handed on
     * @param atOnce how many are asked for at a time
     * @return how many there are in all
     */
    static <T> long read(int most, int atOnce, Part<T> part, Consumer<List<T>> taker) {
        List<FieldValue> after = List.of();
        long all = 0;
        int size = atOnce;
        int done = 0;
        while (done < most) {
            int wanted = Math.min(size, most - done);
            SearchResponse<T> response;
            try {
                response = part.ask(wanted, after);
            } catch (AnswerTooLarge e) {
                if (wanted == 0) {
                    throw e;
                }
                size = wanted / 2;
                continue;
            }
            List<Hit<T>> hits = response.hits().hits();
            taker.accept(hits.stream().map(Hit::source).toList());
            all = Math.max(all, Searcher.total(response));
            done += hits.size();
            if (hits.size() < Math.max(1, wanted)) {
                return all;
            }
            after = hits.get(hits.size() - 1).sort();
            // large ones may stand together; behind them more fit again
            size = Math.min(atOnce, Math.max(1, 2 * size));
        }
        return all;
    }

    /** Makes a question one for documents without their texts. */
    static void withoutTexts(SearchRequest.Builder request) {
        request.source(source -> source.filter(fields -> fields.excludes(TEXTS)))
                .highlight((Highlight) null);
    }
}
