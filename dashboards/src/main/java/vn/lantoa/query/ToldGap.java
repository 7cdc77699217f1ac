package vn.lantoa.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;

/**
 * A time without knowledge of one or more channels of an outlet, as a person is told of it: once, however many documents
 * say so.
 *
 * @param channels ids, sorted
 * @param to null while it lasts
 * @param fault the newest one; null for other kinds
 * @param remark what lies behind the fault; null for other kinds
 * @param bridged whether nothing can have been missed in it
 */
public record ToldGap(
        String outlet,
        List<String> channels,
        GapKind kind,
        Instant from,
        @Nullable Instant to,
        @Nullable Fault fault,
        @Nullable Diagnostic remark,
        boolean bridged) {

    /** Channels of an outlet are asked one after the other: their gaps begin and end so close to each other. */
    private static final Duration SAME_TIME = Duration.ofMinutes(30);

    public boolean open() {
        return to == null;
    }

    /** How long it lasted or has lasted so far. */
    public Duration length(Instant now) {
        return Duration.between(from, to == null ? now : to);
    }

    /**
     * The gaps of each channel: those of a kind that overlap or follow each other without a break are one. In the order of
     * their beginnings.
     */
    public static List<ToldGap> ofChannels(List<GapDocument> gaps) {
        Map<String, List<ToldGap>> told = new LinkedHashMap<>();
        for (GapDocument gap :
                gaps.stream().sorted(Comparator.comparing(GapDocument::from)).toList()) {
            List<ToldGap> its = told.computeIfAbsent(gap.channel() + " " + gap.kind(), key -> new ArrayList<>());
            ToldGap next = of(gap);
            ToldGap last = its.isEmpty() ? null : its.get(its.size() - 1);
            if (last != null && last.touches(next)) {
                its.set(its.size() - 1, last.with(next));
            } else {
                its.add(next);
            }
        }
        return told.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ToldGap::from))
                .toList();
    }

    /** As {@link #ofChannels}, and the channels of an outlet with the same cause at the same time together. */
    public static List<ToldGap> ofOutlets(List<GapDocument> gaps) {
        List<ToldGap> told = new ArrayList<>();
        for (ToldGap gap : ofChannels(gaps)) {
            int same = 0;
            while (same < told.size() && !told.get(same).isShared(gap)) {
                same++;
            }
            if (same < told.size()) {
                told.set(same, told.get(same).with(gap));
            } else {
                told.add(gap);
            }
        }
        return told;
    }

    private static ToldGap of(GapDocument gap) {
        return new ToldGap(
                gap.outlet(),
                List.of(gap.channel()),
                gap.kind(),
                gap.from(),
                gap.to(),
                gap.failed().fault(),
                gap.failed().remark(),
                Boolean.TRUE.equals(gap.bridged()));
    }

    /** Whether a later one of the same channel goes on where this one ends, or before. */
    private boolean touches(ToldGap later) {
        return to == null || !later.from.isAfter(to);
    }

    private boolean isShared(ToldGap other) {
        return outlet.equals(other.outlet)
                && kind == other.kind
                && fault == other.fault
                && Objects.equals(remark, other.remark)
                && isClose(from, other.from)
                && open() == other.open()
                && (to == null || isClose(to, other.to));
    }

    private static boolean isClose(Instant one, @Nullable Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_TIME) <= 0;
    }

    private ToldGap with(ToldGap other) {
        boolean newer = other.to == null || (to != null && other.to.isAfter(to));
        return new ToldGap(
                outlet,
                Stream.concat(channels.stream(), other.channels.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                kind,
                from.isBefore(other.from) ? from : other.from,
                to == null || other.to == null ? null : newer ? other.to : to,
                newer ? other.fault : fault,
                newer ? other.remark : remark,
                bridged && other.bridged);
    }
}
