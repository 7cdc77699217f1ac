package vn.lantoa.document;

import java.time.Instant;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Ids;

/**
 * An article whose newest state could not be kept in the archive, in {@code lantoa-unarchived}. It is removed when a
 * copy is kept.
 *
 * @param id that of the article
 * @param article id of the article
 * @param channel id of the channel
 * @param at when the page that was not kept was fetched, or could not be fetched
 * @param reason in English words, for operators
 * @param waiting whether its page will be asked for again
 */
public record UnarchivedDocument(
        String id, String article, String address, String channel, Instant at, String reason, boolean waiting) {

    public static UnarchivedDocument of(Capture capture, String reason, boolean waiting) {
        String article = Ids.article(capture.address());
        return new UnarchivedDocument(
                article, article, capture.address(), capture.channel().id(), capture.fetched(), reason, waiting);
    }

    /** The write that stores it. */
    public Write write() {
        return Write.index(Index.UNARCHIVED, id, at.toEpochMilli(), this);
    }

    /** The write that removes that of an article when a copy was made at a moment. */
    public static Write settled(String article, Instant at) {
        // a millisecond later than what may have been fetched at that very moment
        return Write.delete(Index.UNARCHIVED, article, at.toEpochMilli() + 1);
    }
}
