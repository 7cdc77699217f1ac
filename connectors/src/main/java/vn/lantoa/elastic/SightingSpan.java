package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;

/**
 * All that was ever sighted in a channel, in short.
 *
 * @param items how many
 * @param oldest publication of the oldest
 * @param newest publication of the newest
 * @param recent what was sighted recently
 */
public record SightingSpan(long items, Instant oldest, Instant newest, Recent recent) {

    private static final int MOST_CHANNELS = 10_000;

    /**
     * Sums over what was sighted since a moment: where they are the same twice, so is what was added up. An item that comes
     * or goes changes the number, one that is written again with other moments the sums.
     *
     * @param seen of the moments of sighting, in milliseconds
     * @param time of the moments of publication, in milliseconds
     */
    public record Recent(long items, double seen, double time) {}

    /**
     * By id of the channel; channels in which nothing was sighted are absent.
     *
     * @param since what was sighted then or later is recent
     */
    public static Map<String, SightingSpan> all(Store store, Instant since) throws IOException {
        Aggregate channels = store.client()
                .search(
                        request -> request.index(Index.SIGHTINGS.alias())
                                .size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .aggregations("channel", byChannel(since)),
                        Void.class)
                .aggregations()
                .get("channel");
        Map<String, SightingSpan> spans = new HashMap<>();
        if (channels != null && channels.isSterms()) {
            for (StringTermsBucket bucket : channels.sterms().buckets().array()) {
                spans.put(bucket.key().stringValue(), of(bucket));
            }
        }
        return spans;
    }

    private static Aggregation byChannel(Instant since) {
        return Aggregation.of(channel -> channel.terms(
                        terms -> terms.field("channel").size(MOST_CHANNELS))
                .aggregations("oldest", oldest -> oldest.min(of -> of.field("time")))
                .aggregations("newest", newest -> newest.max(of -> of.field("time")))
                .aggregations(
                        "recent",
                        recent -> recent.filter(of -> of.range(range ->
                                        range.date(date -> date.field("at").gte(since.toString()))))
                                .aggregations("seen", seen -> seen.sum(of -> of.field("at")))
                                .aggregations("time", time -> time.sum(of -> of.field("time")))));
    }

    private static SightingSpan of(StringTermsBucket bucket) {
        Map<String, Aggregate> found = bucket.aggregations();
        FilterAggregate recent = of(found, "recent").filter();
        return new SightingSpan(
                bucket.docCount(),
                moment(of(found, "oldest").min().value()),
                moment(of(found, "newest").max().value()),
                new Recent(
                        recent.docCount(),
                        of(recent.aggregations(), "seen").sum().value(),
                        of(recent.aggregations(), "time").sum().value()));
    }

    private static Aggregate of(Map<String, Aggregate> found, String name) {
        return Objects.requireNonNull(found.get(name), "what was asked for is answered");
    }

    private static Instant moment(@Nullable Double millis) {
        return Instant.ofEpochMilli(Math.round(millis == null ? 0 : millis));
    }
}
