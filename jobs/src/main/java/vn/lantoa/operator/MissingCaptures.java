package vn.lantoa.operator;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.document.Index;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Tombstone;

/**
 * What the archive lacks: the captures that are to be made again, and the articles of which the index says that they are not
 * archived. Whatever becomes of one is told to the other.
 */
final class MissingCaptures {

    private static final Logger LOG = LoggerFactory.getLogger(MissingCaptures.class);

    private final Debts debts = new Debts();
    /** Articles that the index knows as not archived. */
    private final Set<String> listed = new HashSet<>();

    private boolean overflowTold;

    /** Takes what was owed at a checkpoint, and was not kept since. */
    void restore(Owed owed) {
        debts.add(owed);
    }

    /** Reads what the index knows as not archived. */
    void read(Store store) throws IOException {
        listed.clear();
        store.refresh(Index.UNARCHIVED);
        new PitScan(store, Index.UNARCHIVED).fields("id").eachWithId((id, document) -> listed.add(id));
    }

    boolean isEmpty() {
        return debts.isEmpty();
    }

    List<Owed> all() {
        return debts.all();
    }

    /** Those that are due, the oldest first. */
    List<Owed> due(Instant now, int atMost) {
        return debts.due(now, atMost);
    }

    /** What is owed of an address; null where nothing is. */
    @Nullable
    Owed of(String address) {
        return debts.of(address);
    }

    /** Remembers that a capture has to be made again; where there are too many, only that it is missing. */
    void owe(Owed owed, String reason, Consumer<Write> documents) {
        Owed before = debts.of(owed.capture().address());
        if (before != null && before.paged() && owed.capture().fault() != null) {
            return; // a page that failed is no reason to give up the one before
        }
        boolean waiting = debts.add(owed);
        if (!waiting && !overflowTold) {
            overflowTold = true;
            LOG.warn("more captures are missing in the archive than can be remembered; the pages of the others are not"
                    + " asked for again, and `lantoa check` counts them");
        }
        documents.accept(missing(owed.capture(), reason, waiting));
    }

    /** Tries one again later. */
    void postpone(Owed owed, Instant now) {
        debts.add(owed.later(now));
    }

    /** A capture that will not be made any more goes on missing. */
    void giveUp(Capture capture, String reason, Consumer<Write> documents) {
        debts.settle(capture.address());
        documents.accept(missing(capture, reason, false));
    }

    /** A capture of an address is kept. */
    void settle(Capture kept, Consumer<Write> documents) {
        settle(kept.address(), Ids.article(kept.address()), kept.fetched(), documents);
    }

    /** An item had to go: nothing of it is missing. */
    void settle(Tombstone gone, Consumer<Write> documents) {
        settle(gone.address(), gone.article(), gone.at(), documents);
    }

    private void settle(String address, String article, Instant at, Consumer<Write> documents) {
        debts.settle(address);
        if (listed.remove(article)) {
            documents.accept(UnarchivedDocument.settled(article, at));
        }
    }

    private Write missing(Capture capture, String reason, boolean waiting) {
        UnarchivedDocument document = UnarchivedDocument.of(capture, reason, waiting);
        listed.add(document.id());
        return document.write();
    }
}
