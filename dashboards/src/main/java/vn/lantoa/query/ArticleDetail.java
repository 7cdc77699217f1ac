package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;

/**
 * One article with what it says of tasks.
 *
 * @param evidence that is not out of date, strongest first; at most {@value #MOST_EVIDENCE} pieces
 * @param pieces how many pieces of evidence there are
 * @param tasks by id; a task that left the registry is missing
 * @param withoutText whether its document is too large to be read with its text, which is empty here
 */
public record ArticleDetail(
        ArticleDocument article,
        List<EvidenceDocument> evidence,
        long pieces,
        Map<String, TaskDocument> tasks,
        boolean withoutText) {

    /** More of it nobody reads beside an article. */
    static final int MOST_EVIDENCE = 100;

    /** Empty where there is no such article. */
    public static Optional<ArticleDetail> ask(Searcher searcher, String id) {
        List<ArticleDocument> found = searcher.documents(
                Index.ARTICLES,
                ArticleDocument.class,
                request -> request.size(1).query(Ask.is("id", id)));
        return found.stream()
                .findFirst()
                .map(article -> with(
                        searcher,
                        Brief.withTexts(article),
                        article.article().content().body() == null));
    }

    /** Whether there is such an article. */
    public static boolean exists(Searcher searcher, String id) {
        return searcher.count(Index.ARTICLES, Ask.is("id", id)) > 0;
    }

    private static ArticleDetail with(Searcher searcher, ArticleDocument article, boolean withoutText) {
        Query current = Ask.all(List.of(Ask.is("article", article.id()), analysedAt(article.analysed())));
        List<EvidenceDocument> evidence = searcher.documents(
                Index.EVIDENCE,
                EvidenceDocument.class,
                request -> request.size(MOST_EVIDENCE)
                        .query(current)
                        .sort(sort ->
                                sort.field(field -> field.field("probability").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("task"))));
        List<String> ids = evidence.stream().map(one -> one.evidence().task()).toList();
        Map<String, TaskDocument> tasks = searcher
                .documents(
                        Index.TASKS,
                        TaskDocument.class,
                        request -> request.size(MOST_EVIDENCE).query(Ask.any("id", ids)))
                .stream()
                .map(Brief::of)
                .collect(Collectors.toMap(TaskDocument::id, Function.identity(), (one, other) -> one));
        // where not all fit they are counted
        long pieces = evidence.size() < MOST_EVIDENCE ? evidence.size() : searcher.count(Index.EVIDENCE, current);
        return new ArticleDetail(article, evidence, pieces, tasks, withoutText);
    }

    /** What was decided together with the article itself; anything else is out of date. */
    private static Query analysedAt(Instant moment) {
        return moment == null ? Ask.not(Ask.exists("analysed")) : Ask.is("analysed", moment.toString());
    }
}
