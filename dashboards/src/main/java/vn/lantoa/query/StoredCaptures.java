package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;

/** The captures of an article that have pages. */
public final class StoredCaptures {

    private StoredCaptures() {}

    /** When it was captured, the newest first; what was captured twice at one moment is told once. */
    public static List<Instant> moments(Searcher searcher, String article) {
        return searcher
                .all(
                        Index.CAPTURES,
                        CaptureDocument.class,
                        request -> request.query(of(article))
                                .source(source -> source.filter(fields -> fields.includes("at")))
                                .sort(sort ->
                                        sort.field(field -> field.field("at").order(SortOrder.Desc)))
                                .sort(sort -> sort.field(field -> field.field("id"))))
                .stream()
                .map(one -> one.answer().at())
                .distinct()
                .toList();
    }

    /** The pages of the newest capture at a time or before it, in their order; empty where there is none. */
    public static Optional<List<CaptureDocument>> at(Searcher searcher, String article, Instant time) {
        return searcher
                .documents(
                        Index.CAPTURES,
                        CaptureDocument.class,
                        request -> request.size(1)
                                .query(Ask.all(List.of(of(article), notAfter(time))))
                                .sort(sort ->
                                        sort.field(field -> field.field("at").order(SortOrder.Desc)))
                                .sort(sort ->
                                        sort.field(field -> field.field("file").order(SortOrder.Desc))))
                .stream()
                .findFirst()
                .map(newest -> pages(searcher, newest));
    }

    private static List<CaptureDocument> pages(Searcher searcher, CaptureDocument capture) {
        return searcher.all(
                Index.CAPTURES,
                CaptureDocument.class,
                request -> request.query(Ask.all(List.of(
                                of(capture.article()),
                                Ask.is("at", capture.answer().at().toString()),
                                Ask.is("file", capture.stored().file()))))
                        .sort(sort -> sort.field(field -> field.field("page")))
                        .sort(sort -> sort.field(field -> field.field("id"))));
    }

    private static Query of(String article) {
        return Ask.all(List.of(Ask.is("article", article), Ask.exists("digest")));
    }

    private static Query notAfter(Instant time) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field("at").lte(time.toString()))));
    }
}
