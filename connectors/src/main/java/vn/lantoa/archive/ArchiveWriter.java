package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import vn.lantoa.archive.CaptureNote.PageNote;
import vn.lantoa.model.Capture;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Response;
import vn.lantoa.model.Tombstone;

/**
 * Appends captures to the archive. A file is never opened again once its writer is gone: every start, and every time a file
 * has grown large or old enough, begins a new one. Not thread-safe.
 */
public final class ArchiveWriter implements Closeable {

    private final Path folder;
    private final int number;
    private final Rotation rotation;
    private final InstantSource clock;
    private final RecentPayloads payloads;
    /** What befell a file that was left since the last time that all was forced; null where nothing did. */
    private IOException lost;

    private OpenFile file;

    /**
     * Begins nothing before the first capture.
     *
     * @param number of this writer among those that write into the folder at the same time
     * @param payloads tells which bytes are in the archive already
     */
    public ArchiveWriter(Path folder, int number, Rotation rotation, Payloads payloads, InstantSource clock) {
        this.folder = folder;
        this.number = number;
        this.rotation = rotation;
        this.clock = clock;
        this.payloads = new RecentPayloads(payloads);
    }

    /**
     * Appends a capture.
     *
     * @return its records: one for each page, or one for the note where it has no page
     */
    public List<CdxEntry> append(Capture capture) throws IOException {
        rotate();
        try {
            return write(capture);
        } catch (IOException e) {
            // what stands at the end of the file now is torn, and nothing may follow it
            abandon();
            throw e;
        }
    }

    /** Appends that an item had to go. */
    public void append(Tombstone withdrawn) throws IOException {
        rotate();
        try {
            file.write(Records.withdrawal(file.info(), withdrawn));
        } catch (IOException e) {
            abandon();
            throw e;
        }
    }

    /**
     * Returns when every capture that was appended is on the disk. Where that fails, what was appended since the last time
     * may be lost.
     */
    public void force() throws IOException {
        if (lost != null) {
            IOException told = lost;
            lost = null;
            throw told;
        }
        if (file != null) {
            try {
                file.force();
            } catch (IOException e) {
                abandon();
                throw e;
            }
        }
    }

    /** Where the next record will begin: a restart finds what was appended later from there on. */
    public ArchiveEnd end() {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return file == null ? new ArchiveEnd(now, null, 0) : new ArchiveEnd(now, file.name(), file.size());
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private void rotate() throws IOException {
        Instant now = Instant.ofEpochMilli(clock.millis());
        if (file != null && !file.isThere()) {
            lost = new NoSuchFileException(folder.resolve(file.name()).toString());
            abandon();
        }
        if (file != null && rotation.due(file.size(), file.begun(), now)) {
            close();
        }
        if (file == null) {
            file = OpenFile.begin(folder, number, now);
        }
    }

    private List<CdxEntry> write(Capture capture) throws IOException {
        List<CdxEntry> recorded = new ArrayList<>();
        List<PageNote> notes = new ArrayList<>();
        for (Response page : capture.pages()) {
            CdxEntry written = page(capture, page, recorded.size() + 1);
            recorded.add(written);
            Payload original = written.revisit();
            notes.add(
                    original == null
                            ? new PageNote(written.record(), written.place(), written.length())
                            : new PageNote(written.record(), original.place(), original.length()));
        }
        CaptureNote note = CaptureNote.of(capture, notes);
        WarcRecord record = Records.note(
                file.info(), note, recorded.isEmpty() ? null : recorded.get(0).record());
        RecordLocation place = new RecordLocation(file.name(), file.size());
        long length = file.write(record);
        if (recorded.isEmpty()) {
            recorded.add(CdxEntry.ofNote(note, record.id().toString(), place, length));
        }
        return recorded;
    }

    private CdxEntry page(Capture capture, Response page, int number) throws IOException {
        WarcDigest digest = Digests.of(page.body());
        Payload original =
                payloads.find(digest.toString()).filter(this::isThere).orElse(null);
        WarcRecord record = original == null
                ? Records.response(file.info(), page, capture.fetched(), digest)
                : Records.revisit(file.info(), page, capture.fetched(), digest, original);
        RecordLocation place = new RecordLocation(file.name(), file.size());
        long length = file.write(record);
        String id = record.id().toString();
        payloads.add(
                digest.toString(),
                original == null ? new Payload(id, place, length, page.address(), capture.fetched()) : original);
        return new CdxEntry(
                Ids.article(capture.address()),
                capture.address(),
                capture.channel().id(),
                number,
                new CapturedAnswer(
                        page.address(), capture.fetched(), digest.toString(), page.status(), page.contentType(), null),
                id,
                place,
                length,
                original);
    }

    /** An index may know of a file that people took away, or of an end that a power cut took. */
    private boolean isThere(Payload payload) {
        Optional<Path> path = FileName.within(folder, payload.place().file());
        try {
            return path.isPresent() && Files.size(path.get()) >= payload.place().offset() + payload.length();
        } catch (IOException e) {
            return false;
        }
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            // the first failure is the one that is told; a file that cannot be closed in good order is left all the
            // same, and what was appended to it may be lost
            file = null;
            lost = e;
        }
    }
}
