package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.CompletenessDocument.Share;
import vn.lantoa.document.Estimate;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Days;

/**
 * Compares what the ways of reading one outlet (all its feeds, all its sitemaps, all its section pages) find.
 *
 * <p>Only items that each way could have found are compared: published since all ways have been watched, two days ago at the
 * latest, not while one of them could not be read, and in a section (first part of the path) that all of them cover.
 */
final class CaptureRecapture {

    private static final Duration LOOKED_AT = Duration.ofDays(16);
    private static final Duration SETTLED = Duration.ofDays(2);

    private final Instant now;

    CaptureRecapture(Instant now) {
        this.now = now;
    }

    /** The outlet's document; null where it is not read in two ways at least. */
    @Nullable
    CompletenessDocument of(String outlet, List<Watched> channels) {
        Map<ChannelKind, List<Watched>> ways = new TreeMap<>();
        for (Watched channel : channels) {
            if (!channel.channel().kind().isSocial() && channel.since() != null) {
                ways.computeIfAbsent(channel.channel().kind(), key -> new ArrayList<>())
                        .add(channel);
            }
        }
        if (ways.size() < 2) {
            return null;
        }
        List<ChannelKind> kinds = List.copyOf(ways.keySet());
        Instant from = ways.values().stream()
                .flatMap(List::stream)
                .map(Watched::since)
                .reduce(now.minus(LOOKED_AT), (one, other) -> one.isAfter(other) ? one : other);
        Instant to = now.minus(SETTLED);
        Map<String, Found> found = found(List.copyOf(ways.values()), from, to);
        Set<String> common = sections(kinds.size(), found.values());
        CaptureHistories histories = new CaptureHistories(kinds.size());
        long aside = 0;
        for (Found item : found.values()) {
            if (common.contains(item.section)) {
                histories.add(item.history);
            } else {
                aside++;
            }
        }
        Population population = Population.of(histories);
        return new CompletenessDocument(
                outlet,
                Days.of(from).toString(),
                Days.of(to.isBefore(from) ? from : to).toString(),
                shares(kinds, histories, population),
                population.seen(),
                new Estimate(population.estimate(), population.low(), population.high(), population.method()),
                aside,
                now);
    }

    private Map<String, Found> found(List<List<Watched>> ways, Instant from, Instant to) {
        Map<String, Found> found = new HashMap<>();
        List<Span> missed = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            for (Watched channel : ways.get(way)) {
                missed.addAll(channel.missed(now));
                for (SightedItem item : channel.items()) {
                    if (item.isOwn()) {
                        found.computeIfAbsent(item.article(), key -> new Found(item))
                                .add(item, way);
                    }
                }
            }
        }
        found.values()
                .removeIf(item -> item.time.isBefore(from)
                        || !item.time.isBefore(to)
                        || missed.stream().anyMatch(span -> span.holds(item.time.toEpochMilli())));
        return found;
    }

    private static Set<String> sections(int ways, Iterable<Found> items) {
        Map<String, Integer> covered = new HashMap<>();
        items.forEach(item -> covered.merge(item.section, item.history, (one, other) -> one | other));
        Set<String> common = new HashSet<>();
        covered.forEach((section, history) -> {
            if (history == (1 << ways) - 1) {
                common.add(section);
            }
        });
        return common;
    }

    private static List<Share> shares(List<ChannelKind> kinds, CaptureHistories histories, Population population) {
        List<Share> shares = new ArrayList<>();
        for (int way = 0; way < kinds.size(); way++) {
            long items = histories.of(way);
            shares.add(share(kinds.get(way), items, population));
        }
        return shares;
    }

    private static Share share(ChannelKind kind, long items, Population population) {
        Double estimate = population.estimate();
        Double low = population.low();
        Double high = population.high();
        return estimate == null || low == null || high == null
                ? new Share(kind, items, null, null, null)
                : new Share(kind, items, items / estimate, items / high, Math.min(1, items / low));
    }

    /** One item, by whatever ways it was found. */
    private static final class Found {

        private int history;
        private Instant time;
        private boolean stated;
        private String section = "";

        Found(SightedItem first) {
            time = first.time();
            stated = first.stated() != null;
        }

        void add(SightedItem item, int way) {
            history |= 1 << way;
            boolean states = item.stated() != null;
            if ((states && !stated) || (states == stated && item.time().isBefore(time))) {
                time = item.time();
                stated |= states;
            }
            section = item.section() == null ? section : item.section();
        }
    }
}
