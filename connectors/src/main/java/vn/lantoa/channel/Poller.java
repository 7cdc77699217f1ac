package vn.lantoa.channel;

import vn.lantoa.model.Channel;

/** Asks a channel of one kind what it lists now. Thread-safe; whatever happens, the answer is a {@link Listing}. */
public interface Poller {

    /** Asks once. */
    Listing list(Channel channel, Standing standing);
}
