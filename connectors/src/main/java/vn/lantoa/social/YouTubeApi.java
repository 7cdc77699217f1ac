package vn.lantoa.social;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/** The three requests to the YouTube Data API; each costs one unit of the day's quota, whatever its result. */
final class YouTubeApi {

    /** The quota's day ends at midnight there. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final Set<String> QUOTA = Set.of("quotaExceeded", "dailyLimitExceeded");
    private static final Set<String> RATE = Set.of("rateLimitExceeded", "userRateLimitExceeded");

    private final PlatformContext tools;
    private final QuotaLedger ledger;

    YouTubeApi(PlatformContext tools, QuotaLedger ledger) {
        this.tools = tools;
        this.ledger = ledger;
    }

    QuotaLedger ledger() {
        return ledger;
    }

    ApiResponse channel(Channel channel, String account) {
        String by = account.matches("UC[A-Za-z0-9_-]{22}") ? "id" : "forHandle";
        return ask(channel, "/channels", Map.of("part", "id,contentDetails", by, account));
    }

    ApiResponse uploads(Channel channel, String playlist, @Nullable String cursor) {
        Map<String, String> parameters =
                new HashMap<>(Map.of("part", "contentDetails", "playlistId", playlist, "maxResults", "50"));
        if (cursor != null) {
            parameters.put("pageToken", cursor);
        }
        return ask(channel, "/playlistItems", parameters);
    }

    ApiResponse videos(Channel channel, List<String> ids) {
        return ask(channel, "/videos", Map.of("part", "snippet,status", "id", String.join(",", ids)));
    }

    private ApiResponse ask(Channel channel, String path, Map<String, String> parameters) {
        int limit = tools.settings().youtubeUnits();
        if (!ledger.book(day(), 1, limit)) {
            return new ApiResponse(
                    MissingNode.getInstance(),
                    Fault.THROTTLED,
                    ledger.used(day()) >= limit
                            ? Diagnostic.of(DiagnosticKind.UNITS_USED, limit)
                            : Diagnostic.of(
                                    DiagnosticKind.QUOTA_UNCOUNTED,
                                    tools.settings().folder()),
                    untilMidnight(),
                    null);
        }
        String key = tools.credentials().of(channel, "key");
        ApiResponse answer = tools.api()
                .get(
                        tools.platform(ChannelKind.YOUTUBE).api() + path,
                        parameters,
                        Map.of("X-Goog-Api-Key", key == null ? "" : key));
        return answer.ok() ? answer : explained(answer, limit);
    }

    private ApiResponse explained(ApiResponse answer, int limit) {
        String reason =
                Api.code(answer.json().path("error").path("errors").path(0).path("reason"));
        if (QUOTA.contains(reason)) {
            ledger.exhaust(day(), limit);
            return answer.failed(Fault.THROTTLED, Diagnostic.of(DiagnosticKind.QUOTA_USED, "YouTube"), untilMidnight());
        }
        if (reason.equals("invalidPageToken")) {
            return answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.LIST_LOST, "YouTube"), null);
        }
        if (RATE.contains(reason)) {
            return answer.failed(
                    Fault.THROTTLED, Diagnostic.of(DiagnosticKind.SLOWER, "YouTube"), Duration.ofMinutes(5));
        }
        if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
            return answer.failed(
                    Fault.FORBIDDEN,
                    Diagnostic.of(DiagnosticKind.KEY_REFUSED, "YouTube", reason, "social.youtube.key"),
                    null);
        }
        return answer.status() == 404
                ? answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_SUCH_LIST, "YouTube", reason), null)
                : answer;
    }

    private String day() {
        return LocalDate.ofInstant(tools.now(), PACIFIC).toString();
    }

    private Duration untilMidnight() {
        Instant midnight = LocalDate.ofInstant(tools.now(), PACIFIC)
                .plusDays(1)
                .atStartOfDay(PACIFIC)
                .toInstant();
        return Duration.between(tools.now(), midnight);
    }
}
