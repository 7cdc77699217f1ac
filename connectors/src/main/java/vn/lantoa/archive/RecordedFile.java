package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.lantoa.archive.CaptureNote.PageNote;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.Json;
import vn.lantoa.model.Tombstone;

/** What the index of captures stores of one of our files, read from the file alone. */
public final class RecordedFile implements Closeable {

    private static final int LONGEST_NOTE = 20_000_000;

    private final String name;
    private final long size;
    private final RecordStream records;
    private final Map<String, PageRecord> pages = new HashMap<>();
    private final Map<String, Instant> withdrawn = new HashMap<>();
    private Optional<WarcRecord> next;

    /** A page's record: all that is known of it before its note. */
    private record PageRecord(
            long offset,
            long length,
            String target,
            @Nullable String digest,
            int status,
            @Nullable String type,
            @Nullable Original revisit) {}

    /** What a revisit record says of the one that holds its bytes; the note says where that is stored. */
    private record Original(String record, String target, Instant at) {}

    public RecordedFile(Path file) throws IOException {
        this(file, 0);
    }

    /**
     * @param from where a record begins: what comes before it is not read
     */
    RecordedFile(Path file, long from) throws IOException {
        name = file.getFileName().toString();
        size = Files.size(file);
        records = RecordStream.from(file, from);
        next = records.next();
    }

    /** The records of the next capture; empty at the end of the file, and where the rest of it cannot be read. */
    public List<CdxEntry> next() throws IOException {
        while (next.isPresent()) {
            WarcRecord record = next.get();
            long offset = records.position();
            if (record instanceof WarcMetadata && isNote(record)) {
                CaptureNote note = json(record, CaptureNote.class);
                List<CdxEntry> recorded = recorded(note, record, offset, advance() - offset);
                if (!recorded.isEmpty()) {
                    return recorded;
                }
            } else if (record instanceof WarcMetadata && isWithdrawal(record)) {
                Tombstone gone = json(record, Tombstone.class);
                withdrawn.merge(gone.article(), gone.at(), (one, other) -> one.isAfter(other) ? one : other);
                advance();
            } else if (record instanceof WarcResponse response) {
                HttpResponse http = response.http();
                page(response, http, offset, null);
            } else if (record instanceof WarcRevisit revisit) {
                Original original = new Original(
                        revisit.refersTo().orElseThrow().toString(),
                        revisit.refersToTargetURI().orElseThrow().toString(),
                        revisit.refersToDate().orElseThrow());
                page(revisit, revisit.http(), offset, original);
            } else {
                advance();
            }
        }
        return List.of();
    }

    /** By id of the article, until when its captures had to go, as far as the file was read. */
    public Map<String, Instant> withdrawn() {
        return Map.copyOf(withdrawn);
    }

    private void page(WarcCaptureRecord record, HttpResponse http, long offset, @Nullable Original revisit) {
        String id = record.id().toString();
        String target = record.target();
        String digest = record.payloadDigest().map(Object::toString).orElse(null);
        String type = http.headers().first("Content-Type").orElse(null);
        int status = http.status();
        pages.put(id, new PageRecord(offset, advance() - offset, target, digest, status, type, revisit));
    }

    /** Moves to the next record; where the one before ended. */
    private long advance() {
        next = records.next();
        if (records.damage().isPresent()) {
            return records.damagedAt();
        }
        return next.isPresent() ? records.position() : Math.max(records.position(), size);
    }

    static boolean isNote(WarcRecord record) {
        return CaptureNote.TYPE.equals(record.headers().first("Content-Type").orElse(""));
    }

    static boolean isWithdrawal(WarcRecord record) {
        return Records.WITHDRAWAL_TYPE.equals(
                record.headers().first("Content-Type").orElse(""));
    }

    /** The content of one of our own records about captures. */
    static <T> T json(WarcRecord record, Class<T> type) throws IOException {
        byte[] json = record.body().stream().readNBytes(LONGEST_NOTE);
        return Json.read(new String(json, StandardCharsets.UTF_8), type);
    }

    private List<CdxEntry> recorded(CaptureNote note, WarcRecord record, long offset, long length) {
        List<CdxEntry> recorded = new ArrayList<>();
        for (PageNote noted : note.pages()) {
            PageRecord page = pages.get(noted.record());
            if (page != null) {
                recorded.add(recorded(note, noted, page, recorded.size() + 1));
            }
        }
        if (note.pages().isEmpty()) {
            recorded.add(CdxEntry.ofNote(note, record.id().toString(), new RecordLocation(name, offset), length));
        }
        pages.clear();
        return recorded;
    }

    private CdxEntry recorded(CaptureNote note, PageNote noted, PageRecord page, int number) {
        Original bare = page.revisit();
        Payload revisit = bare == null
                ? null
                : new Payload(bare.record(), noted.payload(), noted.length(), bare.target(), bare.at());
        return new CdxEntry(
                note.article(),
                note.address(),
                note.channel().id(),
                number,
                new CapturedAnswer(page.target(), note.fetched(), page.digest(), page.status(), page.type(), null),
                noted.record(),
                new RecordLocation(name, page.offset()),
                page.length(),
                revisit);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
