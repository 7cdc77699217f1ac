package vn.lantoa.http;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets one request at a time to one host, in the order of coming, each when its {@link AdaptiveDelay} allows. */
final class HostRateLimiter {

    /** Shorter pauses are waited for here; for a longer one the caller gets a fault and may do something else. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock one = new ReentrantLock(true);
    private final AdaptiveDelay tempo = new AdaptiveDelay();
    private final LongSupplier nanoClock;

    HostRateLimiter(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Waits for its turn.
     *
     * @return null where the host may be asked, and {@link #leave} has to follow; otherwise the fault for which it must not
     *     be asked, and nothing has to follow
     */
    @Nullable
    FetchResult enter(String address) throws InterruptedException {
        one.lockInterruptibly();
        try {
            long now = nanoClock.getAsLong();
            Duration closed = tempo.closed(now);
            if (closed != null && closed.compareTo(PATIENCE) > 0) {
                one.unlock();
                return Failure.closed(address, tempo.reason(), closed);
            }
            long wait = Math.max(tempo.left(now), closed == null ? 0 : closed.toNanos());
            if (wait > 0) {
                // rounded up to the next millisecond: never early
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
            return null;
        } catch (InterruptedException e) {
            one.unlock();
            throw e;
        }
    }

    void leave(Duration pause, FetchResult answer) {
        tempo.answered(nanoClock.getAsLong(), pause, answer);
        one.unlock();
    }

    /** Whether it holds no state worth keeping. To be called only while no thread uses it. */
    boolean idle() {
        return tempo.idle(nanoClock.getAsLong());
    }
}
