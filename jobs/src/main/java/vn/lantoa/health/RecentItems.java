package vn.lantoa.health;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Batches;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.SightingSpan;
import vn.lantoa.elastic.Store;

/**
 * The items that channels brought recently. Those of a channel are read again only when Elasticsearch, asked for sums over
 * all channels at once, says that something of it came, went or changed. How many are kept in memory is bounded; those of
 * the other channels are read each time.
 */
final class RecentItems {

    /** How far back items and gaps are read: further than anything computed from them looks. */
    static final Duration READ = Duration.ofDays(40);

    private static final long MOST_KEPT = 500_000;

    private final Store store;
    private final long mostKept;
    private final Map<String, Cached> cached = new HashMap<>();
    private Instant since = Instant.EPOCH;
    private long free;
    private long read;

    RecentItems(Store store) {
        this(store, MOST_KEPT);
    }

    /**
     * @param mostKept items
     */
    RecentItems(Store store, long mostKept) {
        this.store = store;
        this.mostKept = mostKept;
    }

    private record Cached(SightingSpan.Recent sums, List<SightedItem> items) {}

    /**
     * What is known of each channel, by its id; channels that never brought anything are absent. What was kept of the ones that
     * changed is forgotten.
     */
    Map<String, SightingSpan> spans(Instant now) throws IOException {
        // in steps of a day, so that the sums do not change by time alone
        Instant from = now.minus(READ).truncatedTo(ChronoUnit.DAYS);
        if (!from.equals(since)) {
            cached.clear();
            since = from;
        }
        Map<String, SightingSpan> spans = SightingSpan.all(store, from);
        cached.entrySet().removeIf(entry -> {
            SightingSpan span = spans.get(entry.getKey());
            return span == null || !span.recent().equals(entry.getValue().sums());
        });
        free = mostKept
                - cached.values().stream().mapToLong(one -> one.items().size()).sum();
        return spans;
    }

    /**
     * The items of some channels, by the channel's id.
     *
     * @param channels with what {@link #spans} said of them last
     */
    Map<String, List<SightedItem>> of(Map<String, SightingSpan> channels) throws IOException {
        Map<String, List<SightedItem>> items = new HashMap<>();
        Map<String, List<SightedItem>> unread = new HashMap<>();
        channels.forEach((channel, span) -> {
            Cached known = cached.get(channel);
            if (known == null) {
                unread.put(channel, new ArrayList<>((int) span.recent().items()));
            } else {
                items.put(channel, known.items());
            }
        });
        read(unread);
        unread.forEach((channel, its) -> keep(channel, channels.get(channel), its));
        items.putAll(unread);
        return items;
    }

    /** How many items had to be read so far. */
    long read() {
        return read;
    }

    private void keep(String channel, @Nullable SightingSpan span, List<SightedItem> items) {
        if (span != null && items.size() <= free) {
            cached.put(channel, new Cached(span.recent(), items));
            free -= items.size();
        }
    }

    private void read(Map<String, List<SightedItem>> channels) throws IOException {
        Map<String, String> same = new HashMap<>();
        for (List<String> ids : Batches.of(channels.keySet())) {
            read(channels, ids, same);
        }
    }

    private void read(Map<String, List<SightedItem>> channels, List<String> ids, Map<String, String> same)
            throws IOException {
        new PitScan(store, Index.SIGHTINGS)
                .where("channel", ids)
                .since("at", since)
                .fields("article", "channel", "at", "published", "precision", "time", "section", "whose")
                .each(SightedItem.class, item -> {
                    List<SightedItem> items = channels.get(item.channel());
                    if (items != null) {
                        items.add(item.sharing(same));
                        read++;
                    }
                });
    }
}
