package vn.lantoa.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.model.Channel;

/** A split while it is read: every capture moves it on once it has been handed on. */
final class PollSplitState {

    private final Channel channel;
    private final Map<String, Seen> seen = new LinkedHashMap<>();
    private Cursor cursor;

    PollSplitState(PollSplit split) {
        channel = split.channel();
        cursor = split.cursor();
        cursor.seen().forEach(entry -> seen.put(entry.address(), entry));
    }

    void add(Seen entry) {
        seen.put(entry.address(), entry);
    }

    /** The visit is over: its own view of the cursor takes the place of what was noted on the way. */
    void end(Cursor next) {
        cursor = next;
        seen.clear();
        next.seen().forEach(entry -> seen.put(entry.address(), entry));
    }

    PollSplit toSplit() {
        return new PollSplit(channel, cursor.withSeen(List.copyOf(seen.values())));
    }
}
