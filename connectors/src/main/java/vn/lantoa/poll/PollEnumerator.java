package vn.lantoa.poll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import vn.lantoa.model.Channel;

/**
 * Gives the channels to the readers: all channels of one host to the same one, so that its pace is kept in one place, and all
 * channels of one platform, so that its quota and budget are.
 */
final class PollEnumerator implements SplitEnumerator<PollSplit, PollCheckpoint> {

    private final SplitEnumeratorContext<PollSplit> context;
    private final boolean bounded;
    private final Map<String, Channel> catalogue = new HashMap<>();
    private final Map<String, PollSplit> waiting = new HashMap<>();
    private final Set<String> assigned;
    /** Those of them that this enumerator gave to the reader they belong to. */
    private final Set<String> given = new HashSet<>();

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
            catalogue.put(channel.id(), channel);
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
        if (complete()) {
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
            take(split);
        }
        if (context.registeredReaders().containsKey(subtask)) {
            assign();
        }
    }

    /** A reader has what belongs to another one; one that fails before the next checkpoint gets it back and tells it again. */
    @Override
    public void handleSourceEvent(int subtask, SourceEvent event) {
        PollSplit split = ((MisplacedSplit) event).split();
        if (!given.contains(split.splitId())) {
            take(split);
            if (complete()) {
                assign();
            }
        }
    }

    private void take(PollSplit split) {
        assigned.remove(split.splitId());
        given.remove(split.splitId());
        waiting.put(split.splitId(), split);
    }

    @Override
    public PollCheckpoint snapshotState(long checkpoint) {
        return new PollCheckpoint(List.copyOf(assigned), List.copyOf(waiting.values()));
    }

    @Override
    public void close() throws IOException {
        // holds nothing
    }

    /** Whether every reader is there: before that nobody knows what they got back. */
    private boolean complete() {
        return context.registeredReaders().size() == context.currentParallelism();
    }

    private void assign() {
        Map<Integer, List<PollSplit>> assignment = new HashMap<>();
        for (PollSplit split : waiting.values()) {
            // as the reader knows it: its host may be another one by now
            Channel channel = catalogue.getOrDefault(split.splitId(), split.channel());
            int reader = Places.reader(channel, context.currentParallelism());
            if (split.cursor().equals(Cursor.NEW)) {
                assignment.computeIfAbsent(reader, key -> new ArrayList<>()).add(split);
            } else {
                // what is remembered can be megabytes, and a message has a limit
                context.assignSplit(split, reader);
            }
            assigned.add(split.splitId());
            given.add(split.splitId());
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
