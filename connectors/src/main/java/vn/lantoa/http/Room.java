package vn.lantoa.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bytes of bodies that may be in memory at the same time, however many hosts answer at once.
 *
 * <p>Nobody waits for long while holding some: a part is opened, in the order of coming, when the largest body that is allowed
 * would fit; while a body grows it waits a moment only, and is given up where no room is left.
 */
public final class Room {

    private static final int UNIT = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long LOOK_MILLIS = 20;

    private final Semaphore units;
    private final int total;
    private final int widest;
    private final AtomicInteger least;

    /**
     * @param bytes how many there may be
     * @param widest the largest body that is allowed
     */
    Room(long bytes, int widest) {
        this.total = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
        this.widest = Math.min(units(widest), total);
        this.units = new Semaphore(total, true);
        this.least = new AtomicInteger(total);
    }

    /** Waits until there is room. To be called without holding anything that others wait for. */
    Part open() {
        try {
            units.acquire(widest);
            units.release(widest);
            return new Part(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Part(false);
        }
    }

    /** The most bytes that were ever held at once. */
    long mostHeld() {
        return (long) (total - least.get()) * UNIT;
    }

    /** Bytes that are held now. */
    long held() {
        return (long) (total - units.availablePermits()) * UNIT;
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
    }

    /** What one visitor holds; given back when it is closed. */
    public final class Part implements AutoCloseable {

        private final boolean open;
        private int held;
        private boolean closed;

        private Part(boolean open) {
            this.open = open;
        }

        /** Takes more; false where there is none left. */
        boolean grow(long bytes) {
            int more = units(bytes);
            long end = System.nanoTime() + PATIENCE.toNanos();
            try {
                // past those who wait to begin: they hold nothing
                while (!open || !units.tryAcquire(more)) {
                    if (!open || System.nanoTime() > end) {
                        return false;
                    }
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            least.accumulateAndGet(units.availablePermits(), Math::min);
            return taken(more);
        }

        private synchronized boolean taken(int more) {
            if (closed) {
                units.release(more);
                return false;
            }
            held += more;
            return true;
        }

        /** Gives some of it back. */
        void shrink(long bytes) {
            give(units(bytes));
        }

        /** What it holds, to come back to by {@link #rewind}. */
        synchronized int mark() {
            return held;
        }

        /** Gives back what it took since. */
        void rewind(int mark) {
            give(mark() - mark);
        }

        private synchronized void give(int less) {
            int some = Math.min(held, Math.max(0, less));
            held -= some;
            units.release(some);
        }

        public synchronized boolean isClosed() {
            return closed;
        }

        @Override
        public synchronized void close() {
            closed = true;
            give(held);
        }
    }
}
