package vn.lantoa.poll;

import vn.lantoa.http.Fetched;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

/** The pages of a visit that could not be read. */
final class PageFaults {

    private int pages;
    private Fetched last;
    private String address;

    void add(String page, Fetched fetched) {
        if (!fetched.ok()) {
            pages++;
            last = fetched;
            address = page;
        }
    }

    /** The fault of the last one; null where all could be read. */
    Fault fault() {
        return last == null ? null : last.fault();
    }

    /** What a person should know; null where all could be read. */
    Remark remark() {
        return last == null ? null : Remark.because(last.remark(), DetailKind.PAGES, pages, address);
    }
}
