package vn.lantoa.coverage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Tombstone;

/**
 * An item of a platform that is in the index.
 *
 * @param kind how it was read
 * @param channel id of the channel it was found in
 * @param outlet id of the outlet
 * @param article id of the article
 * @param address canonical address
 * @param fetched when it was last read
 */
public record Stored(ChannelKind kind, String channel, String outlet, String article, String address, Instant fetched) {

    /** All that was read in channels of the given kinds. */
    public static List<Stored> items(Store store, Collection<ChannelKind> kinds) throws IOException {
        List<Stored> items = new ArrayList<>();
        if (kinds.isEmpty()) {
            return items;
        }
        Map<String, ChannelKind> sighted = new HashMap<>();
        store.refresh(Index.ARTICLES, Index.SIGHTINGS);
        new PitScan(store, Index.SIGHTINGS)
                .where("kind", kinds.stream().map(ChannelKind::toString).toList())
                .fields("article", "kind")
                .each(Sighted.class, one -> sighted.put(one.article(), one.kind()));
        for (List<String> ids : Batches.of(sighted.keySet())) {
            new PitScan(store, Index.ARTICLES)
                    .where("id", ids)
                    .fields("id", "channel", "outlet", "address", "fetched")
                    .each(
                            Fetched.class,
                            one -> items.add(new Stored(
                                    Objects.requireNonNull(sighted.get(one.id()), "only these were asked for"),
                                    one.channel(),
                                    one.outlet(),
                                    one.id(),
                                    one.address(),
                                    one.fetched())));
        }
        return items;
    }

    /** That it has to go. */
    public Tombstone withdrawn(String reason, Instant at) {
        return new Tombstone(kind, outlet, article, address, reason, at);
    }

    record Sighted(String article, ChannelKind kind) {}

    record Fetched(String id, String channel, String outlet, String address, Instant fetched) {}
}
