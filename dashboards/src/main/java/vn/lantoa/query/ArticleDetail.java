package vn.lantoa.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.EvidenceDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.TaskDocument;

/**
 * One article with what it says of tasks.
 *
 * @param evidence that is not out of date, strongest first
 * @param tasks by id; a task that left the registry is missing
 * @param withoutText whether its document is too large to be read with its text, which is empty here
 */
public record ArticleDetail(
        ArticleDocument article,
        List<EvidenceDocument> evidence,
        Map<String, TaskDocument> tasks,
        boolean withoutText) {

    private static final int MOST_EVIDENCE = 500;

    /** Empty where there is no such article. */
    public static Optional<ArticleDetail> ask(Searcher searcher, String id) {
        List<ArticleDocument> found = searcher.documents(
                Index.ARTICLES,
                ArticleDocument.class,
                request -> request.size(1).query(Ask.is("id", id)));
        return found.stream()
                .findFirst()
                .map(article -> with(searcher, Brief.withTexts(article), article.body() == null));
    }

    /** Whether there is such an article. */
    public static boolean exists(Searcher searcher, String id) {
        return searcher.count(Index.ARTICLES, Ask.is("id", id)) > 0;
    }

    private static ArticleDetail with(Searcher searcher, ArticleDocument article, boolean withoutText) {
        List<EvidenceDocument> evidence = searcher
                .documents(
                        Index.EVIDENCE,
                        EvidenceDocument.class,
                        request -> request.size(MOST_EVIDENCE).query(Ask.is("article", article.id())))
                .stream()
                .filter(piece -> Objects.equals(piece.analysed(), article.analysed()))
                .sorted(Comparator.comparingDouble(EvidenceDocument::probability)
                        .reversed()
                        .thenComparing(EvidenceDocument::task))
                .toList();
        List<String> ids = evidence.stream().map(EvidenceDocument::task).toList();
        Map<String, TaskDocument> tasks = searcher
                .documents(
                        Index.TASKS,
                        TaskDocument.class,
                        request -> request.size(MOST_EVIDENCE).query(Ask.any("id", ids)))
                .stream()
                .map(Brief::of)
                .collect(Collectors.toMap(TaskDocument::id, Function.identity(), (one, other) -> one));
        return new ArticleDetail(article, evidence, tasks, withoutText);
    }
}
