package vn.lantoa.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.GapKind;

/**
 * A time in which Lantoa itself did not run, told once for all channels that were not asked in it.
 *
 * @param to null while it lasts
 * @param channels how many were not asked
 */
public record Outage(Instant from, @Nullable Instant to, int channels) {

    private static final int MOST = 5;

    /** The newest ones. Times of single channels that touch each other are one. */
    static List<Outage> of(List<GapDocument> gaps) {
        List<Outage> outages = new ArrayList<>();
        Set<String> channels = new HashSet<>();
        Instant from = null;
        Instant to = null;
        for (GapDocument gap : gaps.stream()
                .filter(gap -> gap.kind() == GapKind.OUTAGE)
                .sorted(Comparator.comparing(GapDocument::from))
                .toList()) {
            Instant end = gap.to() == null ? Instant.MAX : gap.to();
            if (from == null || to == null || gap.from().isAfter(to)) {
                add(outages, from, to, channels);
                channels.clear();
                from = gap.from();
                to = end;
            } else if (end.isAfter(to)) {
                to = end;
            }
            channels.add(gap.channel());
        }
        add(outages, from, to, channels);
        outages.sort(Comparator.comparing(Outage::from).reversed());
        return outages.size() <= MOST ? outages : outages.subList(0, MOST);
    }

    private static void add(List<Outage> outages, @Nullable Instant from, @Nullable Instant to, Set<String> channels) {
        if (from != null && to != null) {
            outages.add(new Outage(from, to.equals(Instant.MAX) ? null : to, channels.size()));
        }
    }
}
