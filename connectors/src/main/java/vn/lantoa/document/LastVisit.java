package vn.lantoa.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;

/**
 * How the newest visit to a channel went.
 *
 * @param fault why it failed; null where it went well
 * @param message the fault in English words, for engineers; where it went well what a person should know, or null
 * @param remark the same as codes and values, for pages; null without it
 * @param visited its end; null before the first
 * @param lastSuccess null before the first
 * @param nextDue when the next one is due
 * @param firstSuccess end of the first visit that went well; null before it
 */
public record LastVisit(
        @Nullable Fault fault,
        @Nullable String message,
        @Nullable Diagnostic remark,
        int found,
        int fresh,
        @Nullable Instant visited,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextDue,
        @Nullable Instant firstSuccess) {

    static LastVisit none(Instant due) {
        return new LastVisit(null, null, null, 0, 0, null, null, due, null);
    }

    static LastVisit of(ChannelReport report, @Nullable Instant firstSuccess) {
        return new LastVisit(
                report.fault(),
                report.message(),
                report.remark(),
                report.found(),
                report.fresh(),
                report.at(),
                report.lastSuccess(),
                report.nextDue(),
                firstSuccess);
    }
}
