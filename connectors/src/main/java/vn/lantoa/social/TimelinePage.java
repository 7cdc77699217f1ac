package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Entry;

/**
 * One page of a list that is newest first.
 *
 * @param entries what is taken of it
 * @param oldest when the oldest item of it was published, taken or not; null where that cannot be told
 * @param newest when the newest item of it was published, taken or not; null where that cannot be told
 * @param next cursor of the page below
 * @param retryAfter how long the platform asks to wait before the next request; null where it does not
 * @param failure null where all went well
 */
record TimelinePage(
        List<Entry> entries,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        @Nullable String next,
        @Nullable Duration retryAfter,
        @Nullable PollResult failure) {

    static TimelinePage failed(PollResult failure) {
        return new TimelinePage(List.of(), null, null, null, null, failure);
    }

    /** A page that was read completely. */
    static TimelinePage of(List<Entry> entries, List<Instant> moments, @Nullable String next) {
        return new TimelinePage(
                entries,
                moments.stream().min(Instant::compareTo).orElse(null),
                moments.stream().max(Instant::compareTo).orElse(null),
                next == null || next.isBlank() ? null : next,
                null,
                null);
    }

    /** The same with the pause that the answer asks for. */
    TimelinePage waiting(@Nullable Duration asked) {
        return new TimelinePage(entries, oldest, newest, next, asked, failure);
    }
}
