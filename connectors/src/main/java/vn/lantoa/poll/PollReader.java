package vn.lantoa.poll;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Channel;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/** Checkpoint glue: a split becomes a state and a state a split. */
final class PollReader
        extends SingleThreadMultiplexSourceReaderBase<VisitEvent, SourceEvent, PollSplit, PollSplitState> {

    private final Map<String, Channel> catalogue;
    private final Remembrance remembrance;

    /**
     * @param channels of the catalogue as it is now: a cursor that was restored goes on with its channel as described now,
     *     and ends where the catalogue no longer has it
     */
    PollReader(
            SourceReaderContext context,
            List<Channel> channels,
            HttpSettings http,
            PollSettings poll,
            SocialSettings social,
            InstantSource clock) {
        this(context, channels, http, poll, social, clock, new Remembrance());
    }

    PollReader(
            SourceReaderContext context,
            List<Channel> channels,
            HttpSettings http,
            PollSettings poll,
            SocialSettings social,
            InstantSource clock,
            Remembrance remembrance) {
        super(
                () -> new PollSplitReader(Owners.of(channels), http, poll, social, clock, remembrance),
                new PollEmitter(),
                context.getConfiguration(),
                context);
        this.remembrance = remembrance;
        catalogue = channels.stream().collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    /** What came back from a checkpoint and belongs to another reader by now goes to that. */
    @Override
    public void addSplits(List<PollSplit> splits) {
        List<PollSplit> own = new ArrayList<>();
        for (PollSplit split : splits) {
            Channel channel = catalogue.get(split.splitId());
            if (channel == null) {
                continue;
            }
            PollSplit current = new PollSplit(channel, split.cursor());
            if (Places.reader(channel, context.currentParallelism()) == context.getIndexOfSubtask()) {
                own.add(current);
            } else {
                context.sendSourceEventToCoordinator(MisplacedSplit.of(current));
            }
        }
        super.addSplits(own);
    }

    @Override
    public List<PollSplit> snapshotState(long checkpoint) {
        remembrance.begun(checkpoint);
        return super.snapshotState(checkpoint);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        super.notifyCheckpointComplete(checkpoint);
        remembrance.complete(checkpoint);
    }

    @Override
    protected void onSplitFinished(Map<String, PollSplitState> finished) {
        // in bounded mode a channel ends when nothing is left to fetch
    }

    @Override
    protected PollSplitState initializedState(PollSplit split) {
        return new PollSplitState(split);
    }

    @Override
    protected PollSplit toSplitType(String id, PollSplitState state) {
        return state.toSplit();
    }
}
