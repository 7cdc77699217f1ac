package vn.lantoa.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.Recorded;
import vn.lantoa.archive.Rotation;
import vn.lantoa.elastic.CaptureDocument;
import vn.lantoa.elastic.CapturedPayloads;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Withdrawn;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Keeps captures in the archive and tells the index where. Keyed by address, so that all captures of one address go through
 * one writer, in the order of time. What came before a checkpoint is on the disk when it is complete.
 */
public final class ArchiveCaptures extends KeyedCoProcessFunction<String, Capture, Withdrawn, Write>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private final ArchiveSettings settings;
    private final ElasticsearchSettings elasticsearch;
    private transient Store store;
    private transient ArchiveWriter writer;
    private transient Fates fates;

    public ArchiveCaptures(ArchiveSettings settings, ElasticsearchSettings elasticsearch) {
        this.settings = settings;
        this.elasticsearch = elasticsearch;
    }

    @Override
    public void open(OpenContext context) {
        store = Store.open(elasticsearch);
        writer = new ArchiveWriter(
                Path.of(settings.folder()),
                getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
                new Rotation(settings.fileBytes(), settings.fileAge()),
                new CapturedPayloads(store),
                InstantSource.system());
        fates = new Fates(getRuntimeContext(), Stage.ARCHIVE);
    }

    @Override
    public void processElement1(Capture capture, Context context, Collector<Write> out) {
        fates.in();
        if (!settings.keeps(capture.channel().kind())) {
            fates.filtered();
            return;
        }
        List<Recorded> records;
        try {
            records = writer.append(capture);
        } catch (IOException | RuntimeException e) {
            // an article without proof is better than none
            fates.rejected();
            context.output(
                    Rejects.TAG,
                    Rejects.failure(Stage.ARCHIVE, e, capture.channel().id(), capture.address()));
            return;
        }
        fates.out();
        for (Recorded record : records) {
            CaptureDocument document = CaptureDocument.of(record);
            out.collect(Write.index(Index.CAPTURES, document.id(), document.at().toEpochMilli(), document));
        }
    }

    /** Where copies of such items are kept, the archive tells that this one had to go, so that no replay brings it back. */
    @Override
    public void processElement2(Withdrawn withdrawn, Context context, Collector<Write> out) throws IOException {
        if (settings.keeps(withdrawn.kind())) {
            // without the note the copy would come back: rather than going on, the job tries again
            writer.append(withdrawn);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws IOException {
        writer.force();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        // nothing is kept but the files, and a start begins new ones
    }

    @Override
    public void close() throws IOException {
        try (Store asked = store;
                ArchiveWriter written = writer) {
            // both end
        }
    }
}
