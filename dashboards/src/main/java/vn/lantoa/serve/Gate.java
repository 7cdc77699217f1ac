package vn.lantoa.serve;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets through so many at once, so that what each of them takes is there. So many more wait, in their order; whoever comes then,
 * or waits for too long, is told so.
 */
final class Gate {

    private final String name;
    private final int waiting;
    private final Duration patience;
    private final Semaphore places;

    /**
     * @param name of what is done behind it, for the log
     * @param patience how long anybody waits
     */
    Gate(String name, int atOnce, int waiting, Duration patience) {
        this.name = name;
        this.waiting = waiting;
        this.patience = patience;
        this.places = new Semaphore(atOnce, true);
    }

    /**
     * Does something when there is a place for it.
     *
     * @throws Busy where there was none; nothing was done then
     * @throws Exception what doing it throws
     */
    <T> T pass(Callable<T> work) throws Exception {
        enter();
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        if (places.getQueueLength() >= waiting || !waits()) {
            throw new Busy(name);
        }
    }

    private boolean waits() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
