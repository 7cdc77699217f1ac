package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.http.FetchResult;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.Fault;

/**
 * The answer of an API.
 *
 * @param json the answer, also where it explains a refusal; a missing node where it is not JSON
 * @param fault null where all went well
 * @param remark what lies behind the fault, with nothing of the request in it; null where all went well
 * @param retryAfter how long the platform asks to wait; null where it does not
 * @param fetched the answer as it came, for its headers; null where nothing was asked
 */
record ApiResponse(
        JsonNode json,
        @Nullable Fault fault,
        @Nullable Diagnostic remark,
        @Nullable Duration retryAfter,
        @Nullable FetchResult fetched) {

    boolean ok() {
        return fault == null;
    }

    int status() {
        return fetched == null ? 0 : fetched.status();
    }

    /** The header's text. */
    @Nullable
    String header(String name) {
        return fetched == null ? null : fetched.header(name);
    }

    ApiResponse failed(Fault other, Diagnostic word, @Nullable Duration wait) {
        return new ApiResponse(json, other, word, wait, fetched);
    }

    /** The failure of an answer that is not ok. */
    PollResult failure() {
        return PollResult.failed(Objects.requireNonNull(fault, "only of an answer that failed"), remark, retryAfter);
    }
}
