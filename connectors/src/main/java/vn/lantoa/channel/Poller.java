package vn.lantoa.channel;

import vn.lantoa.model.Channel;

/** Asks a channel of one kind what it lists now. Thread-safe; whatever happens, the answer is a {@link PollResult}. */
public interface Poller {

    /** Asks once. */
    PollResult list(Channel channel, PollState standing);
}
