package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.http.Call;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

/**
 * Asks platforms and reads their JSON. What platforms write in words about a fault is never repeated, because some repeat
 * the credential in it; their codes are.
 */
final class Api {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7E]*");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Fetcher fetcher;
    private final InstantSource clock;

    Api(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Asks with the parameters in the address. */
    ApiResponse get(String address, Map<String, String> parameters, Map<String, String> headers) {
        String query = encoded(parameters);
        return ask(Call.get(query.isEmpty() ? address : address + "?" + query, headers));
    }

    /** Sends a form. */
    ApiResponse form(String address, Map<String, String> fields, Map<String, String> headers) {
        return ask(new Call("POST", address, headers, encoded(fields), FORM));
    }

    /** Sends JSON. */
    ApiResponse json(String address, Object body, Map<String, String> headers) {
        return ask(new Call("POST", address, headers, Json.write(body), "application/json"));
    }

    /** A page for people, fetched like any page: by the rules of robots.txt. */
    FetchResult page(String address) {
        return fetcher.fetch(address);
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** A code that a platform gave, fit to be shown; "unknown" where it is none. */
    static String code(JsonNode code) {
        String text = code.asText("");
        return CODE.matcher(text).matches() ? text : "unknown";
    }

    private ApiResponse ask(Call call) {
        // the library that rejects a value unfit for a header would repeat it, credential included
        if (call.headers().values().stream()
                .anyMatch(value -> !HEADER.matcher(value).matches())) {
            Diagnostic remark = Diagnostic.of(DiagnosticKind.ODD_CREDENTIAL);
            return new ApiResponse(MissingNode.getInstance(), Fault.FORBIDDEN, remark, null, null);
        }
        return read(fetcher.call(call));
    }

    private ApiResponse read(FetchResult fetched) {
        JsonNode json = parse(fetched.body());
        Duration limit = RateLimit.pause(fetched, clock.instant());
        if (fetched.fault() != null) {
            Duration wait = fetched.retryAfter() == null ? limit : fetched.retryAfter();
            return new ApiResponse(json, fetched.fault(), fetched.remark(), wait, fetched);
        }
        if (!json.isObject() && !json.isArray()) {
            return new ApiResponse(
                    MissingNode.getInstance(),
                    Fault.NOT_A_FEED,
                    Diagnostic.of(DiagnosticKind.NOT_JSON),
                    limit,
                    fetched);
        }
        return new ApiResponse(json, null, null, limit, fetched);
    }

    private static JsonNode parse(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** As a part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
