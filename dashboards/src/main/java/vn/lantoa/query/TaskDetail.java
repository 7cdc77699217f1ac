package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.elastic.Batches;
import vn.lantoa.model.Acceptance;

/**
 * One task, and a page of the evidence of its publicity.
 *
 * @param accepted how many pieces of evidence are accepted
 * @param total how many there are, accepted or unsure
 * @param evidence those of the page, none out of date: accepted before unsure, then the newest first
 */
public record TaskDetail(TaskDocument task, long accepted, long total, List<EvidenceDocument> evidence) {

    private static final int AT_ONCE = 1_000;

    /** What of a piece of evidence tells whether it is out of date. */
    private record Piece(String id, String article, Acceptance decision, Instant analysed) {}

    /**
     * Empty where there is no such task.
     *
     * @param first place of the page's first piece of evidence, from 0
     * @param size how many of them a page has
     */
    public static Optional<TaskDetail> ask(Searcher searcher, String id, int first, int size) {
        return task(searcher, id).map(task -> with(searcher, task, first, size));
    }

    private static Optional<TaskDocument> task(Searcher searcher, String id) {
        return searcher
                .documents(
                        Index.TASKS,
                        TaskDocument.class,
                        request -> request.size(1).query(Ask.is("id", id)))
                .stream()
                .findFirst()
                .map(Brief::of);
    }

    private static TaskDetail with(Searcher searcher, TaskDocument task, int first, int size) {
        List<Piece> all = current(searcher, task.id());
        List<Piece> page = all.subList(Math.min(first, all.size()), Math.min(first + size, all.size()));
        return new TaskDetail(
                task,
                all.stream()
                        .filter(piece -> piece.decision() == Acceptance.ACCEPTED)
                        .count(),
                all.size(),
                evidence(searcher, page.stream().map(Piece::id).toList()));
    }

    /** All that is not out of date, in the order of the pages. */
    private static List<Piece> current(Searcher searcher, String task) {
        List<Piece> pieces = searcher.all(
                Index.EVIDENCE,
                Piece.class,
                request -> request.query(Ask.is("task", task))
                        .source(source ->
                                source.filter(fields -> fields.includes("id", "article", "decision", "analysed")))
                        .sort(sort -> sort.field(field -> field.field("decision")))
                        .sort(sort ->
                                sort.field(field -> field.field("published").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("id"))));
        List<Piece> current = new ArrayList<>();
        for (List<Piece> part : Batches.of(pieces, AT_ONCE)) {
            Map<String, Instant> decided = decided(searcher, part);
            part.stream()
                    .filter(piece -> decided.containsKey(piece.article())
                            && Objects.equals(piece.analysed(), decided.get(piece.article())))
                    .forEach(current::add);
        }
        return current;
    }

    /** When the themes and evidence of each article were decided last. */
    private static Map<String, Instant> decided(Searcher searcher, List<Piece> pieces) {
        Map<String, Instant> decided = new HashMap<>();
        searcher.documents(
                        Index.ARTICLES,
                        ArticleDocument.class,
                        request -> request.size(AT_ONCE)
                                .query(Ask.any(
                                        "id",
                                        pieces.stream().map(Piece::article).toList()))
                                .source(source -> source.filter(fields -> fields.includes("id", "analysed"))))
                .forEach(article -> decided.put(article.id(), article.analysed()));
        return decided;
    }

    private static List<EvidenceDocument> evidence(Searcher searcher, List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, EvidenceDocument> found = searcher
                .documents(
                        Index.EVIDENCE,
                        EvidenceDocument.class,
                        request -> request.size(ids.size()).query(Ask.any("id", ids)))
                .stream()
                .collect(Collectors.toMap(EvidenceDocument::id, Function.identity(), (one, other) -> one));
        // what was removed in between is not there any more
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
