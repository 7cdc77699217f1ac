package vn.lantoa.poll;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the job still remembers what it is given. Where no checkpoint has become complete for a while after one was begun
 * (a full disk, an index that refuses), all that is asked of the press meanwhile would be asked again after a restart: it
 * is better not asked. Thread-safe.
 */
final class Remembrance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Duration patience;
    private final LongSupplier nanos;
    private boolean waits;
    private long since;
    private long newest;

    Remembrance() {
        this(PATIENCE, System::nanoTime);
    }

    /**
     * @param patience how long a checkpoint may take, longer than any that goes well
     * @param nanos a clock that nobody puts right, as {@link System#nanoTime}
     */
    Remembrance(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /** A checkpoint of this number holds what was handed on before this. */
    synchronized void begun(long checkpoint) {
        if (!waits) {
            waits = true;
            since = nanos.getAsLong();
        }
        newest = checkpoint;
    }

    /** So is each of lower number. */
    synchronized void complete(long checkpoint) {
        waits = waits && checkpoint < newest;
        since = nanos.getAsLong();
    }

    /** Whether it has waited too long. */
    synchronized boolean isBehind() {
        return waits && nanos.getAsLong() - since > patience.toNanos();
    }
}
