package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a file up to its end, or to the first place that cannot be read: the last record of a process that was
 * killed, or damage.
 *
 * <p>Behind such a place nothing is looked for. What comes next may be the bytes of a page, and a page could hold records
 * that somebody made up.
 */
final class RecordStream implements Closeable {

    private final long offset;
    private final FileChannel channel;
    private final WarcReader reader;
    private String damage;

    RecordStream(Path file, long offset) throws IOException {
        this.offset = offset;
        channel = FileChannel.open(file);
        channel.position(offset);
        reader = reader();
    }

    /** Null where there are too few bytes for any record. */
    private WarcReader reader() {
        try {
            return new WarcReader(channel);
        } catch (IOException | RuntimeException e) {
            damage = words(e);
            return null;
        }
    }

    /**
     * Goes on behind a record.
     *
     * @param after offset of that record; negative to begin with the first
     */
    static RecordStream after(Path file, long after) throws IOException {
        RecordStream records = new RecordStream(file, Math.max(0, after));
        if (after >= 0) {
            records.next();
        }
        return records;
    }

    Optional<WarcRecord> next() {
        if (damage != null) {
            return Optional.empty();
        }
        try {
            return reader.next();
        } catch (IOException | RuntimeException e) {
            // the library throws either where a head makes no sense
            damage = words(e);
            return Optional.empty();
        }
    }

    /** Offset of the record that was given last, or of the one that cannot be read. */
    long position() {
        return reader == null ? offset : reader.position();
    }

    /** In words, where the file cannot be read and why; empty where all of it could be read. */
    Optional<String> damage() throws IOException {
        return damage == null
                ? Optional.empty()
                : Optional.of("cannot be read from byte " + position() + " on, " + (channel.size() - position())
                        + " bytes: " + damage);
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
