package vn.lantoa.archive;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** One archive file while it is written: records are appended, each compressed on its own. */
final class OpenFile implements Closeable {

    /** Value of the field {@code software} by which our own files are known. */
    static final String SOFTWARE = "Lantoa";

    private final Path path;
    private final String name;
    private final Instant begun;
    private final FileChannel channel;
    private final WarcWriter writer;
    private final Warcinfo info;

    private OpenFile(Path path, Instant begun, FileChannel channel, WarcWriter writer, Warcinfo info) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.begun = begun;
        this.channel = channel;
        this.writer = writer;
        this.info = info;
    }

    static OpenFile begin(Path folder, int number, Instant now) throws IOException {
        Files.createDirectories(folder);
        String name = FileName.next(now, number);
        Path path = folder.resolve(name);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Warcinfo info = new Warcinfo.Builder()
                    .version(MessageVersion.WARC_1_1)
                    .date(now)
                    .filename(name)
                    .fields(Map.of(
                            "software", List.of(SOFTWARE),
                            "format", List.of("WARC File Format 1.1")))
                    .build();
            OpenFile file = new OpenFile(path, now, channel, new WarcWriter(channel, WarcCompression.GZIP), info);
            file.write(info);
            return file;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    /** Id of its first record, which every other names. */
    URI info() {
        return info.id();
    }

    Instant begun() {
        return begun;
    }

    /** Where the next record will begin. */
    long size() {
        return writer.position();
    }

    /** Appends a record; its length in the file. */
    long write(WarcRecord record) throws IOException {
        long before = writer.position();
        writer.write(record);
        return writer.position() - before;
    }

    /** Whether it is still in its folder: bytes written into a removed file prove nothing. */
    boolean isThere() {
        return Files.isRegularFile(path);
    }

    /** Returns when all that was written is on the disk. */
    void force() throws IOException {
        channel.force(false);
        if (!isThere()) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(false);
        }
    }
}
