package vn.lantoa.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bytes of bodies that may be in memory at the same time, however many hosts answer at once.
 *
 * <p>A third of them is reserved for the beginnings of bodies, and most bodies are not longer: an open part has
 * room for {@link #BEGINNING} bytes, whatever others hold. A part that needs more waits, first come first served, until
 * the largest
 * allowed body would fit: until then it holds nothing that others wait for. After that it waits only briefly, and is
 * given up where no room is left.
 */
public final class MemoryBudget {

    /** Most pages and feeds are smaller. */
    static final int BEGINNING = 256 * 1_024;

    private static final int UNIT = 1_024;
    private static final long MOST = 250_000_000;
    private static final int PART_OF_HEAP = 5;
    private static final long LEAST_BODIES = 3;
    private static final int PART_FOR_BEGINNINGS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_OF_FIRST = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 20;

    private final int beginning;
    private final int widest;
    private final int total;
    private final Semaphore beginnings;
    private final Semaphore units;
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /**
     * @param bytes how many there may be
     * @param widest the largest body that is allowed
     */
    MemoryBudget(long bytes, int widest) {
        int all = (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
        int forBeginnings = all / PART_FOR_BEGINNINGS;
        this.beginning = Math.min(units(BEGINNING), forBeginnings);
        this.total = all - forBeginnings;
        this.widest = Math.min(units(widest), total);
        this.beginnings = new Semaphore(Math.max(1, forBeginnings / Math.max(1, beginning)), true);
        this.units = new Semaphore(total, true);
    }

    /** A fifth of this process's memory, 250 MB at most; but never less than one body takes while it grows. */
    static MemoryBudget byMemory(int widest) {
        long usual = Math.min(MOST, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        return new MemoryBudget(Math.max(usual, LEAST_BODIES * widest), widest);
    }

    /** Waits until there is room. To be called without holding anything that others wait for. */
    Part open() {
        try {
            beginnings.acquire();
            return new Part(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Part(false);
        }
    }

    /** The most bytes that were ever held at once. */
    long mostHeld() {
        return (long) most.get() * UNIT;
    }

    /** Bytes that are held now. */
    long held() {
        return (long) held.get() * UNIT;
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + UNIT - 1) / UNIT);
    }

    /** What one caller holds; released when it is closed. */
    public final class Part implements AutoCloseable {

        private int holds;
        private boolean closed;

        private Part(boolean open) {
            closed = !open;
        }

        /** Takes more; false where there is none left. */
        boolean grow(long bytes) {
            int more = units(bytes);
            try {
                return waitFor(beyond(more)) && taken(more);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Gives some of it back. */
        void shrink(long bytes) {
            give(units(bytes));
        }

        /** What it holds now, for {@link #rewind}. */
        synchronized int mark() {
            return holds;
        }

        /** Gives back what it took since. */
        void rewind(int mark) {
            give(mark() - mark);
        }

        /** Bytes that it holds. */
        public synchronized long bytes() {
            return (long) holds * UNIT;
        }

        public synchronized boolean isClosed() {
            return closed;
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                give(holds);
                closed = true;
                beginnings.release();
            }
        }

        /** What more bytes would take of the shared budget. */
        private synchronized int beyond(int more) {
            return shared(holds + more) - shared(holds);
        }

        private int shared(int some) {
            return Math.max(0, some - beginning);
        }

        private boolean waitFor(int wanted) throws InterruptedException {
            if (wanted <= 0) {
                return true;
            }
            if (mark() <= beginning && !first()) {
                return false;
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            // ahead of those that wait for their first: they hold nothing of it
            while (!units.tryAcquire(wanted)) {
                if (System.nanoTime() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return true;
        }

        private boolean first() throws InterruptedException {
            if (!units.tryAcquire(widest, PATIENCE_OF_FIRST.toSeconds(), TimeUnit.SECONDS)) {
                return false;
            }
            units.release(widest);
            return true;
        }

        private synchronized boolean taken(int more) {
            if (closed) {
                units.release(beyond(more));
                return false;
            }
            holds += more;
            most.accumulateAndGet(held.addAndGet(more), Math::max);
            return true;
        }

        private synchronized void give(int less) {
            int some = Math.min(holds, Math.max(0, less));
            int ofShared = shared(holds) - shared(holds - some);
            holds -= some;
            held.addAndGet(-some);
            units.release(ofShared);
        }
    }
}
