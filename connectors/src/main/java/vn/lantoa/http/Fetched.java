package vn.lantoa.http;

import java.time.Duration;
import vn.lantoa.model.Fault;

/**
 * What came of asking for an address: a body, the news that nothing is new, or a fault.
 *
 * @param finalAddress where redirects ended
 * @param status HTTP status; 0 where there was no answer
 * @param contentType null where absent
 * @param etag null where absent
 * @param lastModified header as sent; null where absent
 * @param body the bytes after transport encodings; null unless there is one
 * @param fault null where all went well
 * @param message the fault in words; null where all went well
 * @param retryAfter how long the server asks to be left alone; null where it does not ask
 */
public record Fetched(
        String finalAddress,
        int status,
        String contentType,
        String etag,
        String lastModified,
        byte[] body,
        Fault fault,
        String message,
        Duration retryAfter) {

    static Fetched failed(String address, Fault fault, String message) {
        return new Fetched(address, 0, null, null, null, null, fault, message, null);
    }

    /** Whether the server said that nothing changed since the given validators. */
    public boolean notModified() {
        return status == 304;
    }

    public boolean ok() {
        return body != null;
    }

    /** Whether asking again later may help. */
    public boolean passing() {
        return fault == Fault.TIMEOUT
                || fault == Fault.UNREACHABLE
                || fault == Fault.THROTTLED
                || fault == Fault.SERVER_ERROR;
    }
}
