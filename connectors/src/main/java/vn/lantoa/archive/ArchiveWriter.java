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
import org.jspecify.annotations.Nullable;
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
    /** The failure of a file that was given up since the last {@link #force}; null where there was none. */
    private @Nullable IOException lost;

    private @Nullable OpenFile file;

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
        OpenFile into = rotate();
        try {
            return write(into, capture);
        } catch (IOException e) {
            // the end of the file is damaged now, and nothing may follow it
            abandon();
            throw e;
        }
    }

    /** Appends that an item had to go. */
    public void append(Tombstone withdrawn) throws IOException {
        OpenFile into = rotate();
        try {
            into.write(Records.withdrawal(into.info(), withdrawn));
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

    private OpenFile rotate() throws IOException {
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
        return file;
    }

    private List<CdxEntry> write(OpenFile into, Capture capture) throws IOException {
        List<CdxEntry> recorded = new ArrayList<>();
        List<PageNote> notes = new ArrayList<>();
        for (Response page : capture.pages()) {
            CdxEntry written = page(into, capture, page, recorded.size() + 1);
            recorded.add(written);
            Payload original = written.revisit();
            notes.add(
                    original == null
                            ? new PageNote(written.record(), written.place(), written.length())
                            : new PageNote(written.record(), original.place(), original.length()));
        }
        CaptureNote note = CaptureNote.of(capture, notes);
        WarcRecord record = Records.note(
                into.info(), note, recorded.isEmpty() ? null : recorded.get(0).record());
        RecordLocation place = new RecordLocation(into.name(), into.size());
        long length = into.write(record);
        if (recorded.isEmpty()) {
            recorded.add(CdxEntry.ofNote(note, record.id().toString(), place, length));
        }
        return recorded;
    }

    private CdxEntry page(OpenFile into, Capture capture, Response page, int number) throws IOException {
        WarcDigest digest = Digests.of(page.body());
        Payload original =
                payloads.find(digest.toString()).filter(this::isThere).orElse(null);
        WarcRecord record = original == null
                ? Records.response(into.info(), page, capture.fetched(), digest)
                : Records.revisit(into.info(), page, capture.fetched(), digest, original);
        RecordLocation place = new RecordLocation(into.name(), into.size());
        long length = into.write(record);
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

    /** The index may refer to a file that was removed, or to an end that was lost in a power cut. */
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
            // the first failure is reported; a file that cannot be closed properly is given up too, and what was
            // appended to it may be lost
            file = null;
            lost = e;
        }
    }
}
