package vn.lantoa.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Days;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.VisitDay;
import vn.lantoa.model.VisitDeadline;

/**
 * When one channel could be read, and when not, as far as its visits tell.
 *
 * @param firstSuccess end of the first visit that went well
 * @param lastSuccess end of the newest visit that went well
 * @param visited end of the newest visit
 * @param nextDue when the next visit is due, once there was one
 * @param days the visits of the last days, the oldest first
 * @param fault the open gap, since visits fail or the channel is turned off; null where the newest visit went well
 * @param outage the gap of a visit that was not made in time, until a visit that goes well shows whether items were missed in
 *     it; null otherwise
 */
public record Availability(
        @Nullable Instant firstSuccess,
        @Nullable Instant lastSuccess,
        @Nullable Instant visited,
        @Nullable Instant nextDue,
        List<VisitDay> days,
        @Nullable GapDocument fault,
        @Nullable GapDocument outage) {

    /** Of a channel that was never visited. */
    public static final Availability NEW = new Availability(null, null, null, null, List.of(), null, null);

    /**
     * What changes with a visit.
     *
     * @param track the availability after it
     * @param gaps those that began, went on or ended with it
     */
    public record Step(Availability track, List<GapDocument> gaps) {}

    /**
     * Read from the index, for a job that starts without its state.
     *
     * @param fault the open gap of the channel
     */
    public static Availability of(ChannelDocument channel, @Nullable GapDocument fault) {
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

    /** The availability after one more visit. */
    public Step after(ChannelReport report) {
        boolean answered = report.at().equals(report.lastSuccess());
        Boolean bridged = answered ? lastSuccess != null && bridges(report) : null;
        List<GapDocument> gaps = new ArrayList<>();
        GapDocument pending = outage;
        if (visited != null && VisitDeadline.passed(visited, nextDue, report.at())) {
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
                gaps.add(pending.end(
                        Objects.requireNonNull(pending.to(), "an outage is told when it is over"), bridged));
                pending = null;
            }
        } else {
            Fault why = Objects.requireNonNull(report.fault(), "only a visit without fault is a success");
            GapKind kind = why == Fault.OFF ? GapKind.OFF : GapKind.FAULT;
            Instant from = lastSuccess == null ? report.at() : lastSuccess;
            if (failing != null && failing.kind() != kind) {
                gaps.add(failing.end(report.at(), null));
                failing = null;
                from = report.at();
            }
            failing = (failing == null ? begin(report, kind, from) : failing).failed(why, report.remark(), report.at());
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

    /** Whether the channel still lists items that were known before: then none that came in between was missed. */
    private static boolean bridges(ChannelReport report) {
        return report.found() == 0 || report.fresh() < report.found();
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
