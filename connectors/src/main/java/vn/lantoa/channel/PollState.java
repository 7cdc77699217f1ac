package vn.lantoa.channel;

/**
 * Where the reading of a channel stands, as far as its poller needs to know.
 *
 * @param etag validator of the last answer; null to ask in any case
 * @param lastModified validator of the last answer; null to ask in any case
 * @param memory what the poller itself asked to be kept; null before the first visit
 */
public record PollState(String etag, String lastModified, String memory) {

    /** Before the first visit. */
    public static final PollState NEW = new PollState(null, null, null);
}
