package vn.lantoa.poll;

import vn.lantoa.model.Channel;

/** Asks a channel of one kind what it lists now. */
public interface Poller {

    /**
     * Asks once.
     *
     * @param etag validator of the last answer; null to ask in any case
     * @param lastModified validator of the last answer; null to ask in any case
     */
    Listing list(Channel channel, String etag, String lastModified);
}
