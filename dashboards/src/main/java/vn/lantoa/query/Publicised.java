package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.document.Index;

/**
 * The tasks that an article publicises, by accepted evidence.
 *
 * @param ids of the tasks, also of such as have left the registry
 */
public record Publicised(Set<String> ids) {

    /** Elasticsearch takes no longer list of words in one clause. */
    private static final int MOST_IN_CLAUSE = 50_000;

    public static Publicised ask(Searcher searcher) {
        return new Publicised(EveryWord.of(searcher, Index.ARTICLES, Ask.exists("tasks"), "tasks", Map.of()).stream()
                .map(bucket -> bucket.key().stringValue())
                .collect(Collectors.toSet()));
    }

    /** How many tasks of the registry are publicised. */
    long registered(Searcher searcher) {
        return searcher.count(Index.TASKS, among());
    }

    /** The tasks that are publicised. */
    Query among() {
        return among(MOST_IN_CLAUSE);
    }

    Query among(int mostInClause) {
        List<String> all = List.copyOf(ids);
        List<Query> clauses = new ArrayList<>();
        for (int from = 0; from == 0 || from < all.size(); from += mostInClause) {
            clauses.add(Ask.any("id", all.subList(from, Math.min(all.size(), from + mostInClause))));
        }
        return Ask.either(clauses);
    }
}
