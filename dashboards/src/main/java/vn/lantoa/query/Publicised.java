package vn.lantoa.query;

import java.util.Set;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.Index;

/**
 * The tasks that an article publicises, by accepted evidence.
 *
 * @param ids of the tasks, also of such as have left the registry
 */
public record Publicised(Set<String> ids) {

    /** Elasticsearch takes no longer list of words in one query, and gives no longer one. */
    static final int MOST = 65_000;

    public static Publicised ask(Searcher searcher) {
        return new Publicised(Ask.counts(searcher.search(
                                Index.ARTICLES,
                                ArticleDocument.class,
                                request -> request.size(0)
                                        .query(Ask.exists("tasks"))
                                        .aggregations(
                                                "tasks",
                                                tasks -> tasks.terms(terms ->
                                                        terms.field("tasks").size(MOST))))
                        .aggregations()
                        .get("tasks"))
                .keySet());
    }

    /** How many tasks of the registry are publicised. */
    long registered(Searcher searcher) {
        return searcher.count(Index.TASKS, Ask.any("id", ids));
    }
}
