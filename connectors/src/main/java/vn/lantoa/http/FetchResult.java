package vn.lantoa.http;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Header;
import vn.lantoa.model.Response;

/**
 * The result of fetching an address: a body, that nothing has changed, or a fault.
 *
 * @param finalAddress where redirects ended; of a {@link Call} without its query
 * @param status HTTP status; 0 where there was no answer
 * @param headers of the answer, in order; empty where there was none
 * @param body the bytes after transport encodings. With a fault only where a {@link Call} was
 *     answered with an explanation
 * @param fault null where all went well
 * @param remark what went wrong, without queries and headers; null where all went well
 * @param retryAfter how long the server asks to wait; null where it does not
 */
public record FetchResult(
        String finalAddress,
        int status,
        List<Header> headers,
        byte @Nullable [] body,
        @Nullable Fault fault,
        @Nullable Diagnostic remark,
        @Nullable Duration retryAfter) {

    /** A file that was fetched. */
    static FetchResult of(String address, String type, byte[] body) {
        List<Header> headers = type.isEmpty() ? List.of() : List.of(new Header("Content-Type", type));
        return new FetchResult(address, 200, headers, body, null, null, null);
    }

    static FetchResult failed(String address, Fault fault, Diagnostic remark) {
        return new FetchResult(address, 0, List.of(), null, fault, remark, null);
    }

    /** The remark in English. */
    public @Nullable String message() {
        return Diagnostic.words(remark);
    }

    /** The first header of that name, whatever its case. */
    public @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String contentType() {
        return header("Content-Type");
    }

    public @Nullable String etag() {
        return header("ETag");
    }

    /** As sent. */
    public @Nullable String lastModified() {
        return header("Last-Modified");
    }

    /** Whether the server said that nothing changed since the given validators. */
    public boolean notModified() {
        return status == 304 && fault == null;
    }

    public boolean ok() {
        return fault == null && body != null;
    }

    /** The body of an answer that is {@link #ok}. */
    public byte[] content() {
        return Objects.requireNonNull(body, "only of an answer that is ok");
    }

    /** The fault of an answer that is neither {@link #ok} nor {@link #notModified}: redirects are followed or faults. */
    public Fault failure() {
        return Objects.requireNonNull(fault, "only of an answer that failed");
    }

    /** Whether asking again later may help. */
    public boolean passing() {
        return fault == Fault.TIMEOUT
                || fault == Fault.UNREACHABLE
                || fault == Fault.BROKEN
                || fault == Fault.OWN_MACHINE
                || fault == Fault.THROTTLED
                || fault == Fault.SERVER_ERROR;
    }

    /** An answer that is {@link #ok}, as it is kept for proof. */
    public Response response() {
        return new Response(finalAddress, status, headers, content());
    }

    /** Without headers and body. */
    @Override
    public String toString() {
        return status + " " + Addresses.withoutQuery(finalAddress) + (fault == null ? "" : " " + fault + ": " + remark);
    }

    boolean isRedirect() {
        return fault == null && status >= 300 && status < 400 && status != 304;
    }
}
