package vn.lantoa.poll;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.SourceEvent;

/**
 * The source of channels as one of addresses: of all that it hands on, only which items were captured, which a test can foretell.
 */
record CaptureAddresses(PollSource polled) implements Source<String, PollSplit, PollCheckpoint> {

    @Override
    public Boundedness getBoundedness() {
        return polled.getBoundedness();
    }

    @Override
    public SplitEnumerator<PollSplit, PollCheckpoint> createEnumerator(SplitEnumeratorContext<PollSplit> context) {
        return polled.createEnumerator(context);
    }

    @Override
    public SplitEnumerator<PollSplit, PollCheckpoint> restoreEnumerator(
            SplitEnumeratorContext<PollSplit> context, PollCheckpoint checkpoint) {
        return polled.restoreEnumerator(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<PollSplit> getSplitSerializer() {
        return polled.getSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<PollCheckpoint> getEnumeratorCheckpointSerializer() {
        return polled.getEnumeratorCheckpointSerializer();
    }

    @Override
    public SourceReader<String, PollSplit> createReader(SourceReaderContext context) {
        return new Reader(polled.createReader(context));
    }

    private record Reader(SourceReader<SourceEvent, PollSplit> polled) implements SourceReader<String, PollSplit> {

        @Override
        public void start() {
            polled.start();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<String> output) throws Exception {
            return polled.pollNext(new Captures(output, output));
        }

        @Override
        public List<PollSplit> snapshotState(long checkpoint) {
            return polled.snapshotState(checkpoint);
        }

        @Override
        public CompletableFuture<Void> isAvailable() {
            return polled.isAvailable();
        }

        @Override
        public void addSplits(List<PollSplit> splits) {
            polled.addSplits(splits);
        }

        @Override
        public void notifyNoMoreSplits() {
            polled.notifyNoMoreSplits();
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) throws Exception {
            polled.notifyCheckpointComplete(checkpoint);
        }

        @Override
        public void notifyCheckpointAborted(long checkpoint) throws Exception {
            polled.notifyCheckpointAborted(checkpoint);
        }

        @Override
        public void pauseOrResumeSplits(Collection<String> pause, Collection<String> resume) {
            polled.pauseOrResumeSplits(pause, resume);
        }

        @Override
        public void close() throws Exception {
            polled.close();
        }
    }

    /**
     * @param all of the reader
     * @param output of one split, or of the reader
     */
    private record Captures(ReaderOutput<String> all, SourceOutput<String> output)
            implements ReaderOutput<SourceEvent> {

        @Override
        public void collect(SourceEvent event) {
            if (event.capture() != null) {
                output.collect(event.capture().address());
            }
        }

        @Override
        public void collect(SourceEvent event, long timestamp) {
            collect(event);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            output.emitWatermark(watermark);
        }

        @Override
        public void markIdle() {
            output.markIdle();
        }

        @Override
        public void markActive() {
            output.markActive();
        }

        @Override
        public SourceOutput<SourceEvent> createOutputForSplit(String split) {
            return new Captures(all, all.createOutputForSplit(split));
        }

        @Override
        public void releaseOutputForSplit(String split) {
            all.releaseOutputForSplit(split);
        }
    }
}
