package vn.lantoa.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.Shelving.Kept;
import vn.lantoa.operator.Shelving.Lost;

/** Appends captures and tells the index where they are, that they cannot be written, or that they were lost again. */
final class CaptureArchiving {

    private static final int MOST_UNFORCED = 1_000;

    private final Shelving shelving;
    private final MissingCaptures missing;
    private final Withdrawals withdrawals;

    /** Changes of documents that came up where nothing can be sent. */
    private final List<Write> pending = new ArrayList<>();

    CaptureArchiving(Shelving shelving, MissingCaptures missing, Withdrawals withdrawals) {
        this.shelving = shelving;
        this.missing = missing;
        this.withdrawals = withdrawals;
    }

    /** Appends a capture and tells what came of it; one that the archive refuses is left to the caller. */
    Kept append(Capture capture, ArchiveOutput out) throws IOException {
        Kept kept = shelving.append(capture);
        if (kept.ok()) {
            tell(capture, kept.documents(), out);
        } else if (kept.failure() != null) {
            // an article without proof is better than none
            RuntimeException failure = kept.failure();
            missing.giveUp(capture, "it cannot be written: " + failure.getMessage(), out.documents());
            out.deadLetters()
                    .accept(Rejects.failure(
                            Stage.ARCHIVE, failure, capture.channel().id(), capture.address()));
        }
        return kept;
    }

    /** Tells where the records of a capture are that was appended. */
    void tell(Capture capture, List<CaptureDocument> documents, ArchiveOutput out) throws IOException {
        documents.forEach(document -> out.documents()
                .accept(Write.index(
                        Index.CAPTURES, document.id(), document.answer().at().toEpochMilli(), document)));
        if (capture.fault() == null) {
            missing.settle(capture, out.documents());
        }
        if (shelving.unforced() >= MOST_UNFORCED) {
            force();
        }
    }

    /** Returns when all that was appended is on the disk, or is known to be lost, and to be kept again. */
    void force() throws IOException {
        Lost lost = shelving.force();
        withdrawals.addAll(lost.notes());
        for (Unforced capture : lost.captures()) {
            for (CaptureDocument document : capture.documents()) {
                long version = document.answer().at().toEpochMilli() + 1;
                pending.add(Write.delete(Index.CAPTURES, document.id(), version));
            }
            missing.owe(capture.owed(), "what was written last was lost", pending::add);
        }
    }

    /** Sends what came up where nothing could be sent. */
    void sendPending(Consumer<Write> documents) {
        pending.forEach(documents);
        pending.clear();
    }

    /** Whether something is left to be sent, or may not be on the disk yet. */
    boolean isUnfinished() {
        return !pending.isEmpty() || shelving.unforced() > 0;
    }
}
