package vn.lantoa.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import vn.lantoa.model.Response;

/** The archive of a folder, read. */
public final class Archive {

    private static final int LONGEST_RECORD = 150_000_000;

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /** Our own files, in the order of time; none where there is no such folder. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> FileName.isOurs(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** The page that a {@code response} record holds; empty where no such record is there. */
    public Optional<Response> page(RecordLocation place) throws IOException {
        return page(place, StoredPage::of);
    }

    /**
     * The same with no more than the first bytes of its body.
     *
     * @param most how many bytes; 0 to find out only whether it is there
     */
    public Optional<Response> page(RecordLocation place, int most) throws IOException {
        return page(place, record -> StoredPage.of(record, most));
    }

    /** Makes a page of a record. */
    @FunctionalInterface
    private interface Reading {
        Response of(WarcResponse record) throws IOException;
    }

    private Optional<Response> page(RecordLocation place, Reading reading) throws IOException {
        Optional<Path> file = FileName.within(folder, place.file());
        if (file.isEmpty() || place.offset() < 0 || place.offset() >= Files.size(file.get())) {
            return Optional.empty();
        }
        try (RecordStream records = RecordStream.at(file.get(), place.offset())) {
            WarcRecord record = records.next().orElse(null);
            return record instanceof WarcResponse response ? Optional.of(reading.of(response)) : Optional.empty();
        }
    }

    /**
     * The record as it lies in its file, compressed: a whole WARC file of one record. Empty where it is not there. The caller
     * closes it.
     *
     * @param length of the record in its file
     */
    public Optional<InputStream> record(RecordLocation place, long length) throws IOException {
        Optional<Path> file = FileName.within(folder, place.file());
        if (file.isEmpty()
                || place.offset() < 0
                || length <= 0
                || length > LONGEST_RECORD
                || place.offset() + length > Files.size(file.get())) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file.get());
        try {
            return Optional.of(new Beginning(Channels.newInputStream(channel.position(place.offset())), length));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
