package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * How much there is.
 *
 * @param articles in the index
 * @param visited channels that were visited once at least
 */
public record Sizes(long articles, long visited) {

    /** As searches see it at this moment; throws {@link ElasticsearchUnavailable} where there is no answer. */
    public static Sizes of(ElasticsearchSettings settings) {
        try (Store store = Store.open(settings)) {
            store.refresh(Index.ARTICLES, Index.CHANNELS);
            long articles = store.client()
                    .count(count -> count.index(Index.ARTICLES.alias()))
                    .count();
            long visited = store.client()
                    .count(count -> count.index(Index.CHANNELS.alias())
                            .query(query -> query.exists(exists -> exists.field("visited"))))
                    .count();
            return new Sizes(articles, visited);
        } catch (IOException | ElasticsearchException e) {
            throw new ElasticsearchUnavailable("The articles cannot be counted: " + e.getMessage(), e);
        }
    }
}
