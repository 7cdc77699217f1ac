package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.function.Consumer;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.Index;

/** All articles that a filter finds, the newest first, handed on one by one. */
public final class ArticleExport {

    /** More are not handed on. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

    private ArticleExport() {}

    /** Hands on articles without body and findings, the newest so many; says how many there are in all. */
    public static long ask(Searcher searcher, ArticleFilter filter, int most, Consumer<ArticleDocument> taker) {
        ArticleQuery query = new ArticleQuery(searcher, filter);
        return searcher.each(
                Index.ARTICLES,
                ArticleDocument.class,
                request -> request.query(query.whole())
                        .source(source -> source.filter(
                                fields -> fields.excludes("body", "findings", "images", "links", "acronyms")))
                        .sort(sort ->
                                sort.field(field -> field.field("published").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("id"))),
                most,
                AT_ONCE,
                articles -> articles.stream().map(Brief::of).forEach(taker));
    }
}
