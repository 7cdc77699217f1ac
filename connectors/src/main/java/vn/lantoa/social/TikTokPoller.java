package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/** Reads one's own accounts on TikTok. Access tokens last hours, and what renews them is replaced each time. */
final class TikTokPoller implements Poller {

    private static final String FIELDS = "id,create_time,share_url,title,video_description";
    private static final int AT_ONCE = 20;
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final PlatformContext tools;

    TikTokPoller(PlatformContext tools) {
        this.tools = tools;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel, "client-key", "client-secret", "refresh-token");
        if (off != null) {
            return off;
        }
        String seed = tools.credentials().required(channel, "refresh-token");
        Access access = tools.tokens().of(channel, seed, MARGIN, refresh -> renewed(channel, refresh));
        Token token = access.token();
        if (token == null) {
            return access.refusal();
        }
        TimelineCursor place = Posts.memory(state.memory(), TimelineCursor.class, TimelineCursor.START);
        TimelinePager.Result walk = walk(channel, place, token);
        if (walk.failure() != null && walk.failure().fault() == Fault.FORBIDDEN) {
            Access again = tools.tokens().again(channel, seed, refresh -> renewed(channel, refresh));
            token = again.token();
            if (token == null) {
                return again.refusal();
            }
            walk = walk(channel, place, token);
        }
        return walk.failure() != null
                ? walk.failure()
                : Posts.listing(walk, walk.place(), tools.expiring(channel, token.refreshExpires()));
    }

    private TimelinePager.Result walk(Channel channel, TimelineCursor place, Token token) {
        return TimelinePager.from(
                place, tools.settings().pages(), tools.floor(), cursor -> read(channel, token.secret(), cursor));
    }

    private TimelinePage read(Channel channel, String token, @Nullable String cursor) {
        Map<String, Object> body = new HashMap<>(Map.of("max_count", AT_ONCE));
        if (cursor != null) {
            body.put("cursor", Long.parseLong(cursor));
        }
        ApiResponse answer = explained(tools.api()
                .json(
                        tools.platform(ChannelKind.TIKTOK).api() + "/video/list/?fields=" + FIELDS,
                        body,
                        Api.bearer(token)));
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
        }
        JsonNode data = answer.json().path("data");
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (JsonNode video : data.path("videos")) {
            Instant published = Posts.seconds(video.path("create_time").asLong(0));
            if (published != null) {
                moments.add(published);
            }
            String shared = video.path("share_url").asText();
            if (shared.contains("/@") && !shared.contains("/@" + Account.shown(channel) + "/")) {
                return TimelinePage.failed(PollResult.failed(
                        Fault.FORBIDDEN,
                        Diagnostic.of(DiagnosticKind.OTHER_ACCOUNT, "social.tiktok.refresh-token"),
                        null));
            }
            entries.add(entry(channel, video, published));
        }
        String next = data.path("cursor").asText();
        boolean more = data.path("has_more").asBoolean(false) && next.matches("[0-9]{1,18}");
        return TimelinePage.of(entries, moments, more ? next : null);
    }

    private static Entry entry(Channel channel, JsonNode video, @Nullable Instant published) {
        String id = video.path("id").asText();
        String text = video.path("video_description").asText();
        String title = video.path("title").asText();
        return Posts.entry(
                id,
                title.equals(text) ? null : title,
                "https://www.tiktok.com/@" + Api.encoded(Account.shown(channel)) + "/video/" + Api.encoded(id),
                text,
                published,
                null,
                ArticleKind.VIDEO);
    }

    private Access renewed(Channel channel, String refresh) {
        ApiResponse answer = tools.api()
                .form(
                        tools.platform(ChannelKind.TIKTOK).api() + "/oauth/token/",
                        Map.of(
                                "client_key",
                                tools.credentials().of(channel, "client-key"),
                                "client_secret",
                                tools.credentials().of(channel, "client-secret"),
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                refresh),
                        Map.of());
        String access = answer.json().path("access_token").asText();
        String next = answer.json().path("refresh_token").asText();
        if (!answer.ok() && answer.status() != 400 && answer.status() != 401) {
            return Access.failed(answer.failure());
        }
        if (access.isEmpty() || next.isEmpty()) {
            return Access.failed(PollResult.failed(
                    Fault.FORBIDDEN,
                    Diagnostic.of(
                            DiagnosticKind.NO_NEW_TOKEN,
                            "TikTok",
                            Api.code(answer.json().path("error")),
                            "social.tiktok.refresh-token"),
                    null));
        }
        Instant now = tools.now();
        return Access.of(new Token(
                access,
                next,
                now.plusSeconds(answer.json().path("expires_in").asLong(7_200)),
                now.plusSeconds(answer.json().path("refresh_expires_in").asLong(180 * 86_400L)),
                null));
    }

    private static ApiResponse explained(ApiResponse answer) {
        String code = Api.code(answer.json().path("error").path("code"));
        if (answer.ok() && (code.equals("ok") || code.equals("unknown"))) {
            return answer;
        }
        return switch (code) {
            case "rate_limit_exceeded" ->
                answer.failed(
                        Fault.THROTTLED,
                        Diagnostic.of(DiagnosticKind.SLOWER, "TikTok"),
                        answer.retryAfter() == null ? Duration.ofMinutes(5) : answer.retryAfter());
            case "access_token_invalid" ->
                answer.failed(
                        Fault.FORBIDDEN,
                        Diagnostic.of(DiagnosticKind.TOKEN_REFUSED, "TikTok", "social.tiktok.refresh-token"),
                        null);
            case "scope_not_authorized", "scope_permission_missed" ->
                answer.failed(Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.NO_SCOPE, "video.list"), null);
            case "internal_error" ->
                answer.failed(Fault.SERVER_ERROR, Diagnostic.of(DiagnosticKind.OUT_OF_ORDER, "TikTok"), null);
            case "unknown" -> answer;
            default ->
                answer.failed(
                        answer.fault() == null ? Fault.NOT_A_FEED : answer.fault(),
                        Diagnostic.of(DiagnosticKind.REFUSED_CODE, "TikTok", code),
                        null);
        };
    }
}
