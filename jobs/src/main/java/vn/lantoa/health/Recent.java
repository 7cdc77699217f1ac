package vn.lantoa.health;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.SightingSpan;
import vn.lantoa.elastic.Store;

/**
 * The items that channels brought of late. Those of a channel are read again only when Elasticsearch, asked for sums over
 * all channels at once, says that something of it came, went or changed.
 */
final class Recent {

    private static final Duration READ = Duration.ofDays(40);

    /** Beyond so many items nothing is kept from one reading to the next, so that memory stays bounded. */
    private static final long MOST_KEPT = 500_000;

    private static final int CHANNELS_AT_ONCE = 1_000;

    private final Store store;
    private final long mostKept;
    private final Map<String, Known> known = new HashMap<>();
    private Instant since;
    private long read;

    Recent(Store store) {
        this(store, MOST_KEPT);
    }

    Recent(Store store, long mostKept) {
        this.store = store;
        this.mostKept = mostKept;
    }

    /** What is known of a channel, and the items that it brought of late. */
    record Known(SightingSpan span, List<Item> items) {}

    /** By id of the channel; channels that never brought anything are absent. The next call may change what this one gave. */
    Map<String, Known> of(Instant now) throws IOException {
        // in steps of a day, so that the sums do not change by time alone
        Instant from = now.minus(READ).truncatedTo(ChronoUnit.DAYS);
        if (!from.equals(since)) {
            known.clear();
            since = from;
        }
        Map<String, SightingSpan> spans = SightingSpan.all(store, from);
        known.keySet().retainAll(spans.keySet());
        Map<String, List<Item>> changed = new HashMap<>();
        spans.forEach((channel, span) -> {
            Known before = known.get(channel);
            if (before == null || !before.span().recent().equals(span.recent())) {
                changed.put(channel, new ArrayList<>((int) span.recent().items()));
            }
        });
        read(changed, changed.size() == spans.size());
        Map<String, Known> all = new HashMap<>();
        spans.forEach((channel, span) -> {
            List<Item> items = changed.get(channel);
            all.put(
                    channel,
                    new Known(
                            span,
                            items == null
                                    ? Objects.requireNonNull(known.get(channel)).items()
                                    : items));
        });
        known.clear();
        if (all.values().stream().mapToLong(one -> one.items().size()).sum() <= mostKept) {
            known.putAll(all);
        }
        return all;
    }

    /** How many items had to be read so far. */
    long read() {
        return read;
    }

    private void read(Map<String, List<Item>> channels, boolean all) throws IOException {
        Map<String, String> same = new HashMap<>();
        if (all) {
            read(channels, scan(), same);
            return;
        }
        List<String> ids = List.copyOf(channels.keySet());
        for (int from = 0; from < ids.size(); from += CHANNELS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + CHANNELS_AT_ONCE));
            read(channels, scan().where("channel", some), same);
        }
    }

    private void read(Map<String, List<Item>> channels, Scan scan, Map<String, String> same) throws IOException {
        scan.each(Item.class, item -> {
            List<Item> items = channels.get(item.channel());
            if (items != null) {
                items.add(item.sharing(same));
                read++;
            }
        });
    }

    private Scan scan() {
        return new Scan(store, Index.SIGHTINGS)
                .since("at", since)
                .fields("article", "channel", "at", "published", "precision", "time", "section", "whose");
    }
}
