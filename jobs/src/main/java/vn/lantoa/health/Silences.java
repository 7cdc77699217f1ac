package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.GapKind;

/** The silences of a channel: each begins with its newest item, and ends with the first one after it, or where it is turned off. */
final class Silences {

    /** One that lasts is noted again so often. */
    private static final Duration NOTED = Duration.ofDays(1);

    private Silences() {}

    /** Those that begin, are noted again or end. */
    static List<GapDocument> changed(Watched channel, HealthDocument document, Instant now) {
        Instant newest = document.newest() == null ? channel.channel().visit().firstSuccess() : document.newest();
        GapDocument silence = newest != null && document.state().quiet()
                ? GapDocument.begin(document.id(), document.outlet(), GapKind.SILENCE, newest, now)
                : null;
        boolean known = false;
        List<GapDocument> changed = new ArrayList<>();
        for (GapDocument gap : channel.gaps()) {
            if (gap.kind() == GapKind.SILENCE && gap.open()) {
                boolean same = silence != null && gap.id().equals(silence.id());
                known |= same;
                if (same && gap.updated().isBefore(now.minus(NOTED))) {
                    changed.add(gap.lasting(now));
                } else if (!same
                        && ((newest != null && newest.isAfter(gap.from()))
                                || channel.channel().off())) {
                    changed.add(gap.end(after(channel, gap, now), null));
                }
            }
        }
        if (silence != null && !known) {
            changed.add(silence);
        }
        return changed;
    }

    private static Instant after(Watched channel, GapDocument silence, Instant now) {
        Instant visited = channel.channel().visit().visited();
        return channel.items().stream()
                .map(SightedItem::time)
                .filter(time -> time.isAfter(silence.from()))
                .min(Instant::compareTo)
                .orElse(visited == null ? now : visited);
    }
}
