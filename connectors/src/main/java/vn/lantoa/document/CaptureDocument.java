package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.RecordLocation;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.Ids;

/**
 * A record of the archive in {@code lantoa-captures}: the index by address and time; in JSON all of it is one object.
 * Components that {@link CdxEntry} has too mean the same here.
 *
 * @param id {@link Ids#capture} of file and offset
 */
public record CaptureDocument(
        String id,
        String article,
        String address,
        String channel,
        int page,
        @JsonUnwrapped CapturedAnswer answer,
        @JsonUnwrapped StoredRecord stored,
        @JsonUnwrapped StoredPayload bytes) {

    public static CaptureDocument of(CdxEntry recorded) {
        RecordLocation place = recorded.place();
        return new CaptureDocument(
                Ids.capture(place.file(), place.offset()),
                recorded.article(),
                recorded.address(),
                recorded.channel(),
                recorded.page(),
                recorded.answer(),
                new StoredRecord(recorded.record(), place.file(), place.offset(), recorded.length()),
                StoredPayload.of(recorded));
    }

    /** Where the bytes are; in no file where there is no page. */
    public RecordLocation payload() {
        String file = bytes.payloadFile();
        return new RecordLocation(file == null ? "" : file, bytes.payloadOffset());
    }
}
