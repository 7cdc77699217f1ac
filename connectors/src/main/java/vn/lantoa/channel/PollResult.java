package vn.lantoa.channel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a channel answered.
 *
 * @param entries what it lists, newest first where it tells; empty where it failed or nothing changed
 * @param unchanged whether it said that nothing changed
 * @param validators to ask with next time
 * @param memory what the poller wants to find next time ({@link PollState#memory}); null to keep what it had
 * @param pause how long the answer itself asks to wait until the next visit, by its cache headers or ttl; null where it does
 *     not say
 * @param withdrawn canonical addresses of items that have to go
 * @param renewing whether entries that are known and unchanged are handed on once more, because what is stored of them has
 *     to be read again in time
 * @param fault null where all went well
 * @param remark what lies behind the fault; where all went well, what a person should know all the same, or null
 * @param retryAfter how long the server asks to be left alone; null where it does not
 */
@RecordBuilder
public record PollResult(
        List<Entry> entries,
        boolean unchanged,
        CacheValidators validators,
        String memory,
        Duration pause,
        List<String> withdrawn,
        boolean renewing,
        Fault fault,
        Diagnostic remark,
        Duration retryAfter) {

    /** All went well. */
    public static PollResult of(List<Entry> entries) {
        return new PollResult(entries, false, CacheValidators.NONE, null, null, List.of(), false, null, null, null);
    }

    /** Nothing changed since the last visit. */
    public static PollResult unchanged(PollState standing) {
        return PollResultBuilder.builder(of(List.of()))
                .unchanged(true)
                .validators(new CacheValidators(standing.etag(), standing.lastModified()))
                .build();
    }

    public static PollResult failed(Fault fault, Diagnostic remark, Duration retryAfter) {
        return PollResultBuilder.builder(of(List.of()))
                .fault(fault)
                .remark(remark)
                .retryAfter(retryAfter)
                .build();
    }

    /** Not read at all, because people have turned it off or have not given what is needed: no failure. */
    public static PollResult off(Diagnostic reason) {
        return failed(Fault.OFF, reason, null);
    }

    /** The remark in English; null where there is none. */
    public String message() {
        return Diagnostic.words(remark);
    }

    /** The same, to be asked with these validators next time. */
    public PollResult validated(String etag, String lastModified) {
        return PollResultBuilder.builder(this)
                .validators(new CacheValidators(etag, lastModified))
                .build();
    }

    public PollResult remembering(String newMemory) {
        return PollResultBuilder.builder(this).memory(newMemory).build();
    }

    public PollResult pausing(Duration newPause) {
        return PollResultBuilder.builder(this).pause(newPause).build();
    }

    /** The same, to be left alone for a while. */
    public PollResult waiting(Duration newRetryAfter) {
        return PollResultBuilder.builder(this).retryAfter(newRetryAfter).build();
    }

    public PollResult withdrawing(List<String> addresses) {
        return PollResultBuilder.builder(this).withdrawn(addresses).build();
    }

    /** The same, with what is known of it handed on once more. */
    public PollResult renewed() {
        return PollResultBuilder.builder(this).renewing(true).build();
    }

    /** The same, with a word for people; null takes it away. */
    public PollResult warning(Diagnostic word) {
        return PollResultBuilder.builder(this).remark(word).build();
    }
}
