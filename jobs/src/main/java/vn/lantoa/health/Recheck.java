package vn.lantoa.health;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Reconciliation;
import vn.lantoa.elastic.SightingSpan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.HealthSettings;

/**
 * Computes from channels, sightings and gaps in the index how each channel compares with its baseline, how completely each
 * outlet is read, and which channels are silent, and brings the documents in line with it. What was computed before does not
 * matter; items that were read before are kept, so that one that is used again reads only what changed.
 */
public final class Recheck {

    /** Outlets are looked at in parts of so many items, so that those of all never have to be held at once. */
    private static final long ITEMS_AT_ONCE = 50_000;

    private final Store store;
    private final HealthSettings settings;
    private final RecentItems recent;
    private final long itemsAtOnce;

    public Recheck(Store store, HealthSettings settings) {
        this(store, settings, new RecentItems(store), ITEMS_AT_ONCE);
    }

    Recheck(Store store, HealthSettings settings, RecentItems recent, long itemsAtOnce) {
        this.store = store;
        this.settings = settings;
        this.recent = recent;
        this.itemsAtOnce = itemsAtOnce;
    }

    /** A channel as the index has it. */
    private record Listed(ChannelDocument channel, List<GapDocument> gaps) {}

    /** What was found out, and what has to be written of silences. */
    private record Findings(
            Map<String, HealthDocument> health, Map<String, CompletenessDocument> completeness, List<Write> silences) {}

    /**
     * Computes everything.
     *
     * @return how many documents had to be changed
     */
    public int all(Instant now) throws IOException {
        store.refresh(Index.CHANNELS, Index.SIGHTINGS, Index.GAPS, Index.HEALTH, Index.COMPLETENESS);
        Map<String, SightingSpan> spans = recent.spans(now);
        Findings findings = new Findings(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        for (List<List<Listed>> outlets : parts(outlets(now), spans)) {
            lookAt(outlets, spans, findings, now);
        }
        List<Write> writes = findings.silences();
        long version = now.toEpochMilli();
        writes.addAll(Reconciliation.of(
                        new PitScan(store, Index.HEALTH),
                        HealthDocument.class,
                        findings.health(),
                        HealthDocument::says,
                        version)
                .writes());
        writes.addAll(Reconciliation.of(
                        new PitScan(store, Index.COMPLETENESS),
                        CompletenessDocument.class,
                        findings.completeness(),
                        CompletenessDocument::says,
                        version)
                .writes());
        store.write(writes);
        return writes.size();
    }

    /** The channels of each outlet, in the order of their ids. */
    private List<List<Listed>> outlets(Instant now) throws IOException {
        Map<String, Listed> channels = new TreeMap<>();
        new PitScan(store, Index.CHANNELS)
                .each(
                        ChannelDocument.class,
                        channel -> channels.put(channel.id(), new Listed(channel, new ArrayList<>())));
        new PitScan(store, Index.GAPS)
                .since("updated", now.minus(RecentItems.READ))
                .each(GapDocument.class, gap -> {
                    Listed channel = channels.get(gap.channel());
                    if (channel != null) {
                        channel.gaps().add(gap);
                    }
                });
        Map<String, List<Listed>> outlets = new TreeMap<>();
        channels.values()
                .forEach(listed -> outlets.computeIfAbsent(
                                listed.channel().publisher().outlet(), key -> new ArrayList<>())
                        .add(listed));
        return List.copyOf(outlets.values());
    }

    private List<List<List<Listed>>> parts(List<List<Listed>> outlets, Map<String, SightingSpan> spans) {
        List<List<List<Listed>>> parts = new ArrayList<>();
        List<List<Listed>> part = new ArrayList<>();
        long items = 0;
        for (List<Listed> outlet : outlets) {
            part.add(outlet);
            items += outlet.stream()
                    .map(listed -> spans.get(listed.channel().id()))
                    .mapToLong(span -> span == null ? 0 : span.recent().items())
                    .sum();
            if (items >= itemsAtOnce) {
                parts.add(part);
                part = new ArrayList<>();
                items = 0;
            }
        }
        parts.add(part);
        return parts;
    }

    private void lookAt(List<List<Listed>> outlets, Map<String, SightingSpan> spans, Findings findings, Instant now)
            throws IOException {
        Map<String, SightingSpan> wanted = new HashMap<>();
        outlets.stream().flatMap(List::stream).forEach(listed -> {
            SightingSpan span = spans.get(listed.channel().id());
            if (span != null) {
                wanted.put(listed.channel().id(), span);
            }
        });
        Map<String, List<SightedItem>> items = recent.of(wanted);
        ChannelCheck check = new ChannelCheck(settings.columnSilence(), now);
        CaptureRecapture comparison = new CaptureRecapture(now);
        for (List<Listed> outlet : outlets) {
            List<Watched> channels = outlet.stream()
                    .map(listed -> new Watched(
                            listed.channel(),
                            items.getOrDefault(listed.channel().id(), List.of()),
                            listed.gaps()))
                    .toList();
            for (Watched watched : channels) {
                String id = watched.channel().id();
                HealthDocument document = check.of(watched, spans.get(id));
                findings.health().put(id, document);
                for (GapDocument silence : Silences.changed(watched, document, now)) {
                    findings.silences().add(Write.index(Index.GAPS, silence.id(), now.toEpochMilli(), silence));
                }
            }
            String id = outlet.get(0).channel().publisher().outlet();
            CompletenessDocument complete = comparison.of(id, channels);
            if (complete != null) {
                findings.completeness().put(id, complete);
            }
        }
    }
}
