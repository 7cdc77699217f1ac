package vn.lantoa.poll;

/**
 * What a cursor knows of an entry.
 *
 * @param address canonical address of its page
 * @param digest of what the channel says of it
 * @param attempts visits that could not fetch its page so far; 0 once it was handed on
 * @param visit number of the newest visit in which the channel listed it
 */
public record Seen(String address, String digest, int attempts, long visit) {

    /** Stands for the digest of what is listed and belongs to somebody else: looked at anew when the catalogue has changed. */
    private static final String NOT_OURS = "not-ours";

    static Seen notOurs(String address, long visit) {
        return new Seen(address, NOT_OURS, 0, visit);
    }

    /** Whether its page was handed on, or the entry where no page was to be had. */
    boolean taken() {
        return done() && !digest.equals(NOT_OURS);
    }

    /** Whether it was noted as somebody else's. */
    boolean isNotOurs() {
        return digest.equals(NOT_OURS);
    }

    /** Whether nothing of it waits for a later visit. */
    boolean done() {
        return attempts == 0;
    }
}
