package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.VisitDay;

/**
 * A channel, its outlet and its state, in {@code lantoa-channels}; in JSON all of it is one object.
 *
 * @param column whether the channel is a specialised column
 * @param sample whether it belongs to the sample newsroom, so that pages say so
 * @param days the visits of the last {@value #DAYS} days, the oldest first; empty or null before the first
 */
public record ChannelDocument(
        String id,
        @JsonUnwrapped Publisher publisher,
        ChannelKind kind,
        String address,
        String language,
        boolean column,
        boolean checked,
        boolean sample,
        @JsonUnwrapped LastVisit visit,
        @Nullable List<VisitDay> days) {

    /** How many days of visits are kept. */
    public static final int DAYS = 30;

    /**
     * A channel that was never visited.
     *
     * @param due when it is to be visited
     */
    public static ChannelDocument unvisited(Channel channel, boolean sample, Instant due) {
        return of(channel, sample, LastVisit.none(due), List.of());
    }

    /** A channel of whose earlier visits nothing is known. */
    public static ChannelDocument of(ChannelReport report, boolean sample) {
        return of(report, sample, report.lastSuccess(), List.of());
    }

    public static ChannelDocument of(
            ChannelReport report, boolean sample, @Nullable Instant firstSuccess, List<VisitDay> days) {
        return of(report.channel(), sample, LastVisit.of(report, firstSuccess), days);
    }

    private static ChannelDocument of(Channel channel, boolean sample, LastVisit visit, List<VisitDay> days) {
        return new ChannelDocument(
                channel.id(),
                Publisher.of(channel.outlet()),
                channel.kind(),
                channel.address(),
                channel.language(),
                channel.column(),
                channel.checked(),
                sample,
                visit,
                days);
    }

    /** Whether the channel itself could be read at the newest visit, whatever became of its pages. */
    public boolean answered() {
        return visit.visited() != null && visit.visited().equals(visit.lastSuccess());
    }

    /** Whether it is not read at all, because people have turned it off or have not given what is needed: no failure. */
    public boolean off() {
        return visit.fault() == Fault.OFF && !answered();
    }

    /** Whether something went wrong at the newest visit. */
    public boolean faulty() {
        return visit.fault() != null && !off();
    }

    /**
     * The newest of the days of which visits are known on which the channel listed anything; null where it never did. Most
     * visits end with "nothing has changed" and list nothing.
     */
    public @Nullable VisitDay listed() {
        VisitDay listed = null;
        for (VisitDay day : days == null ? List.<VisitDay>of() : days) {
            listed = day.found() > 0 ? day : listed;
        }
        return listed;
    }

    /**
     * Visits that met with a fault, by fault, in the days from the given one on; the most frequent first.
     *
     * @param from day of Vietnam
     */
    public List<FaultCount> faultsSince(LocalDate from) {
        Map<String, FaultCount> sums = new TreeMap<>();
        for (VisitDay day : days == null ? List.<VisitDay>of() : days) {
            if (day.day().compareTo(from.toString()) >= 0) {
                day.faults()
                        .forEach(count -> sums.merge(
                                count.fault() + "|" + count.pages(),
                                count,
                                (one, other) ->
                                        new FaultCount(one.fault(), one.pages(), one.visits() + other.visits())));
            }
        }
        return sums.values().stream()
                .sorted(Comparator.comparingInt(FaultCount::visits).reversed())
                .toList();
    }
}
