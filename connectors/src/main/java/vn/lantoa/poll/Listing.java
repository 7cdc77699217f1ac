package vn.lantoa.poll;

import java.time.Duration;
import java.util.List;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a channel answered.
 *
 * @param entries what it lists; empty where it failed or nothing changed
 * @param unchanged whether it said that nothing changed
 * @param etag to ask with next time; null where absent
 * @param lastModified to ask with next time; null where absent
 * @param fault null where all went well
 * @param message the fault in words; null where all went well
 * @param retryAfter how long the server asks to be left alone; null where it does not
 */
public record Listing(
        List<Entry> entries,
        boolean unchanged,
        String etag,
        String lastModified,
        Fault fault,
        String message,
        Duration retryAfter) {

    public static Listing failed(Fault fault, String message, Duration retryAfter) {
        return new Listing(List.of(), false, null, null, fault, message, retryAfter);
    }
}
