package vn.lantoa.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Response;

/**
 * What was appended since a checkpoint, by a job that ended after it: its pages are fetched once more when the job goes on
 * from that checkpoint. A capture with the same content within an hour is the same visit to the page and no further
 * proof; a later one
 * proves that the page was still there unchanged.
 */
public final class Stretch {

    private static final Logger LOG = LoggerFactory.getLogger(Stretch.class);
    private static final Duration SAME_VISIT = Duration.ofHours(1);

    private final List<ArchiveEnd> ends;
    private final Instant looked;

    /** The newest capture of each address. */
    private final Map<String, List<CdxEntry>> newest = new HashMap<>();

    private Stretch(List<ArchiveEnd> ends, Instant looked) {
        this.ends = ends;
        this.looked = looked;
    }

    /**
     * Reads it from the files; where they cannot be read, nothing is known to have been appended.
     *
     * @param ends of all writers at the checkpoint; empty where there is none
     * @param now captures older than an hour before it are ignored
     */
    public static Stretch behind(Path folder, Collection<ArchiveEnd> ends, Instant now) {
        Instant earliest = now.minus(SAME_VISIT);
        List<ArchiveEnd> known = ends.isEmpty()
                ? List.of(new ArchiveEnd(earliest, null, 0))
                : ends.stream().distinct().toList();
        Stretch stretch = new Stretch(known, now);
        Instant since =
                known.stream().map(ArchiveEnd::at).reduce(now, (one, other) -> one.isBefore(other) ? one : other);
        Instant from = since.isBefore(earliest) ? earliest : since;
        Map<String, Long> offsets = new HashMap<>();
        known.stream()
                .filter(end -> end.file() != null)
                .forEach(end -> offsets.merge(end.file(), end.offset(), Math::min));
        try {
            stretch.read(folder, from, earliest, offsets);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the archive {} cannot be looked through: {}", folder, e.getMessage());
        }
        return stretch;
    }

    private void read(Path folder, Instant from, Instant earliest, Map<String, Long> offsets) throws IOException {
        for (Path file : new Archive(folder).files()) {
            String name = file.getFileName().toString();
            boolean later = !FileName.begun(name).isBefore(from);
            boolean young = !Files.getLastModifiedTime(file).toInstant().isBefore(earliest);
            if (young && (later || offsets.containsKey(name))) {
                read(file, offsets.getOrDefault(name, 0L));
            }
        }
    }

    /**
     * The ends behind which captures were searched, which the next checkpoints have to keep beside those of their own
     * writers: the
     * pages fetched since are not all fetched again at once, and a second restart must find these captures, too. Empty
     * after an hour.
     */
    public List<ArchiveEnd> ends(Instant now) {
        return now.isBefore(looked.plus(SAME_VISIT)) ? ends : List.of();
    }

    /** When the newest capture of an address was made. */
    public @Nullable Instant at(String address) {
        List<CdxEntry> records = newest.get(address);
        return records == null ? null : records.get(0).answer().at();
    }

    /** The records of a capture that was made before the restart and says the same; empty where it is to be appended. */
    public List<CdxEntry> has(Capture capture) {
        List<CdxEntry> records = newest.remove(capture.address());
        return records != null && isSameVisit(records.get(0), capture) && says(records, capture)
                ? List.copyOf(records)
                : List.of();
    }

    private static boolean isSameVisit(CdxEntry record, Capture capture) {
        return capture.fetched().isBefore(record.answer().at().plus(SAME_VISIT));
    }

    private static boolean says(List<CdxEntry> records, Capture capture) {
        if (capture.pages().isEmpty()) {
            return records.get(0).page() == 0
                    && Objects.equals(records.get(0).answer().fault(), capture.fault());
        }
        List<String> digests = new ArrayList<>();
        for (Response page : capture.pages()) {
            digests.add(Digests.of(page.body()).toString());
        }
        return records.stream().map(one -> one.answer().digest()).toList().equals(digests);
    }

    private void read(Path file, long offset) {
        try (RecordedFile records = new RecordedFile(file, offset)) {
            for (List<CdxEntry> some = records.next(); !some.isEmpty(); some = records.next()) {
                newest.put(some.get(0).address(), List.copyOf(some));
            }
        } catch (IOException | IllegalArgumentException e) {
            // at worst the archive gets a copy that says nothing new
            LOG.warn("{} can be read in part only: {}", file, e.getMessage());
        }
    }
}
