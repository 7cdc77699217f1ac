package vn.lantoa.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.BoundedAnswers;

/** Asks Elasticsearch. An index that nobody has made yet counts as empty. */
public final class Searcher {

    /** Elasticsearch goes no deeper into a list: first hit plus size. */
    public static final int DEEPEST = 10_000;

    /** No more values of a field are counted to narrow a list by. */
    public static final int MOST_CHOICES = 300;

    private static final String GIVE_UP_AFTER = "20s";

    /** Of an answer; several are held at once, in a small heap, and take a multiple of it. */
    private static final int MOST_BYTES = 6_000_000;

    private static final int AT_ONCE = 1_000;

    /** A reading holds on to what it began with for so long behind each part. */
    private static final Time KEPT = Time.of(time -> time.time("2m"));

    private static final Logger LOG = LoggerFactory.getLogger(Searcher.class);

    private final ElasticsearchClient client;

    public Searcher(ElasticsearchClient client) {
        this.client = BoundedAnswers.of(client, MOST_BYTES);
    }

    /**
     * What is answered to a question.
     *
     * @throws AnswerTooLarge where that is more than there is room for
     * @throws NotAnswering where nothing is answered
     */
    <T> SearchResponse<T> search(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        return answer(index, type, request(question).index(index.alias()).ignoreUnavailable(true));
    }

    private static SearchRequest.Builder request(Consumer<SearchRequest.Builder> question) {
        SearchRequest.Builder request =
                new SearchRequest.Builder().timeout(GIVE_UP_AFTER).trackTotalHits(track -> track.enabled(true));
        question.accept(request);
        return request;
    }

    private <T> SearchResponse<T> answer(Index index, Class<T> type, SearchRequest.Builder request) {
        SearchResponse<T> response = asked(index, () -> client.search(request.build(), type));
        if (response.timedOut()) {
            throw new NotAnswering("no complete answer from " + index + " within " + GIVE_UP_AFTER);
        }
        return response;
    }

    /** Asks something of Elasticsearch. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T asked(Index index, Question<T> question) {
        try {
            return question.ask();
        } catch (ElasticsearchException e) {
            if (e.status() == 400) {
                throw new IllegalStateException("Elasticsearch does not understand the question to " + index, e);
            }
            throw new NotAnswering("no answer from " + index + ": " + e.getMessage(), e);
        } catch (IOException e) {
            if (BoundedAnswers.isTooLong(e)) {
                throw new AnswerTooLarge("too large an answer from " + index, e);
            }
            throw new NotAnswering("no answer from " + index + ": " + e.getMessage(), e);
        }
    }

    /**
     * The documents that a question finds, in its order; those that are too large for one answer in parts, and one that is too
     * large for itself without its texts.
     */
    <T> List<T> documents(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        return hits(index, type, question).stream().map(Hit::source).toList();
    }

    /** The same as hits, without what else is answered. */
    <T> List<Hit<T>> hits(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        try {
            return search(index, type, question).hits().hits();
        } catch (AnswerTooLarge e) {
            SearchRequest whole = request(question).build();
            int from = whole.from() == null ? 0 : whole.from();
            int size = whole.size() == null ? 1 : whole.size();
            if (size <= 1) {
                return search(index, type, question.andThen(ListParts::withoutTexts))
                        .hits()
                        .hits();
            }
            List<Hit<T>> hits = new ArrayList<>(
                    hits(index, type, question.andThen(part -> part.from(from).size(size / 2))));
            if (hits.size() == size / 2) {
                hits.addAll(hits(
                        index,
                        type,
                        question.andThen(part -> part.from(from + size / 2).size(size - size / 2))));
            }
            return hits;
        }
    }

    /**
     * All documents of an index, however many there are, as they stand while they are read.
     *
     * @param question as in {@link #each}
     */
    <T> List<T> all(Index index, Class<T> type, Consumer<SearchRequest.Builder> question) {
        List<T> all = new ArrayList<>();
        ListParts.read(
                Integer.MAX_VALUE,
                AT_ONCE,
                (size, after) -> search(index, type, question.andThen(ListParts.part(size, after))),
                all::addAll);
        return all;
    }

    /**
     * Hands on what a question finds, in its order, some at a time, as it stood when the reading began.
     *
     * @param question sorts by fields that no two documents share; says nothing of size or place
     * @param most no more are handed on
     * @param atOnce how many are asked for at a time; fewer where they are large
     * @return how many there are in all
     */
    <T> long each(
            Index index,
            Class<T> type,
            Consumer<SearchRequest.Builder> question,
            int most,
            int atOnce,
            Consumer<List<T>> taker) {
        Optional<String> opened = open(index);
        if (opened.isEmpty()) {
            return 0;
        }
        String began = opened.get();
        try {
            return ListParts.read(
                    most,
                    atOnce,
                    (size, after) -> answer(
                            index,
                            type,
                            request(question.andThen(ListParts.part(size, after)))
                                    .pit(pit -> pit.id(began).keepAlive(KEPT))),
                    taker);
        } finally {
            close(index, began);
        }
    }

    /** Empty where nobody has made the index yet. */
    private Optional<String> open(Index index) {
        return asked(index, () -> {
            try {
                return Optional.of(
                        client.openPointInTime(open -> open.index(index.alias()).keepAlive(KEPT))
                                .id());
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private void close(Index index, String began) {
        try {
            asked(index, () -> client.closePointInTime(close -> close.id(began)));
        } catch (RuntimeException e) {
            // it ends by itself after a while
            LOG.debug("a reading of {} could not be closed", index, e);
        }
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
