package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;

/**
 * Where was searched: what a statement that nothing was found rests on.
 *
 * @param articles how many articles were collected
 * @param outlets how many outlets they are from
 * @param first day of publication of the oldest; null where there are no articles
 * @param last day of publication of the newest; null where there are no articles
 */
public record SearchScope(
        long articles,
        long outlets,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    private static final int COUNTED_EXACTLY = 40_000;

    /** Whether there is nothing to search in yet: then nobody can say that something was not publicised. */
    public boolean nothing() {
        return articles == 0;
    }

    public static SearchScope ask(Searcher searcher) {
        SearchResponse<ArticleDocument> response = searcher.search(
                Index.ARTICLES,
                ArticleDocument.class,
                request -> request.size(0)
                        .aggregations(
                                "outlets",
                                outlets -> outlets.cardinality(
                                        of -> of.field("outlet").precisionThreshold(COUNTED_EXACTLY)))
                        .aggregations("first", first -> first.min(min -> min.field("day")))
                        .aggregations("last", last -> last.max(max -> max.field("day"))));
        long articles = Searcher.total(response);
        if (articles == 0) {
            return new SearchScope(0, 0, null, null);
        }
        Map<String, Aggregate> found = response.aggregations();
        return new SearchScope(
                articles,
                Ask.asked(found, "outlets").cardinality().value(),
                LocalDate.parse(Ask.asked(found, "first").min().valueAsString()),
                LocalDate.parse(Ask.asked(found, "last").max().valueAsString()));
    }
}
