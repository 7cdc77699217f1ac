package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.SafeCopy;
import vn.lantoa.elastic.CaptureDocument;
import vn.lantoa.model.Response;
import vn.lantoa.page.ArchivePage;
import vn.lantoa.page.Copy;
import vn.lantoa.query.Searcher;

/**
 * Archived pages of strangers, shown on our own address: made harmless before they are sent, and sent with a policy under
 * which a browser would run and load nothing even if they were not.
 */
final class Shelf implements ArchivePage.Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Searcher searcher;
    private final Archive archive;

    /**
     * @param folder of the archive; null where this machine has none
     */
    Shelf(Searcher searcher, Path folder) {
        this.searcher = searcher;
        this.archive = folder == null ? null : new Archive(folder);
    }

    @Override
    public boolean has(Copy copy) {
        return !pages(copy).isEmpty();
    }

    /** The copy, as the content of a frame. */
    void copy(Context context) {
        List<Response> pages = pages(asked(context));
        if (pages.isEmpty()) {
            throw new NotFoundResponse();
        }
        Security.stranger(context);
        context.contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .result(SafeCopy.of(pages));
    }

    /** The record that holds the bytes of a page, to be kept: a file that browsers do not open. */
    void record(Context context) throws IOException {
        Copy copy = asked(context);
        String number = context.pathParam("page");
        CaptureDocument page = copy.pages().stream()
                .filter(one -> Integer.toString(one.page()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Optional<byte[]> record =
                archive == null ? Optional.empty() : archive.record(page.payload(), page.payloadLength());
        Security.stranger(context);
        context.contentType("application/gzip")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"lantoa-" + page.article() + "-" + page.page() + ".warc.gz\"")
                .result(record.orElseThrow(NotFoundResponse::new));
    }

    private Copy asked(Context context) {
        return ArchivePage.copy(searcher, context.pathParam("id"), context.pathParam("time"))
                .orElseThrow(NotFoundResponse::new);
    }

    /** All pages of the copy; none where one of them is missing. */
    private List<Response> pages(Copy copy) {
        List<Response> pages = new ArrayList<>();
        for (CaptureDocument document : copy.pages()) {
            Optional<Response> page = page(document);
            if (page.isEmpty()) {
                return List.of();
            }
            pages.add(page.get());
        }
        return pages;
    }

    private Optional<Response> page(CaptureDocument document) {
        try {
            return archive == null ? Optional.empty() : archive.page(document.payload());
        } catch (IOException | RuntimeException e) {
            // the library throws either where a file is damaged
            LOG.warn("{} cannot be read at {}: {}", document.payloadFile(), document.payloadOffset(), e.getMessage());
            return Optional.empty();
        }
    }
}
