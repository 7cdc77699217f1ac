package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Reads accounts of Bluesky from its public view, which asks for no credentials. */
final class BlueskyPoller implements Poller {

    private static final String AT_ONCE = "50";

    private final PlatformContext tools;

    BlueskyPoller(PlatformContext tools) {
        this.tools = tools;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel);
        if (off != null) {
            return off;
        }
        TimelineCursor place = Posts.memory(state.memory(), TimelineCursor.class, TimelineCursor.START);
        TimelinePager.Result walk = TimelinePager.from(
                place,
                tools.settings().pages(),
                tools.floor(),
                cursor -> read(channel, Account.known(channel), cursor));
        return walk.failure() != null ? walk.failure() : Posts.listing(walk, walk.place(), null);
    }

    private TimelinePage read(Channel channel, String actor, @Nullable String cursor) {
        Map<String, String> parameters = new HashMap<>(
                Map.of("actor", actor, "filter", "posts_no_replies", "includePins", "false", "limit", AT_ONCE));
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        String address = tools.platform(ChannelKind.BLUESKY).api() + "/xrpc/app.bsky.feed.getAuthorFeed";
        ApiResponse answer = tools.api().get(address, parameters, Map.of());
        if (!answer.ok()) {
            return TimelinePage.failed(explained(answer).failure());
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (JsonNode item : answer.json().path("feed")) {
            // a repost has the moment of the original, which does not tell the position in the list
            if (!item.has("reason")) {
                JsonNode post = item.path("post");
                Instant published = Posts.moment(post.path("indexedAt").asText(null));
                if (published != null) {
                    moments.add(published);
                }
                if (isOwn(post, actor)
                        && !item.has("reply")
                        && !post.path("record").has("reply")) {
                    entries.add(entry(post, Account.shown(channel), published));
                }
            }
        }
        return TimelinePage.of(entries, moments, answer.json().path("cursor").asText(null))
                .waiting(answer.retryAfter());
    }

    private static boolean isOwn(JsonNode post, String actor) {
        JsonNode author = post.path("author");
        return actor.equalsIgnoreCase(author.path("handle").asText())
                || actor.equals(author.path("did").asText());
    }

    private static Entry entry(JsonNode post, String name, @Nullable Instant published) {
        String uri = post.path("uri").asText();
        String key = uri.substring(uri.lastIndexOf('/') + 1);
        boolean video = post.path("embed").path("$type").asText().startsWith("app.bsky.embed.video");
        return Posts.entry(
                uri,
                null,
                "https://bsky.app/profile/" + Api.encoded(name) + "/post/" + Api.encoded(key),
                post.path("record").path("text").asText(),
                published,
                null,
                video ? ArticleKind.VIDEO : ArticleKind.POST);
    }

    private static ApiResponse explained(ApiResponse answer) {
        String error = Api.code(answer.json().path("error"));
        if (answer.status() == 400) {
            return answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.LIST_UNREADABLE, error), null);
        }
        return answer;
    }
}
