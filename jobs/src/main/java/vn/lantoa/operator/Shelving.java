package vn.lantoa.operator;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.ArchiveAccess;
import vn.lantoa.archive.ArchiveEnd;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Tombstone;

/**
 * Appends to the archive as long as it can be written, and knows what may not be on the disk yet. That a job which ends
 * interrupts its tasks is no fault of the archive: such failures are thrown.
 */
final class Shelving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shelving.class);

    private final ArchiveWriter writer;
    private final ArchiveAccess access;
    private List<Unforced> captures = new ArrayList<>();
    private List<Tombstone> notes = new ArrayList<>();

    /**
     * What became of a capture.
     *
     * @param documents of its records; empty where it could not be kept
     * @param refusal why the archive did not take it; null where it did, or where the fault is the capture's own
     * @param failure where the capture itself is such that it cannot be written; null otherwise
     */
    record Kept(
            List<CaptureDocument> documents,
            @Nullable String refusal,
            @Nullable RuntimeException failure) {

        boolean ok() {
            return refusal == null && failure == null;
        }
    }

    /** What was appended and then lost. */
    record Lost(List<Unforced> captures, List<Tombstone> notes) {}

    Shelving(ArchiveWriter writer, ArchiveAccess access) {
        this.writer = writer;
        this.access = access;
    }

    /** Whether the archive can be written, as far as is known. */
    boolean open() {
        return access.open();
    }

    Kept append(Capture capture) throws IOException {
        if (!access.open()) {
            return new Kept(List.of(), access.reason(), null);
        }
        List<CaptureDocument> documents;
        try {
            List<CdxEntry> records = writer.append(capture);
            documents = records.stream().map(CaptureDocument::of).toList();
        } catch (IOException e) {
            stopIfInterrupted(e);
            access.failed();
            return new Kept(List.of(), ArchiveAccess.words(e), null);
        } catch (RuntimeException e) {
            stopIfInterrupted(e);
            return new Kept(List.of(), null, e);
        }
        access.written();
        captures.add(new Unforced(Owed.of(capture), documents));
        return new Kept(documents, null, null);
    }

    /** Appends that an item had to go; false where that is to be done later. */
    boolean append(Tombstone gone) throws IOException {
        if (!access.open()) {
            return false;
        }
        try {
            writer.append(gone);
        } catch (IOException e) {
            stopIfInterrupted(e);
            access.failed();
            return false;
        }
        access.written();
        notes.add(gone);
        return true;
    }

    /** How much was appended that may not be on the disk yet. */
    int unforced() {
        return captures.size() + notes.size();
    }

    /** Returns when all that was appended is on the disk; what is lost instead has to be kept again. */
    Lost force() throws IOException {
        Lost all = new Lost(captures, notes);
        captures = new ArrayList<>();
        notes = new ArrayList<>();
        try {
            writer.force();
            return new Lost(List.of(), List.of());
        } catch (IOException e) {
            stopIfInterrupted(e);
            LOG.warn(
                    "the archive lost what was written last, {} captures, which are to be kept again: {}",
                    all.captures().size(),
                    ArchiveAccess.words(e));
            access.failed();
            return all;
        }
    }

    ArchiveEnd end() {
        return writer.end();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static <E extends Exception> void stopIfInterrupted(E e) throws E {
        if (e instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
            throw e;
        }
    }
}
