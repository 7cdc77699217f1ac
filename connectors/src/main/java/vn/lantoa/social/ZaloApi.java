package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** The requests to Zalo. It answers with status 200 in any case; the code in the answer tells the result. */
final class ZaloApi {

    private static final String AT_ONCE = "10";

    /** A refresh token lasts three months; how long exactly, no answer says. */
    private static final Duration REFRESH_LASTS = Duration.ofDays(90);

    private final PlatformContext tools;

    ZaloApi(PlatformContext tools) {
        this.tools = tools;
    }

    ApiResponse list(String token, int offset) {
        return ask(
                "/article/getslice",
                Map.of("offset", Integer.toString(offset), "limit", AT_ONCE, "type", "normal"),
                token);
    }

    ApiResponse detail(String token, String id) {
        return ask("/article/getdetail", Map.of("id", id), token);
    }

    /** A new access token; it uses up the refresh token, and the answer contains a new one. */
    Access renewed(Channel channel, String refresh) {
        ApiResponse answer = tools.api()
                .form(
                        tools.platform(ChannelKind.ZALO).auth() + "/oa/access_token",
                        Map.of(
                                "app_id",
                                tools.credentials().of(channel, "app-id"),
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                refresh),
                        Map.of("secret_key", tools.credentials().of(channel, "secret-key")));
        if (!answer.ok()) {
            return Access.failed(answer.failure());
        }
        String access = answer.json().path("access_token").asText();
        String next = answer.json().path("refresh_token").asText();
        if (access.isEmpty() || next.isEmpty()) {
            return Access.failed(PollResult.failed(
                    Fault.FORBIDDEN,
                    Diagnostic.of(
                            DiagnosticKind.NO_NEW_TOKEN,
                            "Zalo",
                            Api.code(answer.json().path("error")),
                            "social.zalo.refresh-token"),
                    null));
        }
        Instant now = tools.now();
        return Access.of(new Token(
                access,
                next,
                now.plusSeconds(answer.json().path("expires_in").asLong(90_000)),
                now.plus(REFRESH_LASTS),
                null));
    }

    private ApiResponse ask(String path, Map<String, String> parameters, String token) {
        ApiResponse answer = tools.api()
                .get(tools.platform(ChannelKind.ZALO).api() + path, parameters, Map.of("access_token", token));
        return answer.ok() ? explained(answer) : answer;
    }

    private static ApiResponse explained(ApiResponse answer) {
        int error = answer.json().path("error").asInt(0);
        return switch (error) {
            case 0 -> answer;
            case -32, -211 ->
                answer.failed(
                        Fault.THROTTLED,
                        Diagnostic.of(DiagnosticKind.SLOWER_CODE, "Zalo", error),
                        Duration.ofMinutes(10));
            case -216, -220, -124, 452 ->
                answer.failed(
                        Fault.FORBIDDEN,
                        Diagnostic.of(DiagnosticKind.TOKEN_REFUSED_CODE, "Zalo", error, "social.zalo.refresh-token"),
                        null);
            case -209, -224, -240 ->
                answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_ARTICLES_ALLOWED, "Zalo", error), null);
            default ->
                answer.failed(Fault.SERVER_ERROR, Diagnostic.of(DiagnosticKind.REFUSED_CODE, "Zalo", error), null);
        };
    }
}
