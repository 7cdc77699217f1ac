package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import vn.lantoa.document.Index;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * How much there is.
 *
 * @param articles in the index
 * @param visited channels that were visited once at least
 * @param read channels that answered once at least
 */
public record Sizes(long articles, long visited, long read) {

    /** As searches see it at this moment; throws {@link ElasticsearchUnavailable} where there is no answer. */
    public static Sizes of(ElasticsearchSettings settings) {
        try (Store store = Store.open(settings)) {
            store.refresh(Index.ARTICLES, Index.CHANNELS);
            long articles = store.client()
                    .count(count -> count.index(Index.ARTICLES.alias()))
                    .count();
            return new Sizes(articles, channelsWith(store, "visited"), channelsWith(store, "lastSuccess"));
        } catch (IOException | ElasticsearchException e) {
            throw new ElasticsearchUnavailable("The articles cannot be counted: " + e.getMessage(), e);
        }
    }

    private static long channelsWith(Store store, String field) throws IOException {
        return store.client()
                .count(count ->
                        count.index(Index.CHANNELS.alias()).query(query -> query.exists(exists -> exists.field(field))))
                .count();
    }
}
