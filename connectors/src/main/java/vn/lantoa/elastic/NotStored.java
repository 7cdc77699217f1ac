package vn.lantoa.elastic;

import java.io.IOException;
import vn.lantoa.document.Write;

/** A write was not accepted; the message says which, why, and what helps. */
final class NotStored extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean gone;
    private final boolean passing;

    NotStored(Write write, ItemAnswer answer) {
        super(write.index() + "/" + write.id() + " was not stored: " + Refusal.of(write.index(), answer));
        gone = answer.outcome() == BulkItemOutcome.FATAL;
        passing = answer.outcome() == BulkItemOutcome.RETRY;
    }

    /** Whether it may be stored a little later. */
    boolean passing() {
        return passing;
    }

    /** Whether there is no index, which waiting does not bring back. */
    boolean gone() {
        return gone;
    }
}
