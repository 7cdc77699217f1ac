package vn.lantoa.health;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.CompletenessDocument;
import vn.lantoa.elastic.GapDocument;
import vn.lantoa.elastic.HealthDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Scan;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.GapKind;
import vn.lantoa.settings.HealthSettings;

/**
 * Computes from channels, sightings and gaps in the index how each channel does beside its habit, how complete each outlet is
 * read, and which channels are silent, and brings the documents in line with it. What was computed before does not matter; items that were read before are
 * kept, so that one that is used again reads only what changed.
 */
public final class Recheck {

    private static final Duration READ = Duration.ofDays(40);

    private final Store store;
    private final HealthSettings settings;
    private final Recent recent;

    public Recheck(Store store, HealthSettings settings) {
        this.store = store;
        this.settings = settings;
        this.recent = new Recent(store);
    }

    /**
     * Computes everything.
     *
     * @return how many documents had to be changed
     */
    public int all(Instant now) throws IOException {
        store.refresh(Index.CHANNELS, Index.SIGHTINGS, Index.GAPS, Index.HEALTH, Index.COMPLETENESS);
        Map<String, Recent.Known> known = recent.of(now);
        List<Watched> channels = channels(known, now);
        List<Write> writes = new ArrayList<>();
        Map<String, HealthDocument> health = health(channels, known, now);
        correct(writes, health, now);
        complete(writes, channels, now);
        silences(writes, channels, health, now);
        store.write(writes);
        return writes.size();
    }

    private List<Watched> channels(Map<String, Recent.Known> known, Instant now) throws IOException {
        Map<String, Watched> channels = new TreeMap<>();
        new Scan(store, Index.CHANNELS).each(ChannelDocument.class, channel -> {
            Recent.Known its = known.get(channel.id());
            channels.put(channel.id(), new Watched(channel, its == null ? List.of() : its.items(), new ArrayList<>()));
        });
        new Scan(store, Index.GAPS).since("updated", now.minus(READ)).each(GapDocument.class, gap -> {
            Watched channel = channels.get(gap.channel());
            if (channel != null) {
                channel.gaps().add(gap);
            }
        });
        return List.copyOf(channels.values());
    }

    private Map<String, HealthDocument> health(List<Watched> channels, Map<String, Recent.Known> known, Instant now) {
        Examination examination = new Examination(settings.columnSilence(), now);
        Map<String, HealthDocument> health = new TreeMap<>();
        for (Watched channel : channels) {
            String id = channel.channel().id();
            Recent.Known its = known.get(id);
            health.put(id, examination.of(channel, its == null ? null : its.span()));
        }
        return health;
    }

    private void correct(List<Write> writes, Map<String, HealthDocument> health, Instant now) throws IOException {
        Map<String, HealthDocument> right = new HashMap<>(health);
        long version = now.toEpochMilli();
        new Scan(store, Index.HEALTH).each(HealthDocument.class, stored -> {
            HealthDocument document = right.remove(stored.id());
            if (document == null) {
                writes.add(Write.delete(Index.HEALTH, stored.id(), version));
            } else if (!document.says(stored)) {
                writes.add(Write.index(Index.HEALTH, document.id(), version, document));
            }
        });
        right.values().forEach(document -> writes.add(Write.index(Index.HEALTH, document.id(), version, document)));
    }

    private void complete(List<Write> writes, List<Watched> channels, Instant now) throws IOException {
        Map<String, List<Watched>> outlets = new TreeMap<>();
        channels.forEach(channel -> outlets.computeIfAbsent(channel.channel().outlet(), key -> new ArrayList<>())
                .add(channel));
        Comparison comparison = new Comparison(now);
        Map<String, CompletenessDocument> right = new TreeMap<>();
        outlets.forEach((outlet, its) -> {
            CompletenessDocument document = comparison.of(outlet, its);
            if (document != null) {
                right.put(outlet, document);
            }
        });
        long version = now.toEpochMilli();
        new Scan(store, Index.COMPLETENESS).each(CompletenessDocument.class, stored -> {
            CompletenessDocument document = right.remove(stored.id());
            if (document == null) {
                writes.add(Write.delete(Index.COMPLETENESS, stored.id(), version));
            } else if (!document.says(stored)) {
                writes.add(Write.index(Index.COMPLETENESS, document.id(), version, document));
            }
        });
        right.values()
                .forEach(document -> writes.add(Write.index(Index.COMPLETENESS, document.id(), version, document)));
    }

    /** A silence begins with the newest item, and ends with the first one after it, or where the channel is turned off. */
    private static void silences(
            List<Write> writes, List<Watched> channels, Map<String, HealthDocument> health, Instant now) {
        long version = now.toEpochMilli();
        for (Watched channel : channels) {
            HealthDocument document = health.get(channel.channel().id());
            Instant newest = document.newest() == null ? channel.channel().firstSuccess() : document.newest();
            GapDocument silence = document.state().quiet()
                    ? GapDocument.begin(document.id(), document.outlet(), GapKind.SILENCE, newest, now)
                    : null;
            boolean known = false;
            for (GapDocument gap : channel.gaps()) {
                if (gap.kind() == GapKind.SILENCE && gap.open()) {
                    boolean same = silence != null && gap.id().equals(silence.id());
                    known |= same;
                    if (same && gap.updated().isBefore(now.minus(Duration.ofDays(1)))) {
                        writes.add(Write.index(Index.GAPS, gap.id(), version, gap.lasting(now)));
                    } else if (!same
                            && (newest.isAfter(gap.from()) || channel.channel().off())) {
                        writes.add(Write.index(Index.GAPS, gap.id(), version, gap.end(after(channel, gap), null)));
                    }
                }
            }
            if (silence != null && !known) {
                writes.add(Write.index(Index.GAPS, silence.id(), version, silence));
            }
        }
    }

    private static Instant after(Watched channel, GapDocument silence) {
        return channel.items().stream()
                .map(Item::time)
                .filter(time -> time.isAfter(silence.from()))
                .min(Instant::compareTo)
                .orElse(channel.channel().visited());
    }
}
