package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * All that was ever sighted in a channel, in short.
 *
 * @param items how many
 * @param oldest publication of the oldest
 * @param newest publication of the newest
 */
public record SightingSpan(long items, Instant oldest, Instant newest) {

    private static final int MOST_CHANNELS = 10_000;

    /** By id of the channel; channels in which nothing was sighted are absent. */
    public static Map<String, SightingSpan> all(Store store) throws IOException {
        Aggregate channels = store.client()
                .search(
                        request -> request.index(Index.SIGHTINGS.alias())
                                .size(0)
                                .aggregations(
                                        "channel",
                                        channel -> channel.terms(terms ->
                                                        terms.field("channel").size(MOST_CHANNELS))
                                                .aggregations("oldest", oldest -> oldest.min(of -> of.field("time")))
                                                .aggregations("newest", newest -> newest.max(of -> of.field("time")))),
                        Void.class)
                .aggregations()
                .get("channel");
        Map<String, SightingSpan> spans = new HashMap<>();
        if (channels.isSterms()) {
            for (StringTermsBucket bucket : channels.sterms().buckets().array()) {
                spans.put(
                        bucket.key().stringValue(),
                        new SightingSpan(
                                bucket.docCount(), moment(bucket, "oldest", true), moment(bucket, "newest", false)));
            }
        }
        return spans;
    }

    private static Instant moment(StringTermsBucket bucket, String name, boolean least) {
        Aggregate of = bucket.aggregations().get(name);
        Double millis = least ? of.min().value() : of.max().value();
        return Instant.ofEpochMilli(Math.round(millis == null ? 0 : millis));
    }
}
