package vn.lantoa.channel;

import java.time.Duration;
import java.util.List;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

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
 * @param renewing whether entries that are known and unchanged are handed on once more, because what is stored of them has
 *     to be read again in time
 * @param fault null where all went well
 * @param remark what lies behind the fault; where all went well, what a person should know all the same, or null
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
        boolean renewing,
        Fault fault,
        Remark remark,
        Duration retryAfter) {

    /** All went well. */
    public static Listing of(List<Entry> entries) {
        return new Listing(entries, false, null, null, null, null, List.of(), false, null, null, null);
    }

    /** Nothing changed since the last visit. */
    public static Listing unchanged(Standing standing) {
        return new Listing(
                List.of(),
                true,
                standing.etag(),
                standing.lastModified(),
                null,
                null,
                List.of(),
                false,
                null,
                null,
                null);
    }

    public static Listing failed(Fault fault, Remark remark, Duration retryAfter) {
        return new Listing(List.of(), false, null, null, null, null, List.of(), false, fault, remark, retryAfter);
    }

    /** Not read at all, because people have turned it off or have not given what is needed: no failure. */
    public static Listing off(Remark reason) {
        return failed(Fault.OFF, reason, null);
    }

    /** The remark in English; null where there is none. */
    public String message() {
        return Remark.words(remark);
    }

    /** The same, to be asked with these validators next time. */
    public Listing validated(String newEtag, String newLastModified) {
        return new Listing(
                entries,
                unchanged,
                newEtag,
                newLastModified,
                memory,
                pause,
                withdrawn,
                renewing,
                fault,
                remark,
                retryAfter);
    }

    public Listing remembering(String newMemory) {
        return new Listing(
                entries,
                unchanged,
                etag,
                lastModified,
                newMemory,
                pause,
                withdrawn,
                renewing,
                fault,
                remark,
                retryAfter);
    }

    public Listing pausing(Duration newPause) {
        return new Listing(
                entries,
                unchanged,
                etag,
                lastModified,
                memory,
                newPause,
                withdrawn,
                renewing,
                fault,
                remark,
                retryAfter);
    }

    /** The same, to be left alone for a while. */
    public Listing waiting(Duration newRetryAfter) {
        return new Listing(
                entries,
                unchanged,
                etag,
                lastModified,
                memory,
                pause,
                withdrawn,
                renewing,
                fault,
                remark,
                newRetryAfter);
    }

    public Listing withdrawing(List<String> addresses) {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, pause, addresses, renewing, fault, remark, retryAfter);
    }

    /** The same, with what is known of it handed on once more. */
    public Listing renewed() {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, pause, withdrawn, true, fault, remark, retryAfter);
    }

    /** The same, with a word for people; null takes it away. */
    public Listing warning(Remark word) {
        return new Listing(
                entries, unchanged, etag, lastModified, memory, pause, withdrawn, renewing, fault, word, retryAfter);
    }
}
