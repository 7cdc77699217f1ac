package vn.lantoa.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.netpreserve.jwarc.WarcRecord;
import vn.lantoa.model.Skipped;

/** The items of a file in the order of its records; damaged places are items too. */
final class RecordItems implements Captures {

    private final String name;
    private final RecordStream records;
    private final Function<WarcRecord, Optional<ArchiveItem>> reading;
    private Optional<WarcRecord> waiting = Optional.empty();

    /**
     * @param after offset of the record behind which to go on; negative to begin with the first
     * @param reading the item that a record completes; empty where it completes none
     */
    RecordItems(Path file, long after, Function<WarcRecord, Optional<ArchiveItem>> reading) throws IOException {
        this.name = file.getFileName().toString();
        this.records = RecordStream.after(file, after);
        this.reading = reading;
    }

    @Override
    public Optional<ArchiveItem> next() {
        Optional<WarcRecord> record = waiting.isPresent() ? waiting : records.next();
        waiting = Optional.empty();
        while (true) {
            Optional<String> damage = records.damage();
            if (damage.isPresent()) {
                waiting = record;
                return Optional.of(
                        ArchiveItem.of(records.damagedAt(), Skipped.filtered("torn", name + " " + damage.get(), null)));
            }
            Optional<ArchiveItem> item = record.flatMap(reading);
            if (item.isPresent() || record.isEmpty()) {
                return item;
            }
            record = records.next();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
