package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
 * @param failed why it could not be read; nothing for other kinds
 * @param bridged whether the channel, when it could be read again, still listed what was known from before, so that nothing
 *     can have been missed in between; null while that is not known
 * @param updated when this was last checked
 */
@RecordBuilder
public record GapDocument(
        String id,
        String channel,
        String outlet,
        GapKind kind,
        Instant from,
        @Nullable Instant to,
        boolean open,
        @JsonUnwrapped GapFault failed,
        @Nullable Boolean bridged,
        Instant updated) {

    /** A gap that begins. */
    public static GapDocument begin(String channel, String outlet, GapKind kind, Instant from, Instant now) {
        return new GapDocument(
                Ids.gap(channel, kind, from), channel, outlet, kind, from, null, true, GapFault.NONE, null, now);
    }

    /** The same after another visit that failed. */
    public GapDocument failed(Fault newest, @Nullable Diagnostic why, Instant now) {
        return GapDocumentBuilder.builder(this)
                .failed(failed.again(newest, why))
                .updated(now)
                .build();
    }

    /** The same, still open, checked again. */
    public GapDocument lasting(Instant now) {
        return GapDocumentBuilder.builder(this).updated(now).build();
    }

    /**
     * The same, over.
     *
     * @param end when it ended; where a clock that was put back gives a time before its beginning, it has no duration
     * @param nothingMissed see {@code bridged}; null where that is not known yet
     */
    public GapDocument end(Instant end, @Nullable Boolean nothingMissed) {
        return GapDocumentBuilder.builder(this)
                .to(end.isBefore(from) ? from : end)
                .open(false)
                .bridged(nothingMissed)
                .updated(end)
                .build();
    }

    /** Whether items of this time may be missing. */
    public boolean missing() {
        return kind != GapKind.SILENCE && !Boolean.TRUE.equals(bridged);
    }
}
