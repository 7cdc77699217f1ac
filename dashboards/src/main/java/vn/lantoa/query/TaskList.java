package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;

/**
 * A page of a list of tasks.
 *
 * @param total how many the filter finds
 * @param publicised of those that the filter finds but for its own say on this, how many are publicised
 * @param silent likewise, how many are not
 * @param choices for each facet its values, those with most tasks first
 */
public record TaskList(
        long total, List<Row> rows, long publicised, long silent, Map<String, Map<String, Share>> choices) {

    /** How many of how many tasks are publicised. */
    public record Share(long publicised, long all) {}

    /**
     * One task.
     *
     * @param articles how many articles publicise it, by accepted evidence
     * @param newest when the newest of them was published; null where there is none
     */
    public record Row(
            TaskDocument task, long articles, @Nullable Instant newest) {}

    /** Asks for one page; the first task's place plus the size is at most {@link Searcher#DEEPEST}. */
    public static TaskList ask(Searcher searcher, TaskFilter filter, int first, int size) {
        Publicised publicised = Publicised.ask(searcher);
        TaskQuery query = new TaskQuery(searcher, filter, publicised);
        Aggregation among = Aggregation.of(of -> of.filter(TaskQuery.among(publicised)));
        SearchResponse<TaskDocument> response = searcher.search(Index.TASKS, TaskDocument.class, request -> {
            request.query(query.main())
                    .postFilter(query.facets().all())
                    .from(first)
                    .size(size);
            request.sort(sort -> sort.field(field -> field.field("code")))
                    .sort(sort -> sort.field(field -> field.field("id")));
            for (String facet : TaskQuery.FACETS) {
                request.aggregations(facet, query.facets().values(facet, facet, Map.of("publicised", among)));
            }
            request.aggregations("publicised", outer -> outer.filter(query.publicisedOrNot(publicised, true)));
            request.aggregations("silent", outer -> outer.filter(query.publicisedOrNot(publicised, false)));
        });
        List<TaskDocument> tasks =
                response.hits().hits().stream().map(Hit::source).toList();
        return new TaskList(
                Searcher.total(response),
                rows(searcher, tasks),
                Ask.documents(response.aggregations().get("publicised")),
                Ask.documents(response.aggregations().get("silent")),
                choices(response.aggregations()));
    }

    static List<Row> rows(Searcher searcher, List<TaskDocument> tasks) {
        List<String> ids = tasks.stream().map(TaskDocument::id).toList();
        Map<String, StringTermsBucket> found = new HashMap<>();
        Ask.buckets(publicity(searcher, ids))
                .forEach(bucket -> found.put(bucket.key().stringValue(), bucket));
        return tasks.stream()
                .map(task -> row(Brief.of(task), found.get(task.id())))
                .toList();
    }

    private static Row row(TaskDocument task, @Nullable StringTermsBucket bucket) {
        if (bucket == null) {
            return new Row(task, 0, null);
        }
        Instant newest = Instant.ofEpochMilli(
                Math.round(Ask.asked(bucket.aggregations(), "newest").max().value()));
        return new Row(task, bucket.docCount(), newest);
    }

    private static @Nullable Aggregate publicity(Searcher searcher, List<String> ids) {
        return ids.isEmpty()
                ? null
                : searcher.search(
                                Index.ARTICLES,
                                ArticleDocument.class,
                                request -> request.size(0)
                                        .query(Ask.any("tasks", ids))
                                        .aggregations(
                                                "task",
                                                task -> task.terms(terms -> terms.field("tasks")
                                                                .include(include -> include.terms(ids))
                                                                .size(ids.size()))
                                                        .aggregations(
                                                                "newest",
                                                                newest -> newest.max(max -> max.field("published")))))
                        .aggregations()
                        .get("task");
    }

    private static Map<String, Map<String, Share>> choices(Map<String, Aggregate> found) {
        Map<String, Map<String, Share>> choices = new LinkedHashMap<>();
        for (String facet : TaskQuery.FACETS) {
            Map<String, Share> shares = new LinkedHashMap<>();
            for (StringTermsBucket bucket : FacetFilters.values(found.get(facet))) {
                long publicised = Ask.documents(bucket.aggregations().get("publicised"));
                shares.put(bucket.key().stringValue(), new Share(publicised, bucket.docCount()));
            }
            choices.put(facet, shares);
        }
        return choices;
    }
}
