package vn.lantoa.http;

import java.time.Duration;
import vn.lantoa.model.Fault;

/**
 * When a host may be asked again. Moments are nanoseconds of one clock; the class has none of its own.
 *
 * <p>The pause is counted from the end of an answer, so that the host itself never sees two requests closer than that. A
 * host that says it is asked too much (429, 503) is asked more and more slowly, and at its pace again after answers that
 * go well. One that names a time to wait, or that answers nothing several times in a row, is closed for a while.
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
    private Fault reason;

    /** Nanoseconds until a request may start; 0 or less where it may now. */
    long left(long now) {
        return asked ? next - now : 0;
    }

    /** For how long the host is to be left alone; null where it is not, or no longer. */
    Duration closed(long now) {
        return closed && open - now > 0 ? Duration.ofNanos(open - now) : null;
    }

    /** Why the host is closed: {@link Fault#THROTTLED} where it asked for that, else that it gave no answer. */
    Fault reason() {
        return reason;
    }

    /** Takes note of an answer, and books the pause after it. */
    void answered(long now, Duration pause, FetchResult answer) {
        boolean silent = answer.fault() == Fault.TIMEOUT || answer.fault() == Fault.UNREACHABLE;
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
        } else if (silences >= SILENCES) {
            close(now + (FIRST_CLOSING << Math.min(silences - SILENCES, MOST_DOUBLINGS)), answer.fault());
        }
        asked = true;
        next = now + Math.max(pause.toNanos(), slowing);
    }

    /** Whether nothing would be forgotten with it. */
    boolean idle(long now) {
        return left(now) <= 0 && closed(now) == null && slowing == 0 && silences == 0;
    }

    private void close(long until, Fault why) {
        closed = true;
        open = until;
        reason = why;
    }
}
