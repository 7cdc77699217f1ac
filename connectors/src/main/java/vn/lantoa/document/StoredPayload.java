package vn.lantoa.document;

import org.jspecify.annotations.Nullable;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.Payload;
import vn.lantoa.archive.RecordLocation;

/**
 * Where the bytes of a captured page lie.
 *
 * @param revisitOf id of the record that holds them, where the capture's own does not; null where it does
 * @param payloadFile name of the file that holds them; null where there is no page
 * @param payloadOffset where the record with them begins
 * @param payloadLength of that record
 */
public record StoredPayload(
        @Nullable String revisitOf, @Nullable String payloadFile, long payloadOffset, long payloadLength) {

    static StoredPayload of(CdxEntry recorded) {
        Payload original = recorded.revisit();
        String record = original == null ? null : original.record();
        if (recorded.page() == 0) {
            return new StoredPayload(record, null, 0, 0);
        }
        RecordLocation place = original == null ? recorded.place() : original.place();
        return new StoredPayload(
                record, place.file(), place.offset(), original == null ? recorded.length() : original.length());
    }
}
