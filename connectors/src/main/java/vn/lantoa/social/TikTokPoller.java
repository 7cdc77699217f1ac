package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.channel.Listing;
import vn.lantoa.channel.Poller;
import vn.lantoa.channel.Standing;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Remark;

/** Reads one's own accounts on TikTok. Access tokens last hours, and what renews them is replaced each time. */
final class TikTokPoller implements Poller {

    private static final String FIELDS = "id,create_time,share_url,title,video_description";
    private static final int AT_ONCE = 20;
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final Tools tools;

    TikTokPoller(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Listing list(Channel channel, Standing standing) {
        Listing off = tools.off(channel, "client-key", "client-secret", "refresh-token");
        if (off != null) {
            return off;
        }
        String seed = tools.credentials().of(channel, "refresh-token");
        Access access = tools.tokens().of(channel, seed, MARGIN, refresh -> renewed(channel, refresh));
        if (access.token() == null) {
            return access.failure();
        }
        Place place = Posts.memory(standing.memory(), Place.class, Place.START);
        Token token = access.token();
        Walk.Result walk = walk(channel, place, token);
        if (walk.failure() != null && walk.failure().fault() == Fault.FORBIDDEN) {
            Access again = tools.tokens().again(channel, seed, refresh -> renewed(channel, refresh));
            if (again.token() == null) {
                return again.failure();
            }
            token = again.token();
            walk = walk(channel, place, token);
        }
        return walk.failure() != null
                ? walk.failure()
                : Posts.listing(walk, walk.place(), tools.expiring(channel, token.refreshExpires()));
    }

    private Walk.Result walk(Channel channel, Place place, Token token) {
        return Walk.from(
                place, tools.settings().pages(), tools.floor(), cursor -> read(channel, token.access(), cursor));
    }

    private Page read(Channel channel, String token, String cursor) {
        Map<String, Object> body = new HashMap<>(Map.of("max_count", AT_ONCE));
        if (cursor != null) {
            body.put("cursor", Long.parseLong(cursor));
        }
        Answer answer = explained(tools.api()
                .json(
                        tools.platform(ChannelKind.TIKTOK).api() + "/video/list/?fields=" + FIELDS,
                        body,
                        Api.bearer(token)));
        if (!answer.ok()) {
            return Page.failed(answer.failure());
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
            if (shared.contains("/@") && !shared.contains("/@" + Account.name(channel) + "/")) {
                return Page.failed(Listing.failed(
                        Fault.FORBIDDEN, Remark.of(DetailKind.OTHER_ACCOUNT, "social.tiktok.refresh-token"), null));
            }
            entries.add(entry(channel, video, published));
        }
        String next = data.path("cursor").asText();
        boolean more = data.path("has_more").asBoolean(false) && next.matches("[0-9]{1,18}");
        return Page.of(entries, moments, more ? next : null);
    }

    private static Entry entry(Channel channel, JsonNode video, Instant published) {
        String id = video.path("id").asText();
        String text = video.path("video_description").asText();
        String title = video.path("title").asText();
        return Posts.entry(
                id,
                title.equals(text) ? null : title,
                "https://www.tiktok.com/@" + Api.encoded(Account.name(channel)) + "/video/" + Api.encoded(id),
                text,
                published,
                null,
                ArticleKind.VIDEO);
    }

    private Access renewed(Channel channel, String refresh) {
        Answer answer = tools.api()
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
            return Access.failed(Listing.failed(
                    Fault.FORBIDDEN,
                    Remark.of(
                            DetailKind.NO_NEW_TOKEN,
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

    private static Answer explained(Answer answer) {
        String code = Api.code(answer.json().path("error").path("code"));
        if (answer.ok() && (code.equals("ok") || code.equals("unknown"))) {
            return answer;
        }
        return switch (code) {
            case "rate_limit_exceeded" ->
                answer.failed(
                        Fault.THROTTLED,
                        Remark.of(DetailKind.SLOWER, "TikTok"),
                        answer.retryAfter() == null ? Duration.ofMinutes(5) : answer.retryAfter());
            case "access_token_invalid" ->
                answer.failed(
                        Fault.FORBIDDEN,
                        Remark.of(DetailKind.TOKEN_REFUSED, "TikTok", "social.tiktok.refresh-token"),
                        null);
            case "scope_not_authorized", "scope_permission_missed" ->
                answer.failed(Fault.FORBIDDEN, Remark.of(DetailKind.NO_SCOPE, "video.list"), null);
            case "internal_error" ->
                answer.failed(Fault.SERVER_ERROR, Remark.of(DetailKind.OUT_OF_ORDER, "TikTok"), null);
            case "unknown" -> answer;
            default ->
                answer.failed(
                        answer.fault() == null ? Fault.NOT_A_FEED : answer.fault(),
                        Remark.of(DetailKind.REFUSED_CODE, "TikTok", code),
                        null);
        };
    }
}
