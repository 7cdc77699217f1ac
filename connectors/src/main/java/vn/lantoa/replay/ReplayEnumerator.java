package vn.lantoa.replay;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Gives the files to one reader, the next one when the one before has been read. */
final class ReplayEnumerator implements SplitEnumerator<FileSplit, ReplayCheckpoint> {

    /** The one that reads; whoever else there is has nothing to do. */
    private static final int READER = 0;

    private final SplitEnumeratorContext<FileSplit> context;
    private final Deque<FileSplit> waiting;

    ReplayEnumerator(SplitEnumeratorContext<FileSplit> context, List<FileSplit> waiting) {
        this.context = context;
        this.waiting = new ArrayDeque<>(waiting);
    }

    @Override
    public void start() {
        // files are given out as they are asked for; until the last one has been read, checkpoints may take their time
        context.setIsProcessingBacklog(true);
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        if (subtask == READER && !waiting.isEmpty()) {
            context.assignSplit(waiting.removeFirst(), subtask);
        } else {
            if (subtask == READER) {
                context.setIsProcessingBacklog(false);
            }
            context.signalNoMoreSplits(subtask);
        }
    }

    @Override
    public void addSplitsBack(List<FileSplit> splits, int subtask) {
        for (int i = splits.size() - 1; i >= 0; i--) {
            waiting.addFirst(splits.get(i));
        }
    }

    @Override
    public void addReader(int subtask) {
        // readers ask for themselves
    }

    @Override
    public ReplayCheckpoint snapshotState(long checkpoint) {
        return new ReplayCheckpoint(List.copyOf(waiting));
    }

    @Override
    public void close() throws IOException {
        // holds nothing
    }
}
