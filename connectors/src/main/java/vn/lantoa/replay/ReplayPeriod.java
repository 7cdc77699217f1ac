package vn.lantoa.replay;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When captures were made that are wanted.
 *
 * @param since first moment; null for all from the beginning
 * @param until first moment that is not wanted any more; null for all to the end
 */
public record ReplayPeriod(
        @Nullable Instant since, @Nullable Instant until) implements Serializable {

    /** Everything. */
    public static final ReplayPeriod ALL = new ReplayPeriod(null, null);

    boolean contains(Instant moment) {
        return (since == null || !moment.isBefore(since)) && (until == null || moment.isBefore(until));
    }
}
