package vn.lantoa.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.elastic.Index;

/** Asks Elasticsearch. An index that nobody has made yet counts as empty. */
public final class Searcher {

    /** Elasticsearch goes no deeper into a list: first hit plus size. */
    public static final int DEEPEST = 10_000;

    private static final String GIVE_UP_AFTER = "20s";

    private final ElasticsearchClient client;

    public Searcher(ElasticsearchClient client) {
        this.client = client;
    }

    <T> SearchResponse<T> search(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index.alias())
                .ignoreUnavailable(true)
                .timeout(GIVE_UP_AFTER)
                .trackTotalHits(track -> track.enabled(true));
        question.accept(request);
        try {
            SearchResponse<T> response = client.search(request.build(), type);
            if (response.timedOut()) {
                throw new NotAnswering("no complete answer from " + index + " within " + GIVE_UP_AFTER);
            }
            return response;
        } catch (ElasticsearchException e) {
            if (e.status() == 400) {
                throw new IllegalStateException("Elasticsearch does not understand the question to " + index, e);
            }
            throw new NotAnswering("no answer from " + index + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NotAnswering("no answer from " + index + ": " + e.getMessage(), e);
        }
    }

    /** The documents that a question finds, in its order. */
    <T> List<T> documents(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        return search(index, type, question).hits().hits().stream()
                .map(Hit::source)
                .toList();
    }

    /**
     * Hands on what a question finds, in its order, some at a time.
     *
     * @param question sorts by fields that no two documents share; says nothing of size or place
     * @param most no more are handed on
     * @param atOnce how many are asked for at a time
     * @return how many there are in all
     */
    <T> long each(
            Index index,
            Class<T> type,
            Consumer<SearchRequest.Builder> question,
            int most,
            int atOnce,
            Consumer<List<T>> taker) {
        List<FieldValue> after = List.of();
        long all = 0;
        for (int done = 0; done < most; done += atOnce) {
            int size = Math.min(atOnce, most - done);
            List<FieldValue> place = after;
            SearchResponse<T> response = search(index, type, request -> {
                question.accept(request);
                request.size(size);
                if (!place.isEmpty()) {
                    request.searchAfter(place);
                }
            });
            List<Hit<T>> hits = response.hits().hits();
            taker.accept(hits.stream().map(Hit::source).toList());
            all = Math.max(all, total(response));
            if (hits.size() < size) {
                return all;
            }
            after = hits.get(hits.size() - 1).sort();
        }
        return all;
    }

    long count(Index index, Query query) {
        return total(search(index, Void.class, request -> request.size(0).query(query)));
    }

    /** Whether anything is found. */
    boolean finds(Index index, Query query) {
        return count(index, query) > 0;
    }

    static long total(SearchResponse<?> response) {
        return response.hits().total() == null ? 0 : response.hits().total().value();
    }
}
