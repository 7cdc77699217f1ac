package vn.lantoa.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.VisitDay;

/**
 * A channel, its outlet and how it is, in {@code lantoa-channels}.
 *
 * @param outlet id of the outlet
 * @param key whether the outlet is a key press agency
 * @param column whether the channel is a specialised column
 * @param sample whether it belongs to the sample newsroom, so that pages say so
 * @param fault why the newest visit failed; null where it went well
 * @param message the fault in English words, for engineers; where it went well what a person should know, or null
 * @param remark the same as codes and values, for pages; null without it
 * @param visited end of the newest visit; null before the first
 * @param lastSuccess null before the first
 * @param nextDue null before the first visit
 * @param firstSuccess end of the first visit that went well; null before it
 * @param days the visits of the last {@value #DAYS} days, the oldest first; null or empty before the first
 */
public record ChannelDocument(
        String id,
        String outlet,
        String outletName,
        String outletNameEn,
        OutletKind outletKind,
        CommunicationSetting setting,
        boolean key,
        ChannelKind kind,
        String address,
        String language,
        boolean column,
        boolean checked,
        boolean sample,
        Fault fault,
        String message,
        Diagnostic remark,
        int found,
        int fresh,
        Instant visited,
        Instant lastSuccess,
        Instant nextDue,
        Instant firstSuccess,
        List<VisitDay> days) {

    /** How many days of visits are kept. */
    public static final int DAYS = 30;

    /** A channel of whose earlier visits nothing is known. */
    public static ChannelDocument of(ChannelReport report, boolean sample) {
        return of(report, sample, report.lastSuccess(), List.of());
    }

    public static ChannelDocument of(ChannelReport report, boolean sample, Instant firstSuccess, List<VisitDay> days) {
        Channel channel = report.channel();
        return new ChannelDocument(
                channel.id(),
                channel.outlet().id(),
                channel.outlet().name(),
                channel.outlet().nameEn(),
                channel.outlet().kind(),
                channel.outlet().setting(),
                channel.outlet().key(),
                channel.kind(),
                channel.address(),
                channel.language(),
                channel.column(),
                channel.checked(),
                sample,
                report.fault(),
                report.message(),
                report.remark(),
                report.found(),
                report.fresh(),
                report.at(),
                report.lastSuccess(),
                report.nextDue(),
                firstSuccess,
                days);
    }

    /** Whether the channel itself could be read at the newest visit, whatever became of its pages. */
    public boolean answered() {
        return visited != null && visited.equals(lastSuccess);
    }

    /** Whether it is not read at all, because people have turned it off or have not given what is needed: no failure. */
    public boolean off() {
        return fault == Fault.OFF && !answered();
    }

    /** Whether something went wrong at the newest visit. */
    public boolean faulty() {
        return fault != null && !off();
    }

    /**
     * The newest of the days of which visits are known on which the channel listed anything; null where it never did. Most
     * visits end with "nothing has changed" and list nothing.
     */
    public VisitDay listed() {
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
