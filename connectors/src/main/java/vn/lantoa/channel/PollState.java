package vn.lantoa.channel;

import org.jspecify.annotations.Nullable;

/**
 * The state of reading a channel that its poller needs.
 *
 * @param etag validator of the last answer; null to ask in any case
 * @param lastModified validator of the last answer; null to ask in any case
 * @param memory what the poller itself asked to be kept; null before the first visit
 */
public record PollState(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String memory) {

    /** Before the first visit. */
    public static final PollState NEW = new PollState(null, null, null);
}
