package vn.lantoa.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Store;

/** Writes made-up documents many at a time; what was added last is stored by {@link #flush}. */
final class ManyWrites {

    private final Store store;
    private final int atOnce;
    private final List<Write> writes = new ArrayList<>();

    ManyWrites(Store store, int atOnce) {
        this.store = store;
        this.atOnce = atOnce;
    }

    void add(Write write) throws IOException {
        writes.add(write);
        if (writes.size() >= atOnce) {
            flush();
        }
    }

    void flush() throws IOException {
        store.write(writes);
        writes.clear();
    }
}
