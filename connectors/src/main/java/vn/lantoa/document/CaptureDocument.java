package vn.lantoa.document;

import java.time.Instant;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.Payload;
import vn.lantoa.archive.RecordLocation;
import vn.lantoa.model.Ids;

/**
 * A record of the archive in {@code lantoa-captures}: the index that finds an address at a time. Components that
 * {@link CdxEntry} has too mean the same here.
 *
 * @param id {@link Ids#capture} of file and offset
 * @param file name of the file that holds the record
 * @param revisitOf id of the record that holds the bytes, where this one does not; null where it does
 * @param payloadFile name of the file that holds the bytes; null where there is no page
 * @param payloadOffset where the record with the bytes begins
 * @param payloadLength of the record with the bytes
 */
public record CaptureDocument(
        String id,
        String article,
        String address,
        String channel,
        int page,
        String target,
        Instant at,
        String record,
        String file,
        long offset,
        long length,
        String digest,
        int status,
        String contentType,
        String fault,
        String revisitOf,
        String payloadFile,
        long payloadOffset,
        long payloadLength) {

    public static CaptureDocument of(CdxEntry recorded) {
        Payload original = recorded.revisit();
        RecordLocation place = recorded.place();
        RecordLocation payload = original == null ? place : original.place();
        return new CaptureDocument(
                Ids.capture(place.file(), place.offset()),
                recorded.article(),
                recorded.address(),
                recorded.channel(),
                recorded.page(),
                recorded.target(),
                recorded.at(),
                recorded.record(),
                place.file(),
                place.offset(),
                recorded.length(),
                recorded.digest(),
                recorded.status(),
                recorded.contentType(),
                recorded.fault(),
                original == null ? null : original.record(),
                recorded.page() == 0 ? null : payload.file(),
                recorded.page() == 0 ? 0 : payload.offset(),
                recorded.page() == 0 ? 0 : original == null ? recorded.length() : original.length());
    }

    /** Where the bytes are. */
    public RecordLocation payload() {
        return new RecordLocation(payloadFile, payloadOffset);
    }
}
