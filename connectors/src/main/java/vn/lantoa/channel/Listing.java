package vn.lantoa.channel;

import java.time.Duration;
import java.util.List;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a channel answered.
 *
 * @param entries what it lists, newest first where it tells; empty where it failed or nothing changed
 * @param unchanged whether it said that nothing changed
 * @param etag to ask with next time; null where absent
 * @param lastModified to ask with next time; null where absent
 * @param memory what the poller wants to find next time ({@link Standing#memory}); null to keep what it had
 * @param pause how long the answer itself asks to wait until the next visit, by its cache headers or ttl; null where it does
 *     not say
 * @param withdrawn canonical addresses of items that have to go
 * @param fault null where all went well
 * @param message the fault in words; where all went well, what a person should know all the same, or null
 * @param retryAfter how long the server asks to be left alone; null where it does not
 */
public record Listing(
        List<Entry> entries,
        boolean unchanged,
        String etag,
        String lastModified,
        String memory,
        Duration pause,
        List<String> withdrawn,
        Fault fault,
        String message,
        Duration retryAfter) {

    /** All went well. */
    public static Listing of(List<Entry> entries) {
        return new Listing(entries, false, null, null, null, null, List.of(), null, null, null);
    }

    /** Nothing changed since the last visit. */
    public static Listing unchanged(Standing standing) {
        return new Listing(
                List.of(), true, standing.etag(), standing.lastModified(), null, null, List.of(), null, null, null);
    }

    public static Listing failed(Fault fault, String message, Duration retryAfter) {
        return new Listing(List.of(), false, null, null, null, null, List.of(), fault, message, retryAfter);
    }

    /** The same, to be asked with these validators next time. */
    public Listing validated(String newEtag, String newLastModified) {
        return new Listing(
                entries, unchanged, newEtag, newLastModified, memory, pause, withdrawn, fault, message, retryAfter);
    }

    public Listing remembering(String newMemory) {
        return new Listing(
                entries, unchanged, etag, lastModified, newMemory, pause, withdrawn, fault, message, retryAfter);
    }

    public Listing pausing(Duration newPause) {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, newPause, withdrawn, fault, message, retryAfter);
    }

    /** The same, to be left alone for a while. */
    public Listing waiting(Duration newRetryAfter) {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, pause, withdrawn, fault, message, newRetryAfter);
    }

    public Listing withdrawing(List<String> addresses) {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, pause, addresses, fault, message, retryAfter);
    }

    /** The same, with a word for people. */
    public Listing warning(String words) {
        return new Listing(entries, unchanged, etag, lastModified, memory, pause, withdrawn, fault, words, retryAfter);
    }
}
