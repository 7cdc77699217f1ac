package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The captures of one file, in the order in which they lie there. */
public interface Captures extends Closeable {

    /** The next one; empty at the end of the file, and where the rest of it cannot be read. */
    Optional<ArchiveItem> next() throws IOException;
}
