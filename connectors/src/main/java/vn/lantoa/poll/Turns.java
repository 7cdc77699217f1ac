package vn.lantoa.poll;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What visits find, taken in turns that are fair to hosts by bytes, as networks do with packets (fair queueing: Demers,
 * Keshav and Shenker, 1989; its clock: Goyal, Vin and Cheng, 1996). What comes of a host begins where the host's last one
 * ended, or now, whichever is later, and ends as many bytes behind; what ends first is taken first, and now is where that
 * began. So a host that brings little waits for nobody that brings much, and all get on. A host that is ahead of the taking
 * waits, so that a slow job slows the fetching down. What one host brings stays in its order. Thread-safe.
 */
final class Turns<T> {

    /** Bytes of one host that lie here before it has to wait; one thing of any size may always. */
    private static final long MOST_AHEAD = 256 * 1_024;

    /** What a thing takes beside its bytes. */
    private static final long EACH = 1_024;

    private record Waiting<T>(String host, T thing, long begins, long ends, long number) {}

    /** One host's things. */
    private static final class Lane {
        private long ends;
        private long ahead;
    }

    private final PriorityQueue<Waiting<T>> queue = new PriorityQueue<>(
            Comparator.<Waiting<T>>comparingLong(Waiting::ends).thenComparingLong(Waiting::number));
    private final Map<String, Lane> lanes = new HashMap<>();
    private long now;
    private long number;

    /** Waits while too much of this host lies here. */
    synchronized void put(String host, T thing, long bytes) throws InterruptedException {
        Lane lane = lanes.computeIfAbsent(host, key -> new Lane());
        while (lane.ahead >= MOST_AHEAD) {
            wait();
        }
        long cost = bytes + EACH;
        long begins = Math.max(now, lane.ends);
        lane.ends = begins + cost;
        lane.ahead += cost;
        queue.add(new Waiting<>(host, thing, begins, lane.ends, number));
        number++;
        notifyAll();
    }

    /** Whose turn it is; null where nothing comes in time. */
    synchronized @Nullable T take(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; queue.isEmpty() && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        Waiting<T> next = queue.poll();
        if (next == null) {
            return null;
        }
        now = Math.max(now, next.begins());
        Objects.requireNonNull(lanes.get(next.host()), "of a host that waits").ahead -= next.ends() - next.begins();
        notifyAll();
        return next.thing();
    }
}
