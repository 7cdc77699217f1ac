package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.model.GapKind;

/**
 * A channel with its recent items, and since when they are known completely.
 *
 * @param items the ones sighted recently, in the order of their sighting
 * @param gaps when it could not be read or was not asked; gaps after which nothing can have been missed included
 */
record Watched(ChannelDocument channel, List<SightedItem> items, List<GapDocument> gaps) {

    /** Single old entries that a list keeps do not show that it reaches back so far. */
    private static final double OLD_ENTRIES = 0.1;

    /** The moments of its items, sorted: when they came, or for what the first visit found when they were published. */
    long[] moments() {
        return items.stream()
                .mapToLong(item -> (found(item) ? item.time() : item.at()).toEpochMilli())
                .sorted()
                .toArray();
    }

    /** Since when its items are known: since the first visit, and as far back as its list reached then. Null if never read. */
    @Nullable
    Instant since() {
        Instant first = channel.visit().firstSuccess();
        if (first == null) {
            return null;
        }
        long[] before = items.stream()
                .filter(this::found)
                .map(SightedItem::stated)
                .filter(Objects::nonNull)
                .mapToLong(Instant::toEpochMilli)
                .sorted()
                .toArray();
        if (before.length == 0) {
            return first;
        }
        Instant reach = Instant.ofEpochMilli(before[(int) (before.length * OLD_ENTRIES)]);
        return reach.isBefore(first) ? reach : first;
    }

    /** The times in which it could not be read or was not asked, up to now, in the order of their beginnings. */
    List<Span> unread(Instant now) {
        return gaps.stream()
                .filter(gap -> gap.kind() != GapKind.SILENCE)
                .map(gap -> Span.of(gap.from(), gap.to() == null ? now : gap.to()))
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
    }

    /** Of these, the ones in which items may have been missed. */
    List<Span> missed(Instant now) {
        return gaps.stream()
                .filter(GapDocument::missing)
                .map(gap -> Span.of(gap.from(), gap.to() == null ? now : gap.to()))
                .toList();
    }

    /** Minutes from publication to sighting of the items that were published while it was watched, sorted; a day alone tells no lag. */
    double[] lags() {
        Instant first = channel.visit().firstSuccess();
        return items.stream()
                .filter(item ->
                        first != null && item.exact() != null && item.exact().isAfter(first))
                .mapToDouble(item -> Duration.between(item.exact(), item.at()).toSeconds() / 60.0)
                .sorted()
                .toArray();
    }

    /** The least number that a share of the sorted numbers does not exceed. */
    static double quantile(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, Math.max(0, (int) Math.ceil(share * sorted.length) - 1))];
    }

    private boolean found(SightedItem item) {
        Instant first = channel.visit().firstSuccess();
        return first == null || !item.at().isAfter(first.plus(SightingDocument.FIRST_VISIT));
    }

    /** How many of the moments lie in a time. */
    static int count(long[] sorted, Span time) {
        return index(sorted, time.to()) - index(sorted, time.from());
    }

    private static int index(long[] sorted, long moment) {
        int at = Arrays.binarySearch(sorted, moment);
        while (at > 0 && sorted[at - 1] == moment) {
            at--;
        }
        return at >= 0 ? at : -at - 1;
    }
}
