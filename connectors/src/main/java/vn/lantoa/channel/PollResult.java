package vn.lantoa.channel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/**
 * What a channel answered.
 *
 * @param entries what it lists, newest first where it states times; empty where it failed or nothing changed
 * @param unchanged whether it said that nothing changed
 * @param validators for the next request
 * @param memory what the poller gets back next time ({@link PollState#memory}); null to keep what it had
 * @param pause how long the answer itself asks to wait until the next visit, by its cache headers or ttl; null where it does
 *     not say
 * @param withdrawn canonical addresses of items that have to go
 * @param renewing whether entries that are known and unchanged are emitted once more, because what is stored of them has
 *     to be read again in time
 * @param fault null where all went well
 * @param remark what lies behind the fault; where all went well, what a person should know all the same, or null
 * @param retryAfter how long the server asks to wait; null where it does not
 */
@RecordBuilder
public record PollResult(
        List<Entry> entries,
        boolean unchanged,
        CacheValidators validators,
        @Nullable String memory,
        @Nullable Duration pause,
        List<String> withdrawn,
        boolean renewing,
        @Nullable Fault fault,
        @Nullable Diagnostic remark,
        @Nullable Duration retryAfter) {

    /** All went well. */
    public static PollResult of(List<Entry> entries) {
        return new PollResult(entries, false, CacheValidators.NONE, null, null, List.of(), false, null, null, null);
    }

    /** Nothing changed since the last visit. */
    public static PollResult unchanged(PollState state) {
        return PollResultBuilder.builder(of(List.of()))
                .unchanged(true)
                .validators(new CacheValidators(state.etag(), state.lastModified()))
                .build();
    }

    public static PollResult failed(Fault fault, @Nullable Diagnostic remark, @Nullable Duration retryAfter) {
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

    /** The remark in English. */
    public @Nullable String message() {
        return Diagnostic.words(remark);
    }

    /** The same with validators for the next request. */
    public PollResult validated(@Nullable String etag, @Nullable String lastModified) {
        return PollResultBuilder.builder(this)
                .validators(new CacheValidators(etag, lastModified))
                .build();
    }

    public PollResult remembering(String newMemory) {
        return PollResultBuilder.builder(this).memory(newMemory).build();
    }

    public PollResult pausing(@Nullable Duration newPause) {
        return PollResultBuilder.builder(this).pause(newPause).build();
    }

    /** The same; not to be asked for a while. */
    public PollResult waiting(@Nullable Duration newRetryAfter) {
        return PollResultBuilder.builder(this).retryAfter(newRetryAfter).build();
    }

    public PollResult withdrawing(List<String> addresses) {
        return PollResultBuilder.builder(this).withdrawn(addresses).build();
    }

    /** The same, with known entries emitted once more. */
    public PollResult renewed() {
        return PollResultBuilder.builder(this).renewing(true).build();
    }

    /** The same with a remark for people; null removes it. */
    public PollResult warning(@Nullable Diagnostic word) {
        return PollResultBuilder.builder(this).remark(word).build();
    }
}
