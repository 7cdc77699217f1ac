package vn.lantoa.replay;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import vn.lantoa.archive.ArchiveItem;
import vn.lantoa.model.SourceEvent;

/** Asks for a file whenever it has none. */
final class ReplayReader
        extends SingleThreadMultiplexSourceReaderBase<ArchiveItem, SourceEvent, FileSplit, FileSplitState> {

    ReplayReader(
            SourceReaderContext context, Supplier<SplitReader<ArchiveItem, FileSplit>> files, ReplayEmitter emitter) {
        super(files, emitter, context.getConfiguration(), context);
    }

    @Override
    public void start() {
        if (getNumberOfCurrentlyAssignedSplits() == 0) {
            context.sendSplitRequest();
        }
    }

    @Override
    protected void onSplitFinished(Map<String, FileSplitState> finished) {
        context.sendSplitRequest();
    }

    @Override
    protected FileSplitState initializedState(FileSplit split) {
        return new FileSplitState(split);
    }

    @Override
    protected FileSplit toSplitType(String id, FileSplitState state) {
        return state.toSplit();
    }
}
