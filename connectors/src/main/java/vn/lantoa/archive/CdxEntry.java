package vn.lantoa.archive;

import org.jspecify.annotations.Nullable;
import vn.lantoa.model.CapturedAnswer;

/**
 * One record of a capture as it lies in the archive: what the index of captures knows of it.
 *
 * @param article id of the article
 * @param address canonical address of the article
 * @param channel id of the channel
 * @param page 1 for the article's page, 2 and more for those that continue it, 0 where the capture has no page
 * @param record id of the record
 * @param place where the record lies
 * @param length of the record in its file, in bytes
 * @param revisit where the bytes are if an earlier record holds them; null where this one does
 */
public record CdxEntry(
        String article,
        String address,
        String channel,
        int page,
        CapturedAnswer answer,
        String record,
        RecordLocation place,
        long length,
        @Nullable Payload revisit) {

    /** A capture without page. */
    static CdxEntry ofNote(CaptureNote note, String record, RecordLocation place, long length) {
        return new CdxEntry(
                note.article(),
                note.address(),
                note.channel().id(),
                0,
                new CapturedAnswer(note.address(), note.fetched(), null, 0, null, note.fault()),
                record,
                place,
                length,
                null);
    }
}
