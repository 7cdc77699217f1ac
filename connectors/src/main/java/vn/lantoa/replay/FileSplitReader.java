package vn.lantoa.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.ArchiveItem;
import vn.lantoa.archive.Captures;
import vn.lantoa.archive.WarcFiles;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Response;

/** Reads the files one after the other, a few items at a time so that few pages are in memory. */
final class FileSplitReader implements SplitReader<ArchiveItem, FileSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(FileSplitReader.class);
    private static final int MOST_ITEMS = 100;
    private static final int ENOUGH_BYTES = 4_000_000;

    private final Owners outlets;
    private final Deque<FileSplit> waiting = new ArrayDeque<>();
    private String file = "";
    private @Nullable Captures captures;

    FileSplitReader(Owners outlets) {
        this.outlets = outlets;
    }

    @Override
    public RecordsWithSplitIds<ArchiveItem> fetch() throws IOException {
        RecordsBySplits.Builder<ArchiveItem> records = new RecordsBySplits.Builder<>();
        if (captures == null && !waiting.isEmpty()) {
            open(waiting.removeFirst());
        }
        int items = 0;
        long bytes = 0;
        while (captures != null && items < MOST_ITEMS && bytes < ENOUGH_BYTES) {
            Optional<ArchiveItem> item = captures.next();
            if (item.isEmpty()) {
                records.addFinishedSplit(file);
                close();
            } else {
                records.add(file, item.get());
                items++;
                bytes += bytes(item.get());
            }
        }
        return records.build();
    }

    private void open(FileSplit split) throws IOException {
        LOG.info("reading {}", split.file());
        file = split.file();
        Path path = Path.of(file);
        captures = WarcFiles.isWarc(path)
                ? WarcFiles.open(path, outlets, split.after())
                : new ArticleLines(path, outlets, split.after());
    }

    private static long bytes(ArchiveItem item) {
        return item.capture() == null
                ? 0
                : item.capture().pages().stream()
                        .map(Response::body)
                        .mapToLong(body -> body.length)
                        .sum();
    }

    @Override
    public void handleSplitsChanges(SplitsChange<FileSplit> change) {
        waiting.addAll(change.splits());
    }

    @Override
    public void wakeUp() {
        // never waits for long
    }

    @Override
    public void close() throws IOException {
        if (captures != null) {
            captures.close();
            captures = null;
        }
    }
}
