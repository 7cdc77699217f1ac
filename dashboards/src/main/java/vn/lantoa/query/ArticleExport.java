package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.Index;

/** All articles that a filter finds, the newest first, handed on one by one. */
public final class ArticleExport {

    /** More are not handed on. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

    private ArticleExport() {}

    /** Hands on articles without body and findings, the newest so many; says how many there are in all. */
    public static long ask(Searcher searcher, ArticleFilter filter, int most, Consumer<ArticleDocument> taker) {
        ArticleQuery query = new ArticleQuery(filter);
        List<FieldValue> after = List.of();
        long all = 0;
        for (int done = 0; done < most; done += AT_ONCE) {
            int size = Math.min(AT_ONCE, most - done);
            SearchResponse<ArticleDocument> response = next(searcher, query, after, size);
            List<Hit<ArticleDocument>> hits = response.hits().hits();
            hits.forEach(hit -> taker.accept(hit.source()));
            all = Math.max(all, Searcher.total(response));
            if (hits.size() < size) {
                return all;
            }
            after = hits.get(hits.size() - 1).sort();
        }
        return all;
    }

    /** Hands on all articles, {@value #MOST} at most. */
    public static void ask(Searcher searcher, ArticleFilter filter, Consumer<ArticleDocument> taker) {
        ask(searcher, filter, MOST, taker);
    }

    private static SearchResponse<ArticleDocument> next(
            Searcher searcher, ArticleQuery query, List<FieldValue> after, int size) {
        return searcher.search(Index.ARTICLES, ArticleDocument.class, request -> {
            request.query(query.whole())
                    .size(size)
                    .source(source -> source.filter(fields -> fields.excludes("body", "findings")))
                    .sort(sort -> sort.field(field -> field.field("published").order(SortOrder.Desc)))
                    .sort(sort -> sort.field(field -> field.field("id")));
            if (!after.isEmpty()) {
                request.searchAfter(after);
            }
        });
    }
}
