package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.TaskDocument;

/** All tasks that a filter finds, by code, handed on one by one. */
public final class TaskExport {

    /** More are not handed on. */
    public static final int MOST = 200_000;

    private static final int AT_ONCE = 1_000;

    private TaskExport() {}

    /** Hands on tasks, the first so many; says how many there are in all. */
    public static long ask(Searcher searcher, TaskFilter filter, int most, Consumer<TaskList.Row> taker) {
        return ask(searcher, filter, most, AT_ONCE, taker);
    }

    static long ask(Searcher searcher, TaskFilter filter, int most, int atOnce, Consumer<TaskList.Row> taker) {
        TaskQuery query = new TaskQuery(filter, Publicised.ask(searcher));
        List<FieldValue> after = List.of();
        long all = 0;
        for (int done = 0; done < most; done += atOnce) {
            int size = Math.min(atOnce, most - done);
            SearchResponse<TaskDocument> response = next(searcher, query, after, size);
            List<Hit<TaskDocument>> hits = response.hits().hits();
            TaskList.rows(searcher, hits.stream().map(Hit::source).toList()).forEach(taker);
            all = Math.max(all, Searcher.total(response));
            if (hits.size() < size) {
                return all;
            }
            after = hits.get(hits.size() - 1).sort();
        }
        return all;
    }

    private static SearchResponse<TaskDocument> next(
            Searcher searcher, TaskQuery query, List<FieldValue> after, int size) {
        return searcher.search(Index.TASKS, TaskDocument.class, request -> {
            request.query(Ask.all(List.of(query.main(), query.facets())))
                    .size(size)
                    .sort(sort -> sort.field(field -> field.field("code")))
                    .sort(sort -> sort.field(field -> field.field("id")));
            if (!after.isEmpty()) {
                request.searchAfter(after);
            }
        });
    }
}
