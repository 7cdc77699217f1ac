package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Entry;

/**
 * One page of a list that is newest first.
 *
 * @param entries what is taken of it
 * @param oldest when the oldest item of it was published, taken or not; null where that cannot be told
 * @param newest when the newest item of it was published, taken or not; null where that cannot be told
 * @param next cursor of the page below; null where there is none
 * @param retryAfter how long the platform asks to be left alone before the next question; null where it does not ask
 * @param failure null where all went well
 */
record TimelinePage(
        List<Entry> entries, Instant oldest, Instant newest, String next, Duration retryAfter, PollResult failure) {

    static TimelinePage failed(PollResult failure) {
        return new TimelinePage(List.of(), null, null, null, null, failure);
    }

    /** A page all of whose items are taken, or left out for what they are. */
    static TimelinePage of(List<Entry> entries, List<Instant> moments, String next) {
        return new TimelinePage(
                entries,
                moments.stream().min(Instant::compareTo).orElse(null),
                moments.stream().max(Instant::compareTo).orElse(null),
                next == null || next.isBlank() ? null : next,
                null,
                null);
    }

    /** The same, with what the answer asks for. */
    TimelinePage waiting(Duration asked) {
        return new TimelinePage(entries, oldest, newest, next, asked, failure);
    }
}
