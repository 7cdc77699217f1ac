package vn.lantoa.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is after a visit to it.
 *
 * @param at when the visit ended
 * @param fault of the channel, or of the last of its pages that could not be read; null where the visit went well
 * @param remark what lies behind the fault; where the visit went well, what a person should know all the same, or null
 * @param found entries that the channel listed
 * @param fresh of these, the ones not seen before
 * @param lastSuccess end of the newest visit that went well; null where there was none yet
 * @param nextDue when it is asked again
 */
public record ChannelReport(
        Channel channel,
        Instant at,
        @Nullable Fault fault,
        @Nullable Diagnostic remark,
        int found,
        int fresh,
        @Nullable Instant lastSuccess,
        Instant nextDue) {

    /** The remark in English. */
    public @Nullable String message() {
        return Diagnostic.words(remark);
    }
}
