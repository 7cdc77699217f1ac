package vn.lantoa.document;

import java.time.Instant;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Ids;

/**
 * A time in which a channel could not be read, was not asked, was off, or was silent, in {@code lantoa-gaps}.
 *
 * @param outlet id of the outlet
 * @param from newest success before it, or first visit; for silence the newest item
 * @param to first success after it, or first item; null while it lasts
 * @param open whether it lasts
 * @param fault the newest one; null for other kinds
 * @param message the fault in English words, for engineers; null for other kinds
 * @param remark the same as codes and values, for pages; null for other kinds
 * @param visits how many visits failed in it
 * @param bridged whether the channel, when it could be read again, still listed what was known from before, so that nothing
 *     can have been missed in between; null while that is not known
 * @param updated when this was last looked at
 */
public record GapDocument(
        String id,
        String channel,
        String outlet,
        GapKind kind,
        Instant from,
        Instant to,
        boolean open,
        Fault fault,
        String message,
        Diagnostic remark,
        int visits,
        Boolean bridged,
        Instant updated) {

    /** A gap that begins. */
    public static GapDocument begin(String channel, String outlet, GapKind kind, Instant from, Instant now) {
        return new GapDocument(
                Ids.gap(channel, kind, from), channel, outlet, kind, from, null, true, null, null, null, 0, null, now);
    }

    /** The same after another visit that failed. */
    public GapDocument failed(Fault newest, Diagnostic why, Instant now) {
        return new GapDocument(
                id,
                channel,
                outlet,
                kind,
                from,
                to,
                open,
                newest,
                Diagnostic.words(why),
                why,
                visits + 1,
                bridged,
                now);
    }

    /** The same, still open, looked at again. */
    public GapDocument lasting(Instant now) {
        return new GapDocument(id, channel, outlet, kind, from, to, open, fault, message, remark, visits, bridged, now);
    }

    /**
     * The same, over.
     *
     * @param end when; a clock that was put back may say less than when it began, and then it lasted for no time
     * @param nothingMissed see {@code bridged}; null where that is not known yet
     */
    public GapDocument end(Instant end, Boolean nothingMissed) {
        Instant over = end.isBefore(from) ? from : end;
        return new GapDocument(
                id, channel, outlet, kind, from, over, false, fault, message, remark, visits, nothingMissed, end);
    }

    /** Whether items of this time may be missing. */
    public boolean missing() {
        return kind != GapKind.SILENCE && !Boolean.TRUE.equals(bridged);
    }
}
