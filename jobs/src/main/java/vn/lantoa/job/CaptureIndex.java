package vn.lantoa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.RecordedFile;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ArchiveSettings;

/** Makes the index of captures agree with the archive's files: what they hold is in it, what they do not hold is not. */
public final class CaptureIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureIndex.class);
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final List<Write> writes = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final Map<String, Instant> withdrawn = new HashMap<>();

    private CaptureIndex(Store store) {
        this.store = store;
    }

    /**
     * Reads all files of the archive.
     *
     * @return how many records of captures they hold
     */
    public static int rebuild(Store store, ArchiveSettings archive) throws IOException {
        CaptureIndex index = new CaptureIndex(store);
        for (Path file : new Archive(Path.of(archive.folder())).files()) {
            index.read(file);
        }
        index.flush();
        int removed = index.removeOthers();
        return index.found.size() - removed;
    }

    private void read(Path file) throws IOException {
        try (RecordedFile records = new RecordedFile(file)) {
            try {
                read(records);
            } finally {
                records.withdrawn()
                        .forEach((article, at) ->
                                withdrawn.merge(article, at, (one, other) -> one.isAfter(other) ? one : other));
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{} can be read in part only: {}", file, e.getMessage());
        }
    }

    private void read(RecordedFile records) throws IOException {
        for (List<CdxEntry> some = records.next(); !some.isEmpty(); some = records.next()) {
            for (CdxEntry record : some) {
                CaptureDocument document = CaptureDocument.of(record);
                found.add(document.id());
                writes.add(Write.index(
                        Index.CAPTURES, document.id(), document.answer().at().toEpochMilli(), document));
            }
            if (writes.size() >= AT_ONCE) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        store.write(List.copyOf(writes));
        writes.clear();
    }

    /** How many of those that the files hold had to go. */
    private int removeOthers() throws IOException {
        int[] gone = {0};
        store.refresh(Index.CAPTURES);
        long version = store.now().toEpochMilli();
        new PitScan(store, Index.CAPTURES).fields("article", "at").eachWithId((id, document) -> {
            Instant until = withdrawn.get(document.path("article").asText());
            boolean had = found.contains(id);
            boolean goes = until != null
                    && !Instant.parse(document.path("at").asText()).isAfter(until);
            gone[0] += had && goes ? 1 : 0;
            if (!had || goes) {
                writes.add(Write.delete(Index.CAPTURES, id, version));
            }
        });
        flush();
        store.refresh(Index.CAPTURES);
        return gone[0];
    }
}
