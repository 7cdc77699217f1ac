package vn.lantoa.http;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Fault;

/**
 * When a host may be asked again. Moments are nanoseconds of one clock; the class has none of its own.
 *
 * <p>The pause is counted from the end of an answer, so that the host never gets two requests at a shorter distance. A
 * host that reports too many requests (429, 503) is asked more and more slowly, and at its usual rate again after answers that
 * succeed. A host that names a time to wait, or that does not answer several times in a row, is closed for a while.
 */
final class AdaptiveDelay {

    private static final long FIRST_SLOWING = Duration.ofSeconds(1).toNanos();
    private static final long MOST_SLOWING = Duration.ofMinutes(1).toNanos();
    private static final long LEAST_SLOWING = Duration.ofMillis(10).toNanos();
    private static final int SILENCES = 3;
    private static final long FIRST_CLOSING = Duration.ofMinutes(1).toNanos();
    private static final int MOST_DOUBLINGS = 4;

    private long next;
    private long slowing;
    private long open;
    private int silences;
    private boolean asked;
    private boolean closed;
    private @Nullable Fault reason;

    /** Nanoseconds until a request may start; 0 or less where it may now. */
    long left(long now) {
        return asked ? next - now : 0;
    }

    /** For how long the host must not be asked; null where it may be. */
    @Nullable
    Duration closed(long now) {
        return closed && open - now > 0 ? Duration.ofNanos(open - now) : null;
    }

    /** Why the host is closed: {@link Fault#THROTTLED} where it asked for that, otherwise that it gave no answer. */
    Fault reason() {
        return Objects.requireNonNull(reason, "only of a host that is closed");
    }

    /** Records an answer and starts the pause after it. */
    void answered(long now, Duration pause, FetchResult answer) {
        Fault fault = answer.fault();
        boolean silent = fault == Fault.TIMEOUT || fault == Fault.UNREACHABLE;
        boolean tooMuch = answer.status() == 429 || answer.status() == 503;
        silences = silent ? silences + 1 : 0;
        if (tooMuch) {
            slowing = Math.min(MOST_SLOWING, Math.max(FIRST_SLOWING, 2 * Math.max(slowing, pause.toNanos())));
        } else if (!silent) {
            slowing = slowing < LEAST_SLOWING ? 0 : slowing / 4 * 3;
        }
        closed = false;
        if (tooMuch && answer.retryAfter() != null) {
            close(now + answer.retryAfter().toNanos(), Fault.THROTTLED);
        } else if (fault != null && silences >= SILENCES) {
            close(now + (FIRST_CLOSING << Math.min(silences - SILENCES, MOST_DOUBLINGS)), fault);
        }
        asked = true;
        next = now + Math.max(pause.toNanos(), slowing);
    }

    /** Whether it holds nothing worth remembering. */
    boolean idle(long now) {
        return left(now) <= 0 && closed(now) == null && slowing == 0 && silences == 0;
    }

    private void close(long until, @Nullable Fault why) {
        closed = true;
        open = until;
        reason = why;
    }
}
