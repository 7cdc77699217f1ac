package vn.lantoa.poll;

import org.jspecify.annotations.Nullable;
import vn.lantoa.http.FetchResult;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** The pages of a visit that could not be read. */
final class PageFaults {

    private int pages;
    private @Nullable FetchResult last;
    private String address = "";

    void add(String page, FetchResult fetched) {
        if (!fetched.ok()) {
            pages++;
            last = fetched;
            address = page;
        }
    }

    /** The fault of the last one; null where all could be read. */
    @Nullable
    Fault fault() {
        return last == null ? null : last.fault();
    }

    /** What a person should know; null where all could be read. */
    @Nullable
    Diagnostic remark() {
        return last == null ? null : Diagnostic.because(last.remark(), DiagnosticKind.PAGES, pages, address);
    }
}
