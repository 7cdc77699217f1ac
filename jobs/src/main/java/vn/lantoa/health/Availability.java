package vn.lantoa.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Days;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.VisitDay;

/**
 * What is known of the visits to one channel.
 *
 * @param firstSuccess null before it
 * @param lastSuccess null before the first
 * @param visited end of the newest visit; null before the first
 * @param nextDue when the next visit was due
 * @param days the visits of the last days, the oldest first
 * @param fault the gap that began with the newest failures, or when it was turned off; null where the newest visit went well
 * @param outage a time in which it was not asked, of which is not known yet whether anything was missed; null otherwise
 */
public record Availability(
        Instant firstSuccess,
        Instant lastSuccess,
        Instant visited,
        Instant nextDue,
        List<VisitDay> days,
        GapDocument fault,
        GapDocument outage) {

    /** Nothing is known yet. */
    public static final Availability NEW = new Availability(null, null, null, null, List.of(), null, null);

    /** A visit may be so late before it counts as not made: hosts that are asked slowly make channels wait. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What a visit changes.
     *
     * @param track after it
     * @param gaps that began, went on or ended with it
     */
    public record Step(Availability track, List<GapDocument> gaps) {}

    /**
     * What the index tells of a channel, for a job that has lost its own memory.
     *
     * @param fault its open gap of a fault or of being off; null where it has none
     */
    public static Availability of(ChannelDocument channel, GapDocument fault) {
        return new Availability(
                channel.visit().firstSuccess() == null
                        ? channel.visit().lastSuccess()
                        : channel.visit().firstSuccess(),
                channel.visit().lastSuccess(),
                channel.visit().visited(),
                channel.visit().nextDue(),
                channel.days() == null ? List.of() : channel.days(),
                fault,
                null);
    }

    /** After one more visit. */
    public Step after(ChannelReport report) {
        boolean answered = report.at().equals(report.lastSuccess());
        Boolean bridged = answered ? lastSuccess != null && bridges(report) : null;
        List<GapDocument> gaps = new ArrayList<>();
        GapDocument pending = outage;
        if (late(report.at())) {
            pending = begin(report, GapKind.OUTAGE, visited).end(report.at(), null);
            gaps.add(pending);
        }
        GapDocument failing = fault;
        if (answered) {
            if (failing != null) {
                gaps.add(failing.end(report.at(), bridged));
                failing = null;
            }
            if (pending != null) {
                gaps.remove(pending);
                gaps.add(pending.end(pending.to(), bridged));
                pending = null;
            }
        } else {
            GapKind kind = report.fault() == Fault.OFF ? GapKind.OFF : GapKind.FAULT;
            Instant from = lastSuccess == null ? report.at() : lastSuccess;
            if (failing != null && failing.kind() != kind) {
                gaps.add(failing.end(report.at(), null));
                failing = null;
                from = report.at();
            }
            failing = (failing == null ? begin(report, kind, from) : failing)
                    .failed(report.fault(), report.remark(), report.at());
            gaps.add(failing);
        }
        Availability track = new Availability(
                firstSuccess == null && answered ? report.at() : firstSuccess,
                answered ? report.at() : lastSuccess,
                report.at(),
                report.nextDue(),
                counted(report, answered),
                failing,
                pending);
        return new Step(track, gaps);
    }

    /** Whether the channel, read again, still lists what was known before: then nothing between can have been missed. */
    private static boolean bridges(ChannelReport report) {
        return report.found() == 0 || report.fresh() < report.found();
    }

    private boolean late(Instant at) {
        if (visited == null || nextDue == null) {
            return false;
        }
        Duration usual = Duration.between(visited, nextDue);
        return at.isAfter(nextDue.plus(usual.compareTo(PATIENCE) > 0 ? usual : PATIENCE));
    }

    private static GapDocument begin(ChannelReport report, GapKind kind, Instant from) {
        return GapDocument.begin(
                report.channel().id(), report.channel().outlet().id(), kind, from, report.at());
    }

    private List<VisitDay> counted(ChannelReport report, boolean answered) {
        String today = Days.of(report.at()).toString();
        String oldest =
                Days.of(report.at()).minusDays(ChannelDocument.DAYS - 1L).toString();
        List<VisitDay> kept = new ArrayList<>();
        VisitDay day = new VisitDay(today, 0, 0, 0, List.of());
        for (VisitDay before : days) {
            if (before.day().equals(today)) {
                day = before;
            } else if (before.day().compareTo(oldest) >= 0) {
                kept.add(before);
            }
        }
        kept.add(new VisitDay(
                today,
                day.visits() + 1,
                Math.max(day.found(), report.found()),
                day.fresh() + report.fresh(),
                faults(day.faults(), report, answered)));
        return List.copyOf(kept);
    }

    private static List<FaultCount> faults(List<FaultCount> before, ChannelReport report, boolean answered) {
        if (report.fault() == null || report.fault() == Fault.OFF) {
            return before;
        }
        List<FaultCount> counts = new ArrayList<>();
        int visits = 1;
        for (FaultCount count : before) {
            if (count.fault() == report.fault() && count.pages() == answered) {
                visits += count.visits();
            } else {
                counts.add(count);
            }
        }
        counts.add(new FaultCount(report.fault(), answered, visits));
        return List.copyOf(counts);
    }
}
