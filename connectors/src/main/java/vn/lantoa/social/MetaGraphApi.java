package vn.lantoa.social;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

/** What the platforms of Meta have in common: how they say what went wrong, and how much of the allowance is used. */
final class MetaGraphApi {

    private static final Set<Integer> TOO_MANY = Set.of(4, 17, 32, 341, 613);
    private static final Set<Integer> EXPIRED = Set.of(102, 190, 463, 467);
    private static final Set<Integer> PASSING = Set.of(1, 2);
    private static final int FULL = 100;
    private static final int NEARLY = 90;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Api api;
    private final String credential;

    /**
     * @param credential the key in the settings, for messages
     */
    MetaGraphApi(Api api, String credential) {
        this.api = api;
        this.credential = credential;
    }

    ApiResponse get(String address, Map<String, String> parameters, String token) {
        ApiResponse answer = api.get(address, parameters, Api.bearer(token));
        return answer.ok() && !answer.json().has("error") ? paced(answer) : explained(answer);
    }

    /** Nearly at the limit, the next visit waits until there is room again. */
    private static ApiResponse paced(ApiResponse answer) {
        Duration wait = usage(answer) >= NEARLY ? regain(answer) : answer.retryAfter();
        return new ApiResponse(answer.json(), null, null, wait, answer.fetched());
    }

    private ApiResponse explained(ApiResponse answer) {
        JsonNode error = answer.json().path("error");
        int code = error.path("code").asInt(0);
        boolean businessLimit = code >= 80_000 && code <= 80_014;
        if (TOO_MANY.contains(code) || businessLimit || usage(answer) >= FULL) {
            return answer.failed(
                    Fault.THROTTLED, Diagnostic.of(DiagnosticKind.TOO_MANY_QUESTIONS, code), regain(answer));
        }
        if (EXPIRED.contains(code)) {
            String subcode = Api.code(error.path("error_subcode"));
            return answer.failed(
                    Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.TOKEN_ENDED_CODE, code, subcode, credential), null);
        }
        if (code == 3 || code == 10 || (code >= 200 && code < 300)) {
            return answer.failed(
                    Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.NO_PERMISSION_CODE, code, credential), null);
        }
        if (code == 100 || code == 803) {
            return answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_ACCOUNT_CODE, code), null);
        }
        if (PASSING.contains(code)) {
            return answer.failed(Fault.SERVER_ERROR, Diagnostic.of(DiagnosticKind.OUT_OF_ORDER_CODE, code), null);
        }
        return answer.fault() != null
                ? answer
                : answer.failed(Fault.NOT_A_FEED, Diagnostic.of(DiagnosticKind.PLATFORM_REFUSED, code), null);
    }

    /** How much of the allowance is used, in percent; 0 where the headers do not say. */
    private static int usage(ApiResponse answer) {
        int used = highest(json(answer.header("X-App-Usage")));
        for (JsonNode limits : json(answer.header("X-Business-Use-Case-Usage"))) {
            for (JsonNode limit : limits) {
                used = Math.max(used, highest(limit));
            }
        }
        return used;
    }

    private static int highest(JsonNode limit) {
        return Math.max(
                limit.path("call_count").asInt(0),
                Math.max(
                        limit.path("total_time").asInt(0),
                        limit.path("total_cputime").asInt(0)));
    }

    /** How long until there is room again: what the platform estimates, or an hour. */
    private static Duration regain(ApiResponse answer) {
        long minutes = 0;
        for (JsonNode limits : json(answer.header("X-Business-Use-Case-Usage"))) {
            for (JsonNode limit : limits) {
                minutes = Math.max(
                        minutes, limit.path("estimated_time_to_regain_access").asLong(0));
            }
        }
        Duration wait = minutes <= 0 ? HOUR : Duration.ofMinutes(Math.min(minutes, 24 * 60));
        Duration asked = answer.retryAfter();
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }

    private static JsonNode json(@Nullable String header) {
        try {
            return Json.MAPPER.readTree(header == null ? "{}" : header);
        } catch (JsonProcessingException e) {
            return Json.MAPPER.createObjectNode();
        }
    }
}
