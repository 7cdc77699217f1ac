package vn.lantoa.api;

import java.io.Closeable;
import java.util.List;

/** Writes a list row by row, and keeps none of them. */
interface SheetWriter extends Closeable {

    /** Throws {@link java.io.UncheckedIOException} where the place it is written to is full or gone. */
    void row(List<Cell> cells);
}
