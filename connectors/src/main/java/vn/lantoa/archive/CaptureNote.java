package vn.lantoa.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Ids;

/**
 * What a capture is besides its pages: the content of its {@code metadata} record.
 *
 * @param article id of the article
 * @param address canonical address
 * @param fault why there is no page; null where there is one or none is wanted
 * @param pages where the bytes of each page are, in the order of the pages
 */
record CaptureNote(
        Channel channel,
        Entry entry,
        String article,
        String address,
        @Nullable String fault,
        Instant fetched,
        List<PageNote> pages) {

    /** Media type of the record's content. */
    static final String TYPE = "application/vnd.lantoa.capture+json";

    /**
     * One page of a capture.
     *
     * @param record id of its own record in this capture
     * @param payload where the record with its bytes is
     * @param length of that record
     */
    record PageNote(String record, RecordLocation payload, long length) {}

    static CaptureNote of(Capture capture, List<PageNote> pages) {
        return new CaptureNote(
                capture.channel(),
                capture.entry(),
                Ids.article(capture.address()),
                capture.address(),
                capture.fault(),
                capture.fetched(),
                pages);
    }
}
