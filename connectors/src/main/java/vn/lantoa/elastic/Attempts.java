package vn.lantoa.elastic;

import java.util.HashMap;
import java.util.Map;
import vn.lantoa.document.Write;

/** How often, and for how long, each document's write has failed; for one thread at a time. */
final class Attempts {

    private final Map<String, Failing> failing = new HashMap<>();
    private int roundsInARow;

    /** Notes one more failure of a write. */
    void failed(Write write, long nowNanos) {
        failing.merge(
                key(write), new Failing(1, nowNanos), (before, first) -> new Failing(before.times + 1, before.since));
    }

    /** The write is through, or given up. */
    void settled(Write write) {
        failing.remove(key(write));
    }

    int times(Write write) {
        Failing found = failing.get(key(write));
        return found == null ? 0 : found.times;
    }

    /** Nanoseconds since the write's first failure; 0 where there was none. */
    long nanos(Write write, long nowNanos) {
        Failing found = failing.get(key(write));
        return found == null ? 0 : nowNanos - found.since;
    }

    /** Notes whether a request left something to try again; returns how many in a row have. */
    int round(boolean anyFailed) {
        roundsInARow = anyFailed ? roundsInARow + 1 : 0;
        return roundsInARow;
    }

    static String key(Write write) {
        return write.index() + "|" + write.id();
    }

    private record Failing(int times, long since) {}
}
