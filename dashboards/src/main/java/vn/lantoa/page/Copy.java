package vn.lantoa.page;

import java.time.Instant;
import java.util.List;
import vn.lantoa.document.CaptureDocument;

/**
 * An archived copy of an article.
 *
 * @param pages where the archive has them, in their order; at least one
 */
public record Copy(List<CaptureDocument> pages) {

    public Instant at() {
        return pages.get(0).answer().at();
    }

    /** The copy itself. */
    public Link inner() {
        return Link.to(path() + "/copy");
    }

    /** The record of a page as it lies in the archive. */
    public Link record(CaptureDocument page) {
        return Link.to(path() + "/" + page.page() + ".warc.gz");
    }

    private String path() {
        return new CopyAddress(pages.get(0).article(), at()).path();
    }
}
