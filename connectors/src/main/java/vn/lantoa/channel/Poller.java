package vn.lantoa.channel;

import vn.lantoa.model.Channel;

/** Reads what channels of one kind list now. Thread-safe; whatever happens, the answer is a {@link PollResult}. */
public interface Poller {

    /** Reads a channel once. */
    PollResult list(Channel channel, PollState state);
}
