package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Reads one's own accounts on Threads, with a token that lasts sixty days and is renewed half way. */
final class ThreadsPoller implements Poller {

    private static final String FIELDS = "id,media_type,permalink,username,text,timestamp,is_reply";
    private static final Duration HALF = Duration.ofDays(30);

    private final PlatformContext tools;
    private final MetaGraphApi graph;

    ThreadsPoller(PlatformContext tools) {
        this.tools = tools;
        this.graph = new MetaGraphApi(tools.api(), "social.threads.token");
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel, "token");
        if (off != null) {
            return off;
        }
        String seed = tools.credentials().required(channel, "token");
        Access access = tools.tokens().of(channel, seed, HALF, this::renewed);
        Token token = access.token();
        if (token == null) {
            PollResult refusal = access.refusal();
            if (refusal.fault() == Fault.OWN_MACHINE) {
                return refusal;
            }
            // a token can be renewed only when it is a day old; until then it is good as it is
            token = new Token(seed, seed, null, null, null);
        }
        String secret = token.secret();
        TimelineCursor place = Posts.memory(state.memory(), TimelineCursor.class, TimelineCursor.START);
        TimelinePager.Result walk = TimelinePager.from(
                place, tools.settings().pages(), tools.floor(), cursor -> read(channel, secret, cursor));
        return walk.failure() != null
                ? walk.failure()
                : Posts.listing(walk, walk.place(), tools.expiring(channel, token.expires()));
    }

    private TimelinePage read(Channel channel, String token, @Nullable String cursor) {
        Map<String, String> parameters = new HashMap<>(Map.of("fields", FIELDS, "limit", "50"));
        if (cursor != null) {
            parameters.put("after", cursor);
        }
        ApiResponse answer = graph.get(api() + "/v1.0/me/threads", parameters, token);
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (JsonNode post : answer.json().path("data")) {
            Instant published = Posts.moment(post.path("timestamp").asText(null));
            String type = post.path("media_type").asText();
            // a repost has its own place in the list, but is another's text
            if (published != null) {
                moments.add(published);
            }
            String username = post.path("username").asText();
            if (!username.equalsIgnoreCase(Account.of(channel))) {
                return TimelinePage.failed(PollResult.failed(
                        Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.OTHER_ACCOUNT, "social.threads.token"), null));
            }
            if (!type.equals("REPOST_FACADE") && !post.path("is_reply").asBoolean(false)) {
                entries.add(entry(post, type, published));
            }
        }
        JsonNode paging = answer.json().path("paging");
        String after = paging.path("cursors").path("after").asText(null);
        return TimelinePage.of(entries, moments, paging.has("next") ? after : null)
                .waiting(answer.retryAfter());
    }

    private static Entry entry(JsonNode post, String type, @Nullable Instant published) {
        return Posts.entry(
                post.path("id").asText(),
                null,
                post.path("permalink").asText(null),
                post.path("text").asText(),
                published,
                null,
                type.equals("VIDEO") ? ArticleKind.VIDEO : ArticleKind.POST);
    }

    private Access renewed(String token) {
        ApiResponse answer = graph.get(
                api() + "/refresh_access_token",
                Map.of("grant_type", "th_refresh_token", "access_token", token),
                token);
        String next = answer.json().path("access_token").asText();
        if (!answer.ok() || next.isEmpty()) {
            return Access.failed(
                    answer.ok()
                            ? PollResult.failed(
                                    Fault.FORBIDDEN,
                                    Diagnostic.of(DiagnosticKind.TOKEN_NOT_RENEWED, "social.threads.token"),
                                    null)
                            : answer.failure());
        }
        long seconds = answer.json().path("expires_in").asLong(0);
        return Access.of(new Token(next, next, seconds <= 0 ? null : tools.now().plusSeconds(seconds), null, null));
    }

    private String api() {
        return Objects.requireNonNull(tools.platform(ChannelKind.THREADS).api(), "it has one address");
    }
}
