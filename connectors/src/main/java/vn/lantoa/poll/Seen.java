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

    boolean done() {
        return attempts == 0;
    }
}
