package vn.lantoa.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.lantoa.archive.CaptureNote.PageNote;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Response;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.Tombstone;

/** The captures of one of our own files: each is given when its note is read, with the pages that stand before it. */
final class OwnCaptures {

    private final Archive archive;
    private final String name;
    private final Map<String, Response> pages = new HashMap<>();
    private final Map<String, Response> heads = new HashMap<>();

    /**
     * @param archive where the bytes of revisited pages are
     * @param name of the file
     */
    OwnCaptures(Archive archive, String name) {
        this.archive = archive;
        this.name = name;
    }

    Optional<ArchiveItem> take(WarcRecord record) {
        try {
            if (record instanceof WarcResponse response) {
                pages.put(response.id().toString(), StoredPage.of(response));
            } else if (record instanceof WarcRevisit revisit) {
                heads.put(revisit.id().toString(), StoredPage.of(revisit, new byte[0]));
            } else if (record instanceof WarcMetadata metadata && RecordedFile.isNote(metadata)) {
                return Optional.of(capture(metadata));
            } else if (record instanceof WarcMetadata metadata && RecordedFile.isWithdrawal(metadata)) {
                return Optional.of(ArchiveItem.of(record.position(), RecordedFile.json(metadata, Tombstone.class)));
            }
        } catch (IOException | RuntimeException e) {
            // the library throws either; the next record shows whether the file can be read further
            return Optional.of(
                    ArchiveItem.of(record.position(), Skipped.lost("unreadable", name + ": " + e.getMessage(), null)));
        }
        return Optional.empty();
    }

    private ArchiveItem capture(WarcMetadata record) throws IOException {
        long offset = record.position();
        CaptureNote note = RecordedFile.json(record, CaptureNote.class);
        List<Response> found = new ArrayList<>();
        for (PageNote page : note.pages()) {
            Optional<Response> stored = page(page);
            if (stored.isEmpty()) {
                forget();
                return ArchiveItem.of(
                        offset,
                        Skipped.lost(
                                "lost-page",
                                "its page is not in " + page.payload().file() + " at byte "
                                        + page.payload().offset(),
                                note.address()));
            }
            found.add(stored.get());
        }
        forget();
        return ArchiveItem.of(
                offset, new Capture(note.channel(), note.entry(), note.address(), found, note.fault(), note.fetched()));
    }

    private Optional<Response> page(PageNote note) throws IOException {
        Response head = heads.get(note.record());
        if (head == null) {
            return Optional.ofNullable(pages.get(note.record()));
        }
        return archive.page(note.payload())
                .map(original -> new Response(head.address(), head.status(), head.headers(), original.body()));
    }

    private void forget() {
        pages.clear();
        heads.clear();
    }
}
