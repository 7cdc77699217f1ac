package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a file. At a place that cannot be read (the last record of a killed process, or damage), it continues
 * with the next record that is proven to be one; see {@link RecordResync}.
 */
final class RecordStream implements Closeable {

    private final FileChannel channel;
    private final @Nullable RecordResync others;
    private final boolean compressed;
    private @Nullable WarcReader reader;
    private long position;
    private @Nullable String damage;
    private long damagedAt;

    private RecordStream(FileChannel channel, long offset, @Nullable RecordResync others) throws IOException {
        this.channel = channel;
        this.others = others;
        this.compressed = Member.begins(channel, 0);
        open(offset);
    }

    /** The one record at a place, and what follows it up to the first damage. */
    static RecordStream at(Path file, long offset) throws IOException {
        return new RecordStream(FileChannel.open(file), offset, null);
    }

    /**
     * The records of a file from a place on at which one begins.
     *
     * @param offset may be the file's end
     */
    static RecordStream from(Path file, long offset) throws IOException {
        return new RecordStream(FileChannel.open(file), offset, RecordResync.in(file));
    }

    /**
     * All records of a file, or those behind one of them.
     *
     * @param after offset of that record, which may be a damaged one; negative to begin with the first
     */
    static RecordStream after(Path file, long after) throws IOException {
        RecordStream records = new RecordStream(FileChannel.open(file), Math.max(0, after), RecordResync.in(file));
        if (after >= 0) {
            records.pass();
        }
        return records;
    }

    /** Empty at the end, also where nothing behind a damaged place can be read. */
    Optional<WarcRecord> next() {
        while (reader != null) {
            try {
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    reader = null;
                    return record;
                }
                position = reader.position();
                // files of others may be packed as one gzip member, in which no record begins a member of its own
                if (!compressed || !Member.begins(channel, position) || Member.isWhole(channel, position)) {
                    return record;
                }
                goOn(new IOException("its sum does not fit"));
            } catch (IOException | RuntimeException e) {
                // the library throws either where a head makes no sense
                goOn(e);
            }
        }
        return Optional.empty();
    }

    /** Offset of the record that was given last. */
    long position() {
        return position;
    }

    /** Offset of the last record that was found damaged. */
    long damagedAt() {
        return damagedAt;
    }

    /** What could not be read since the last call, in words; empty where all could. The records there are incomplete. */
    Optional<String> damage() {
        Optional<String> words = Optional.ofNullable(damage);
        damage = null;
        return words;
    }

    private void pass() {
        try {
            if (reader != null) {
                reader.next();
            }
        } catch (IOException | RuntimeException e) {
            goOn(e);
        }
        // the reader that came this far before reported it
        damage = null;
    }

    private void open(long offset) {
        try {
            position = offset;
            channel.position(offset);
            reader = new WarcReader(channel);
        } catch (IOException | RuntimeException e) {
            // too few bytes for any record
            goOn(e);
        }
    }

    private void goOn(Exception reason) {
        long from = reader == null ? position : reader.position();
        reader = null;
        try {
            OptionalLong next = others == null ? OptionalLong.empty() : others.after(channel, from);
            long until = next.orElse(channel.size());
            damage = (damage == null ? "" : damage + "; ") + "cannot be read from byte " + from + " on, "
                    + (until - from) + " bytes: " + words(reason);
            damagedAt = from;
            if (next.isPresent()) {
                open(next.getAsLong());
            }
        } catch (IOException e) {
            damage = words(e);
        }
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
