package vn.lantoa.archive;

import java.time.Instant;

/**
 * One record of a capture as it lies in the archive: what the index of captures knows of it.
 *
 * @param article id of the article
 * @param address canonical address of the article
 * @param channel id of the channel
 * @param page 1 for the article's page, 2 and more for those that continue it, 0 where the capture has no page
 * @param target address that answered; the canonical one where there is no page
 * @param at when it was captured
 * @param record id of the record
 * @param place where the record lies
 * @param length of the record in its file, in bytes
 * @param digest of the page's bytes, {@code sha256:...}; null where there is no page
 * @param status HTTP status; 0 where there is no page
 * @param contentType as the server said; null where it did not, or there is no page
 * @param fault why there is no page; null where there is one or none is wanted
 * @param revisit the bytes, where an earlier record holds them; null where this one does
 */
public record CdxEntry(
        String article,
        String address,
        String channel,
        int page,
        String target,
        Instant at,
        String record,
        RecordLocation place,
        long length,
        String digest,
        int status,
        String contentType,
        String fault,
        Payload revisit) {

    /** A capture without page. */
    static CdxEntry ofNote(CaptureNote note, String record, RecordLocation place, long length) {
        return new CdxEntry(
                note.article(),
                note.address(),
                note.channel().id(),
                0,
                note.address(),
                note.fetched(),
                record,
                place,
                length,
                null,
                0,
                null,
                note.fault(),
                null);
    }
}
