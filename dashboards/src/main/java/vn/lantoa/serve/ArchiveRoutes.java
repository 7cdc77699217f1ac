package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.SafeCopy;
import vn.lantoa.archive.SafeCopyDraft;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.model.Response;
import vn.lantoa.page.ArchivePage;
import vn.lantoa.page.Copy;
import vn.lantoa.page.Localizer;
import vn.lantoa.query.Searcher;

/**
 * Archived pages of strangers, shown on our own address: made harmless before they are sent, and sent with a policy under
 * which a browser would run and load nothing even if they were not.
 */
final class ArchiveRoutes implements ArchivePage.Shelf, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveRoutes.class);

    /** Each of them waits for its copy, or for a reader that is slow. */
    private static final int AT_ONCE = 32;

    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Searcher searcher;
    private final @Nullable Archive archive;
    private final Gate questions;
    private final Gate gate = new Gate("archive", AT_ONCE, WAITING, PATIENCE);
    private final Copies copies = new Copies();

    /**
     * @param folder of the archive; null where this machine has none
     * @param questions lets through who asks Elasticsearch
     */
    ArchiveRoutes(Searcher searcher, @Nullable Path folder, Gate questions) {
        this.searcher = searcher;
        this.archive = folder == null ? null : new Archive(folder);
        this.questions = questions;
    }

    @Override
    public boolean has(Copy copy) {
        return copy.pages().stream().allMatch(document -> page(document, 0).isPresent());
    }

    /** The copy, as the content of a frame. */
    void copy(Context context, Localizer reader) throws Exception {
        SafeCopy copy = gate.pass(() -> copy(asked(context)));
        if (copy == null) {
            throw new NotFoundResponse();
        }
        Security.stranger(context);
        context.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(copy.html(copy.cut() ? reader.text("archive.cut") : null));
    }

    /** The record that holds the bytes of a page, to be kept: a file that browsers do not open. */
    void record(Context context) throws Exception {
        Copy copy = asked(context);
        String number = context.pathParam("page");
        CaptureDocument page = copy.pages().stream()
                .filter(one -> Integer.toString(one.page()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Optional<InputStream> record = archive == null
                ? Optional.empty()
                : archive.record(page.payload(), page.bytes().payloadLength());
        InputStream bytes = record.orElseThrow(NotFoundResponse::new);
        Security.stranger(context);
        context.contentType("application/gzip")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"lantoa-" + page.article() + "-" + page.page() + ".warc.gz\"")
                .result(bytes);
    }

    @Override
    public void close() {
        copies.close();
    }

    private Copy asked(Context context) throws Exception {
        return questions
                .pass(() -> ArchivePage.copy(searcher, context.pathParam("id"), context.pathParam("time")))
                .orElseThrow(NotFoundResponse::new);
    }

    /** Null where one of its pages is missing. */
    private SafeCopy copy(Copy copy) {
        List<String> captures = copy.pages().stream().map(CaptureDocument::id).toList();
        return copies.of(captures, () -> made(copy));
    }

    private @Nullable SafeCopy made(Copy copy) {
        SafeCopyDraft draft = new SafeCopyDraft();
        for (CaptureDocument document : copy.pages()) {
            Optional<Response> page = page(document, draft.bytesLeft() + 1);
            if (page.isEmpty()) {
                return null;
            }
            draft.add(page.get());
        }
        return draft.done();
    }

    private Optional<Response> page(CaptureDocument document, int most) {
        try {
            return archive == null ? Optional.empty() : archive.page(document.payload(), most);
        } catch (IOException | RuntimeException e) {
            // the library throws either where a file is damaged
            LOG.warn(
                    "{} cannot be read at {}: {}",
                    document.bytes().payloadFile(),
                    document.bytes().payloadOffset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
