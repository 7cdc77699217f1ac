package vn.lantoa.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP answer as it was captured.
 *
 * @param address that answered, after redirects
 * @param status HTTP status
 * @param headers in the order sent
 * @param body the bytes after transport encodings
 */
public record Response(String address, int status, List<Header> headers, byte[] body) {

    /** The first header of that name, whatever its case. */
    public @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /** The Content-Type header. */
    public @Nullable String contentType() {
        return header("Content-Type");
    }
}
