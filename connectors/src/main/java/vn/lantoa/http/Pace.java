package vn.lantoa.http;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Keeps one host from being asked too often: one request at a time, and a pause between the starts of two. */
final class Pace {

    private final ReentrantLock one = new ReentrantLock();
    private final LongSupplier nanoClock;
    private long nextStart;
    private boolean started;

    Pace(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Waits for its turn; every call is followed by {@link #leave}. */
    void enter(Duration pause) throws InterruptedException {
        one.lockInterruptibly();
        try {
            long wait = wait(pause);
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait).toMillis() + 1);
            }
        } catch (InterruptedException e) {
            one.unlock();
            throw e;
        }
    }

    void leave() {
        one.unlock();
    }

    /** Nanoseconds until a request may start; books the start. */
    long wait(Duration pause) {
        long now = nanoClock.getAsLong();
        long start = started ? Math.max(now, nextStart) : now;
        started = true;
        nextStart = start + pause.toNanos();
        return start - now;
    }
}
