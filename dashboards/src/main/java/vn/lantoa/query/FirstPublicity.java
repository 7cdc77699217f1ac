package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Days;

/**
 * A task and what first publicised it, by accepted evidence.
 *
 * @param article the first that was published, without body and findings
 * @param found when the first evidence was found; null where that was not noted
 */
public record FirstPublicity(
        TaskDocument task,
        ArticleDocument article,
        @Nullable Instant found) {

    private static final int AT_ONCE = 1_000;

    /** Before all moments. */
    private static final long NOT_NOTED = 0;

    /** A task, when evidence for it was found first, and when the first article that publicises it was taken in and published. */
    private record Found(String task, @Nullable Instant moment, double fetched, double published) {

        /** Of Vietnam; before all days where the moment was not noted. */
        LocalDate day() {
            return moment == null ? LocalDate.MIN : Days.of(moment);
        }
    }

    /**
     * The tasks of the registry that were found publicised last, the newest first: by the day on which that was found, then by when
     * their articles were taken in. Within a day the moment of the finding says nothing: where everything is analysed again, it tells
     * what was read first.
     *
     * @param filter what it says of publicised or not is of no account
     * @param most no more than 1000
     */
    public static List<FirstPublicity> ask(Searcher searcher, TaskFilter filter, int most) {
        TaskQuery query = new TaskQuery(searcher, filter.publicisedOrNot(), new Publicised(Set.of()));
        List<Found> found = found(searcher);
        Map<String, TaskDocument> tasks = new HashMap<>();
        List<String> newest = new ArrayList<>();
        for (int from = 0; from < found.size() && newest.size() < most; from += AT_ONCE) {
            List<String> some = found.subList(from, Math.min(found.size(), from + AT_ONCE)).stream()
                    .map(Found::task)
                    .toList();
            tasks.putAll(registered(searcher, query, some));
            some.stream().filter(tasks::containsKey).limit(most - newest.size()).forEach(newest::add);
        }
        Map<String, ArticleDocument> articles = first(searcher, newest);
        Map<String, Instant> moments = new HashMap<>();
        found.forEach(one -> moments.put(one.task(), one.moment()));
        return newest.stream()
                .flatMap(task -> publicity(tasks.get(task), articles.get(task), moments.get(task)))
                .toList();
    }

    private static Stream<FirstPublicity> publicity(
            @Nullable TaskDocument task, @Nullable ArticleDocument article, @Nullable Instant moment) {
        return task == null || article == null ? Stream.of() : Stream.of(new FirstPublicity(task, article, moment));
    }

    private static List<Found> found(Searcher searcher) {
        Map<String, Instant> moments = moments(searcher);
        List<Found> found = new ArrayList<>();
        for (StringTermsBucket bucket : EveryWord.of(
                searcher,
                Index.ARTICLES,
                Ask.exists("tasks"),
                "tasks",
                Map.of(
                        "fetched", Aggregation.of(of -> of.min(min -> min.field("fetched"))),
                        "published", Aggregation.of(of -> of.min(min -> min.field("published")))))) {
            found.add(new Found(
                    bucket.key().stringValue(),
                    moments.get(bucket.key().stringValue()),
                    Ask.asked(bucket.aggregations(), "fetched").min().value(),
                    Ask.asked(bucket.aggregations(), "published").min().value()));
        }
        found.sort(Comparator.comparing(Found::day)
                .thenComparingDouble(Found::fetched)
                .thenComparingDouble(Found::published)
                .reversed()
                .thenComparing(Found::task));
        return found;
    }

    /** When the first accepted evidence was found, by task; none for a task with evidence of which that was not noted. */
    private static Map<String, Instant> moments(Searcher searcher) {
        Map<String, Instant> moments = new HashMap<>();
        for (StringTermsBucket bucket : EveryWord.of(
                searcher,
                Index.EVIDENCE,
                Ask.is("decision", Acceptance.ACCEPTED.toString()),
                "task",
                Map.of(
                        "found",
                        Aggregation.of(of -> of.min(min -> min.field("found").missing(NOT_NOTED)))))) {
            long first =
                    Math.round(Ask.asked(bucket.aggregations(), "found").min().value());
            if (first > NOT_NOTED) {
                moments.put(bucket.key().stringValue(), Instant.ofEpochMilli(first));
            }
        }
        return moments;
    }

    private static Map<String, TaskDocument> registered(Searcher searcher, TaskQuery query, List<String> ids) {
        return searcher
                .documents(
                        Index.TASKS,
                        TaskDocument.class,
                        request -> request.size(AT_ONCE)
                                .query(Ask.all(
                                        List.of(query.main(), query.facets().all(), Ask.any("id", ids)))))
                .stream()
                .collect(Collectors.toMap(TaskDocument::id, Function.identity(), (one, other) -> one));
    }

    private static Map<String, ArticleDocument> first(Searcher searcher, List<String> tasks) {
        Map<String, ArticleDocument> first = new HashMap<>();
        if (tasks.isEmpty()) {
            return first;
        }
        try {
            return firstOfAll(searcher, tasks);
        } catch (AnswerTooLarge e) {
            // an article that is too large to be read is left out alone
            if (tasks.size() > 1) {
                first.putAll(first(searcher, tasks.subList(0, tasks.size() / 2)));
                first.putAll(first(searcher, tasks.subList(tasks.size() / 2, tasks.size())));
            }
            return first;
        }
    }

    private static Map<String, ArticleDocument> firstOfAll(Searcher searcher, List<String> tasks) {
        Map<String, ArticleDocument> first = new HashMap<>();
        for (StringTermsBucket bucket : Ask.buckets(searcher.search(
                        Index.ARTICLES,
                        ArticleDocument.class,
                        request -> request.size(0)
                                .query(Ask.any("tasks", tasks))
                                .aggregations(
                                        "tasks",
                                        of -> of.terms(terms -> terms.field("tasks")
                                                        .include(include -> include.terms(tasks))
                                                        .size(tasks.size()))
                                                .aggregations(
                                                        "first",
                                                        hit -> hit.topHits(top -> top.size(1)
                                                                .source(source ->
                                                                        source.filter(fields -> fields.excludes(
                                                                                "body",
                                                                                "findings",
                                                                                "lead",
                                                                                "images",
                                                                                "links",
                                                                                "acronyms")))
                                                                .sort(sort ->
                                                                        sort.field(field -> field.field("published")
                                                                                .order(SortOrder.Asc)))
                                                                .sort(sort ->
                                                                        sort.field(field -> field.field("id")))))))
                .aggregations()
                .get("tasks"))) {
            Ask.asked(bucket.aggregations(), "first").topHits().hits().hits().stream()
                    .map(hit -> hit.source().to(ArticleDocument.class))
                    .forEach(article -> first.put(bucket.key().stringValue(), Brief.of(article)));
        }
        return first;
    }
}
