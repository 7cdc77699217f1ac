package vn.lantoa.poll;

import org.jspecify.annotations.Nullable;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.model.SourceEvent;

/**
 * One thing that a visit brings: something found and what the cursor has to remember of it, or the visit's end with its
 * report and the whole cursor.
 *
 * @param seen what is remembered once this is handed on; null where more belongs to it, and at the end
 * @param end cursor after the visit; null before the end
 * @param room what its pages take in memory, to be given back when it was handed on
 */
record VisitEvent(
        SourceEvent polled, @Nullable Seen seen, @Nullable Cursor end, MemoryBudget.@Nullable Part room) {

    static VisitEvent of(SourceEvent polled) {
        return new VisitEvent(polled, null, null, null);
    }

    /** It is no longer in the hands of the source. */
    void leave() {
        if (room != null) {
            room.close();
        }
    }
}
