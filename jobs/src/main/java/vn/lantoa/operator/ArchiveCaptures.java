package vn.lantoa.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.ArchiveAccess;
import vn.lantoa.archive.ArchiveEnd;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.CdxEntry;
import vn.lantoa.archive.Rotation;
import vn.lantoa.archive.Stretch;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.CapturedPayloads;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.RetryPolicy;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Waiting;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Tombstone;
import vn.lantoa.operator.AskingAgain.Answer;
import vn.lantoa.operator.Shelving.Kept;
import vn.lantoa.operator.Shelving.Lost;
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
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCaptures.class);

    private static final long ROUND_MILLIS = 500;
    private static final int DEBTS_A_ROUND = 100;
    private static final int MOST_UNFORCED = 1_000;
    private static final int MOST_WITHDRAWN = 10_000;

    private final ArchiveSettings settings;
    private final ElasticsearchSettings elasticsearch;
    private final HttpSettings http;
    private transient Store store;
    private transient Shelving shelving;
    private transient AskingAgain asking;
    private transient StageCounters fates;

    private transient ListState<Owed> owedState;
    private transient ListState<Tombstone> withdrawnState;
    private transient ListState<ArchiveEnd> endState;
    private transient Stretch stretch;
    private transient Debts debts;
    private transient List<Tombstone> withdrawn;
    /** Articles that the index knows as not archived. */
    private transient Set<String> listed;
    /** Changes of documents that came up where nothing can be sent. */
    private transient List<Write> pending;

    private transient long nextRound;
    private transient boolean overflowTold;

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
        owedState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("owed", TypeInformation.of(Owed.class)));
        withdrawnState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("withdrawn", TypeInformation.of(Tombstone.class)));
        // every subtask sees the ends of all: an address may have had another writer before
        endState = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("ends", TypeInformation.of(ArchiveEnd.class)));
        stretch = Stretch.behind(Path.of(settings.folder()), all(endState), now());
        withdrawn = all(withdrawnState);
        pending = new ArrayList<>();
        debts = new Debts();
        for (Owed owed : all(owedState)) {
            Instant kept = stretch.at(owed.capture().address());
            if (kept == null || kept.isBefore(owed.capture().fetched())) {
                debts.add(owed);
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
        asking = new AskingAgain(http);
        fates = new StageCounters(getRuntimeContext(), Stage.ARCHIVE);
        listed = new HashSet<>();
        new Waiting(RetryPolicy.USUAL).until("archived copies", this::readListed);
    }

    private Void readListed() throws IOException {
        listed.clear();
        store.refresh(Index.UNARCHIVED);
        new PitScan(store, Index.UNARCHIVED).fields("id").eachWithId((id, document) -> listed.add(id));
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
            take(capture, context, out);
        } else {
            fates.repeated();
            kept(capture, before.stream().map(CaptureDocument::of).toList(), out);
        }
        schedule(context);
    }

    /** Where copies of such items are kept, the archive tells that this one had to go, so that no replay brings it back. */
    @Override
    public void processElement2(Tombstone gone, Context context, Collector<Write> out) throws IOException {
        debts.settle(gone.address());
        if (listed.remove(gone.article())) {
            out.collect(UnarchivedDocument.settled(gone.article(), gone.at()));
        }
        if (settings.keeps(gone.kind())) {
            withdrawn.add(gone);
            noteWithdrawn();
            schedule(context);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Write> out) throws IOException {
        if (nextRound != 0 && time != nextRound) {
            return; // left by a run before, and this one has its own
        }
        nextRound = 0;
        pending.forEach(out::collect);
        pending.clear();
        if (shelving.open()) {
            noteWithdrawn();
            takeAnswers(context, out);
            payDebts(context, out);
        } else {
            asking.dropAnswers(); // their bytes would fill the memory for as long as that lasts
        }
        schedule(context);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        force();
        owedState.update(debts.all());
        withdrawnState.update(withdrawn);
        List<ArchiveEnd> ends = new ArrayList<>(stretch.ends(now()));
        ends.add(shelving.end());
        endState.update(ends);
    }

    @Override
    public void close() throws IOException {
        try (Store asked = store;
                Shelving written = shelving;
                AskingAgain again = asking) {
            // all end
        }
    }

    /** Takes what comes from a channel. */
    private void take(Capture capture, Context context, Collector<Write> out) throws IOException {
        Kept kept;
        try {
            kept = shelving.append(capture);
        } catch (RuntimeException e) {
            fates.rejected();
            refuse(capture, e, context, out);
            return;
        }
        if (kept.ok()) {
            fates.out();
            kept(capture, kept.documents(), out);
        } else {
            fates.rejected();
            owe(Owed.of(capture), kept.refusal(), out::collect);
        }
    }

    private void kept(Capture capture, List<CaptureDocument> documents, Collector<Write> out) throws IOException {
        documents.forEach(document -> out.collect(Write.index(
                Index.CAPTURES, document.id(), document.answer().at().toEpochMilli(), document)));
        if (capture.fault() == null) {
            settle(capture, out);
        }
        if (shelving.unforced() >= MOST_UNFORCED) {
            force();
        }
    }

    private void settle(Capture capture, Collector<Write> out) {
        debts.settle(capture.address());
        String article = Ids.article(capture.address());
        if (listed.remove(article)) {
            out.collect(UnarchivedDocument.settled(article, capture.fetched()));
        }
    }

    /** A capture that is such that it cannot be written: an article without proof is better than none. */
    private void refuse(Capture capture, RuntimeException failure, Context context, Collector<Write> out) {
        if (Thread.currentThread().isInterrupted()) {
            throw failure; // the job ends
        }
        debts.settle(capture.address());
        out.collect(unarchived(capture, "it cannot be written: " + failure.getMessage(), false));
        context.output(
                Rejects.TAG,
                Rejects.failure(Stage.ARCHIVE, failure, capture.channel().id(), capture.address()));
    }

    /** Remembers that a capture has to be made again; where there are too many, only that it is missing. */
    private void owe(Owed owed, String reason, Consumer<Write> documents) {
        Owed before = debts.of(owed.capture().address());
        if (before != null && before.paged() && owed.capture().fault() != null) {
            return; // a page that failed is no reason to give up the one before
        }
        boolean waiting = debts.add(owed);
        if (!waiting && !overflowTold) {
            overflowTold = true;
            LOG.warn("more captures are missing in the archive than can be remembered; the pages of the others are not"
                    + " asked for again, and `lantoa check` counts them");
        }
        documents.accept(unarchived(owed.capture(), reason, waiting));
    }

    private Write unarchived(Capture capture, String reason, boolean waiting) {
        UnarchivedDocument document = UnarchivedDocument.of(capture, reason, waiting);
        listed.add(document.id());
        return document.write();
    }

    private void takeAnswers(Context context, Collector<Write> out) throws IOException {
        for (Answer answer = asking.next(); answer != null; answer = asking.next()) {
            try (Answer closed = answer) {
                Owed owed = debts.of(closed.address());
                if (owed != null) {
                    take(owed, closed, context, out);
                }
            }
        }
    }

    private void take(Owed owed, Answer answer, Context context, Collector<Write> out) throws IOException {
        if (answer.pages().isEmpty() && answer.passing() && !owed.isHopeless()) {
            debts.add(owed.later(now()));
            return;
        }
        Capture later = owed.with(answer.pages(), answer.fault(), answer.fetched());
        if (pay(owed, later, context, out) && answer.pages().isEmpty()) {
            debts.settle(later.address());
            out.collect(unarchived(later, "when its page was asked for again: " + answer.fault(), false));
        }
    }

    private void payDebts(Context context, Collector<Write> out) throws IOException {
        for (Owed owed : debts.due(now(), DEBTS_A_ROUND)) {
            if (owed.paged()) {
                asking.ask(owed);
            } else if (pay(owed, owed.capture(), context, out)) {
                settle(owed.capture(), out);
            }
        }
    }

    /** Appends what is owed; false where it goes on being owed. */
    private boolean pay(Owed owed, Capture capture, Context context, Collector<Write> out) throws IOException {
        Kept kept;
        try {
            kept = shelving.append(capture);
        } catch (RuntimeException e) {
            refuse(capture, e, context, out);
            return false;
        }
        if (kept.ok()) {
            kept(capture, kept.documents(), out);
            return true;
        }
        if (shelving.open()) {
            // the archive takes others
            postpone(owed, kept.refusal(), out);
        }
        return false;
    }

    private void postpone(Owed owed, String reason, Collector<Write> out) {
        if (owed.isHopeless()) {
            debts.settle(owed.capture().address());
            out.collect(unarchived(owed.capture(), reason, false));
        } else {
            debts.add(owed.later(now()));
        }
    }

    private void noteWithdrawn() throws IOException {
        while (!withdrawn.isEmpty() && shelving.append(withdrawn.get(0))) {
            withdrawn.remove(0);
        }
        if (withdrawn.size() > MOST_WITHDRAWN) {
            // without the notes the copies would come back: rather than forgetting them, the job tries again
            throw new IOException("the archive does not take that " + withdrawn.size() + " items had to go");
        }
    }

    private void force() throws IOException {
        Lost lost = shelving.force();
        withdrawn.addAll(lost.notes());
        for (Unforced capture : lost.captures()) {
            for (CaptureDocument document : capture.documents()) {
                long version = document.answer().at().toEpochMilli() + 1;
                pending.add(Write.delete(Index.CAPTURES, document.id(), version));
            }
            owe(capture.owed(), "what was written last was lost", pending::add);
        }
    }

    private void schedule(Context context) {
        boolean work = !debts.isEmpty() || !withdrawn.isEmpty() || !pending.isEmpty() || shelving.unforced() > 0;
        if (work && nextRound == 0) {
            nextRound = context.timerService().currentProcessingTime() + ROUND_MILLIS;
            context.timerService().registerProcessingTimeTimer(nextRound);
        }
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
