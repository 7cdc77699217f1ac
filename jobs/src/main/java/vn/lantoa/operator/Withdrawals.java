package vn.lantoa.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.model.Tombstone;

/** Items that had to go, of which the archive is still to tell so, that no replay brings back their copies. */
final class Withdrawals {

    private static final int MOST = 10_000;

    private final List<Tombstone> waiting;

    /**
     * @param waiting those that were not written before
     */
    Withdrawals(List<Tombstone> waiting) {
        this.waiting = new ArrayList<>(waiting);
    }

    void add(Tombstone gone) {
        waiting.add(gone);
    }

    /** Takes those of which the archive lost what it told. */
    void addAll(List<Tombstone> lost) {
        waiting.addAll(lost);
    }

    /** Writes all, or those that the archive takes now. */
    void write(Shelving shelving) throws IOException {
        while (!waiting.isEmpty() && shelving.append(waiting.get(0))) {
            waiting.remove(0);
        }
        if (waiting.size() > MOST) {
            // without the notes the copies would come back: rather than forgetting them, the job tries again
            throw new IOException("the archive does not take that " + waiting.size() + " items had to go");
        }
    }

    List<Tombstone> waiting() {
        return List.copyOf(waiting);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
