package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.elastic.CaptureDocument;
import vn.lantoa.elastic.Index;

/**
 * The captures of an article that have pages, newest first.
 *
 * @param captures pages of each capture in their order; never empty
 */
public record StoredCaptures(List<List<CaptureDocument>> captures) {

    private static final int MOST = 1_000;

    /** Those of an article; the newest where there are very many. */
    public static StoredCaptures ask(Searcher searcher, String article) {
        List<CaptureDocument> found = searcher.documents(
                Index.CAPTURES,
                CaptureDocument.class,
                request -> request.size(MOST)
                        .query(query ->
                                query.bool(bool -> bool.filter(Ask.is("article", article), Ask.exists("digest"))))
                        .sort(sort -> sort.field(field -> field.field("at").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("file").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("page").order(SortOrder.Asc))));
        Map<String, List<CaptureDocument>> captures = new LinkedHashMap<>();
        for (CaptureDocument page : found) {
            captures.computeIfAbsent(page.at() + page.file(), key -> new ArrayList<>())
                    .add(page);
        }
        return new StoredCaptures(List.copyOf(captures.values()));
    }

    /** The pages of the newest capture at a time or before it. */
    public Optional<List<CaptureDocument>> at(Instant time) {
        return captures.stream()
                .filter(pages -> !pages.get(0).at().isAfter(time))
                .findFirst();
    }
}
