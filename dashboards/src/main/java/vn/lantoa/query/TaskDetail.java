package vn.lantoa.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.EvidenceDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.TaskDocument;
import vn.lantoa.model.Acceptance;

/**
 * One task and the evidence of its publicity.
 *
 * @param evidence that is not out of date: accepted before unsure, then the newest first
 */
public record TaskDetail(TaskDocument task, List<EvidenceDocument> evidence) {

    private static final int MOST_EVIDENCE = 1_000;

    /** Empty where there is no such task. */
    public static Optional<TaskDetail> ask(Searcher searcher, String id) {
        List<TaskDocument> found = searcher.documents(
                Index.TASKS, TaskDocument.class, request -> request.size(1).query(Ask.is("id", id)));
        return found.stream().findFirst().map(Brief::of).map(task -> new TaskDetail(task, evidence(searcher, id)));
    }

    public long accepted() {
        return evidence.stream()
                .filter(piece -> piece.decision() == Acceptance.ACCEPTED)
                .count();
    }

    private static List<EvidenceDocument> evidence(Searcher searcher, String task) {
        List<EvidenceDocument> all = searcher.documents(
                Index.EVIDENCE,
                EvidenceDocument.class,
                request -> request.size(MOST_EVIDENCE).query(Ask.is("task", task)));
        Map<String, Instant> decided = decided(
                searcher, all.stream().map(EvidenceDocument::article).distinct().toList());
        return all.stream()
                .filter(piece -> decided.containsKey(piece.article())
                        && Objects.equals(piece.analysed(), decided.get(piece.article())))
                .sorted(Comparator.comparing(EvidenceDocument::decision)
                        .thenComparing(EvidenceDocument::published, Comparator.reverseOrder()))
                .toList();
    }

    /** When the themes and evidence of each article were decided last. */
    private static Map<String, Instant> decided(Searcher searcher, List<String> articles) {
        Map<String, Instant> decided = new HashMap<>();
        searcher.documents(
                        Index.ARTICLES,
                        ArticleDocument.class,
                        request -> request.size(MOST_EVIDENCE)
                                .query(Ask.any("id", articles))
                                .source(source -> source.filter(fields -> fields.includes("id", "analysed"))))
                .forEach(article -> decided.put(article.id(), article.analysed()));
        return decided;
    }
}
