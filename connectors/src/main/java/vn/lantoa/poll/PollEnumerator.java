package vn.lantoa.poll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;

/**
 * Gives the channels to the readers: all channels of one host to the same one, so that its pace is kept in one place, and all
 * channels of one platform, so that its quota and budget are.
 */
final class PollEnumerator implements SplitEnumerator<PollSplit, PollCheckpoint> {

    private final SplitEnumeratorContext<PollSplit> context;
    private final boolean bounded;
    private final Map<String, PollSplit> waiting = new HashMap<>();
    private final Set<String> assigned;

    PollEnumerator(
            SplitEnumeratorContext<PollSplit> context,
            List<Channel> channels,
            PollCheckpoint checkpoint,
            boolean bounded) {
        this.context = context;
        this.bounded = bounded;
        this.assigned = new HashSet<>(checkpoint.assigned());
        checkpoint.waiting().forEach(split -> waiting.put(split.splitId(), split));
        for (Channel channel : channels) {
            if (!assigned.contains(channel.id()) && !waiting.containsKey(channel.id())) {
                waiting.put(channel.id(), new PollSplit(channel, Cursor.NEW));
            }
        }
    }

    @Override
    public void start() {
        // channels are given out as readers come
    }

    @Override
    public void addReader(int subtask) {
        if (context.registeredReaders().size() == context.currentParallelism()) {
            assign();
        }
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        // nobody asks: everything is given out at once
    }

    @Override
    public void addSplitsBack(List<PollSplit> splits, int subtask) {
        for (PollSplit split : splits) {
            assigned.remove(split.splitId());
            waiting.put(split.splitId(), split);
        }
        if (context.registeredReaders().containsKey(subtask)) {
            assign();
        }
    }

    @Override
    public PollCheckpoint snapshotState(long checkpoint) {
        return new PollCheckpoint(List.copyOf(assigned), List.copyOf(waiting.values()));
    }

    @Override
    public void close() throws IOException {
        // holds nothing
    }

    /** What has to be kept in one place. */
    private static String place(Channel channel) {
        boolean platform = channel.kind().isSocial() && channel.kind() != ChannelKind.MASTODON;
        return platform ? channel.kind().toString() : Addresses.server(channel.address());
    }

    private void assign() {
        Map<Integer, List<PollSplit>> assignment = new HashMap<>();
        for (PollSplit split : waiting.values()) {
            int reader = Math.floorMod(place(split.channel()).hashCode(), context.currentParallelism());
            assignment.computeIfAbsent(reader, key -> new ArrayList<>()).add(split);
            assigned.add(split.splitId());
        }
        waiting.clear();
        if (!assignment.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(assignment));
        }
        if (bounded) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }
}
