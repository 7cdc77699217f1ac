package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.Index;

/** All articles that a filter finds, the newest first, handed on one by one. */
public final class ArticleExport {

    /** More are not handed on. */
    public static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    private ArticleExport() {}

    /** Hands on articles without body and findings; at most {@value #MOST}. */
    public static void ask(Searcher searcher, ArticleFilter filter, Consumer<ArticleDocument> taker) {
        ArticleQuery query = new ArticleQuery(filter);
        List<FieldValue> after = List.of();
        for (int done = 0; done < MOST; done += AT_ONCE) {
            List<Hit<ArticleDocument>> hits = next(searcher, query, after);
            hits.forEach(hit -> taker.accept(hit.source()));
            if (hits.size() < AT_ONCE) {
                return;
            }
            after = hits.get(hits.size() - 1).sort();
        }
    }

    private static List<Hit<ArticleDocument>> next(Searcher searcher, ArticleQuery query, List<FieldValue> after) {
        return searcher.search(Index.ARTICLES, ArticleDocument.class, request -> {
                    request.query(query.whole())
                            .size(AT_ONCE)
                            .source(source -> source.filter(fields -> fields.excludes("body", "findings")))
                            .sort(sort ->
                                    sort.field(field -> field.field("published").order(SortOrder.Desc)))
                            .sort(sort -> sort.field(field -> field.field("id")));
                    if (!after.isEmpty()) {
                        request.searchAfter(after);
                    }
                })
                .hits()
                .hits();
    }
}
