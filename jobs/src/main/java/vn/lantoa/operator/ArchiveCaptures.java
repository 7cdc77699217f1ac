package vn.lantoa.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import vn.lantoa.archive.ArchiveAccess;
import vn.lantoa.archive.ArchiveEnd;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.Rotation;
import vn.lantoa.archive.Stretch;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.CapturedPayloads;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Tombstone;
import vn.lantoa.operator.Shelving.Kept;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.HttpSettings;

/**
 * Keeps captures in the archive and tells the index where. Keyed by address, so that all captures of one address go through
 * one writer, in the order of time. What came before a checkpoint is on the disk when it is complete, or owed.
 *
 * <p>What the archive cannot take is owed: known in the index as not archived, and asked for again when the archive can be
 * written. Nothing waits for that. What a job appended after the checkpoint from which it goes on is not appended again.
 */
public final class ArchiveCaptures extends KeyedCoProcessFunction<String, Capture, Tombstone, Write>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;
    private static final long ROUND_MILLIS = 500;

    private final ArchiveSettings settings;
    private final ElasticsearchSettings elasticsearch;
    private final HttpSettings http;
    private transient ListState<Owed> owedState;
    private transient ListState<Tombstone> withdrawnState;
    private transient ListState<ArchiveEnd> endState;
    private transient Stretch stretch;
    private transient MissingCaptures missing;
    private transient Withdrawals withdrawals;

    private transient Store store;
    private transient Shelving shelving;
    private transient CaptureArchiving archiving;
    private transient Backfill backfill;
    private transient StageCounters fates;

    private transient long nextRound;

    /**
     * @param http how pages are asked for again; the same as the source's, so that both keep one pace
     */
    public ArchiveCaptures(ArchiveSettings settings, ElasticsearchSettings elasticsearch, HttpSettings http) {
        this.settings = settings;
        this.elasticsearch = elasticsearch;
        this.http = http;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        // every subtask sees what all owe, and takes what is of its addresses: whoever keeps or withdraws one settles
        // it
        owedState = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("owed", TypeInformation.of(Owed.class)));
        withdrawnState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("withdrawn", TypeInformation.of(Tombstone.class)));
        // every subtask sees the ends of all: an address may have had another writer before
        endState = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("ends", TypeInformation.of(ArchiveEnd.class)));
        stretch = Stretch.behind(Path.of(settings.folder()), all(endState), now());
        withdrawals = new Withdrawals(all(withdrawnState));
        missing = new MissingCaptures();
        for (Owed owed : all(owedState)) {
            String address = owed.capture().address();
            Instant kept = stretch.at(address);
            if (isOurs(address) && (kept == null || kept.isBefore(owed.capture().fetched()))) {
                missing.restore(owed);
            }
        }
    }

    @Override
    public void open(OpenContext context) throws InterruptedException {
        store = Store.open(elasticsearch);
        ArchiveWriter writer = new ArchiveWriter(
                Path.of(settings.folder()),
                getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(),
                new Rotation(settings.fileBytes(), settings.fileAge()),
                new CapturedPayloads(store),
                InstantSource.system());
        shelving = new Shelving(writer, ArchiveAccess.of(Path.of(settings.folder())));
        archiving = new CaptureArchiving(shelving, missing, withdrawals);
        backfill = new Backfill(missing, archiving, shelving, new AskingAgain(http), ArchiveCaptures::now);
        fates = new StageCounters(getRuntimeContext(), Stage.ARCHIVE);
        new Waiting(RetryPolicy.USUAL).until("archived copies", this::readMissing);
    }

    private Void readMissing() throws IOException {
        missing.read(store);
        return null;
    }

    @Override
    public void processElement1(Capture capture, Context context, Collector<Write> out) throws IOException {
        fates.in();
        if (!settings.keeps(capture.channel().kind())) {
            fates.filtered();
            return;
        }
        List<CdxEntry> before = stretch.has(capture);
        if (before.isEmpty()) {
            take(capture, output(context, out));
        } else {
            fates.repeated();
            archiving.tell(capture, before.stream().map(CaptureDocument::of).toList(), output(context, out));
        }
        schedule(context);
    }

    private void take(Capture capture, ArchiveOutput out) throws IOException {
        Kept kept = archiving.append(capture, out);
        if (kept.ok()) {
            fates.out();
        } else {
            fates.rejected();
        }
        if (kept.refusal() != null) {
            missing.owe(Owed.of(capture), kept.refusal(), out.documents());
        }
    }

    /** Where copies of such items are kept, the archive tells that this one had to go, so that no replay brings it back. */
    @Override
    public void processElement2(Tombstone gone, Context context, Collector<Write> out) throws IOException {
        missing.settle(gone, out::collect);
        if (settings.keeps(gone.kind())) {
            withdrawals.add(gone);
            withdrawals.write(shelving);
            schedule(context);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Write> out) throws IOException {
        if (nextRound != 0 && time != nextRound) {
            return; // left by a run before, and this one has its own
        }
        nextRound = 0;
        archiving.sendPending(out::collect);
        if (shelving.open()) {
            withdrawals.write(shelving);
            backfill.round(output(context, out));
        } else {
            backfill.pause();
        }
        schedule(context);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        archiving.force();
        owedState.update(missing.all());
        withdrawnState.update(withdrawals.waiting());
        List<ArchiveEnd> ends = new ArrayList<>(stretch.ends(now()));
        ends.add(shelving.end());
        endState.update(ends);
    }

    @Override
    public void close() throws IOException {
        try (Store asked = store;
                Shelving written = shelving;
                Backfill again = backfill) {
            // all end
        }
    }

    private void schedule(Context context) {
        boolean work = !missing.isEmpty() || !withdrawals.isEmpty() || archiving.isUnfinished();
        if (work && nextRound == 0) {
            nextRound = context.timerService().currentProcessingTime() + ROUND_MILLIS;
            context.timerService().registerProcessingTimeTimer(nextRound);
        }
    }

    /** Whether captures of an address come to this subtask. */
    private boolean isOurs(String address) {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        address, task.getMaxNumberOfParallelSubtasks(), task.getNumberOfParallelSubtasks())
                == task.getIndexOfThisSubtask();
    }

    private static ArchiveOutput output(Context context, Collector<Write> out) {
        return new ArchiveOutput(out::collect, letter -> context.output(Rejects.TAG, letter));
    }

    private static <T> List<T> all(ListState<T> state) throws Exception {
        List<T> all = new ArrayList<>();
        state.get().forEach(all::add);
        return all;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
