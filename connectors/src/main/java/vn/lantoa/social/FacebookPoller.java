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
import vn.lantoa.model.Ids;

/** Reads pages of Facebook: what the page itself has published, with a token of the page or of a system user. */
final class FacebookPoller implements Poller {

    private static final String FIELDS =
            "id,message,story,created_time,permalink_url,status_type,is_published,from{id}";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What a visit leaves.
     *
     * @param page Facebook's number of the page; null before it was asked
     * @param expires when the token ends; null where it does not, or where that is not known
     * @param asked when the token was last asked about; null before the first time
     * @param seed digest of the token that was asked about
     */
    record Memory(
            @Nullable String page,
            TimelineCursor place,
            @Nullable Instant expires,
            @Nullable Instant asked,
            @Nullable String seed) {

        static final Memory START = new Memory(null, TimelineCursor.START, null, null, null);

        Memory {
            place = place == null ? TimelineCursor.START : place;
        }
    }

    private final PlatformContext tools;
    private final MetaGraphApi graph;

    FacebookPoller(PlatformContext tools) {
        this.tools = tools;
        this.graph = new MetaGraphApi(tools.api(), "social.facebook.token");
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel, "token");
        if (off != null) {
            return off;
        }
        String token = tools.credentials().required(channel, "token");
        Memory memory = asked(Posts.memory(state.memory(), Memory.class, Memory.START), token);
        String page = memory.page();
        if (page == null) {
            ApiResponse answer =
                    graph.get(api() + "/" + Api.encoded(Account.known(channel)), Map.of("fields", "id"), token);
            page = answer.json().path("id").asText();
            if (!answer.ok()) {
                return answer.failure();
            }
            if (!page.matches("[0-9]{1,25}")) {
                return PollResult.failed(Fault.NOT_A_FEED, Diagnostic.of(DiagnosticKind.PAGE_UNTOLD, "Facebook"), null);
            }
        }
        String known = page;
        TimelinePager.Result walk = TimelinePager.from(
                memory.place(), tools.settings().pages(), tools.floor(), cursor -> read(known, token, cursor));
        if (walk.failure() != null) {
            return walk.failure();
        }
        Memory next = new Memory(known, walk.place(), memory.expires(), memory.asked(), memory.seed());
        return Posts.listing(walk, next, tools.expiring(channel, memory.expires()));
    }

    private TimelinePage read(String page, String token, @Nullable String cursor) {
        Map<String, String> parameters = new HashMap<>(Map.of("fields", FIELDS, "limit", "50"));
        if (cursor != null) {
            parameters.put("after", cursor);
        }
        ApiResponse answer = graph.get(api() + "/" + page + "/published_posts", parameters, token);
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (JsonNode post : answer.json().path("data")) {
            Instant published = Posts.moment(post.path("created_time").asText(null));
            if (published != null) {
                moments.add(published);
            }
            if (isOwn(post, page)) {
                entries.add(entry(post, published));
            }
        }
        JsonNode paging = answer.json().path("paging");
        // the address of the next page holds the token; its cursor does not
        return TimelinePage.of(
                        entries,
                        moments,
                        paging.has("next")
                                ? paging.path("cursors").path("after").asText(null)
                                : null)
                .waiting(answer.retryAfter());
    }

    /** Visitors' posts are not the page's own, and what it shares without a word of its own says nothing by it. */
    private static boolean isOwn(JsonNode post, String page) {
        boolean bare = post.path("message").asText().isBlank();
        return page.equals(post.path("from").path("id").asText())
                && post.path("is_published").asBoolean(true)
                && !(bare && post.path("status_type").asText().equals("shared_story"));
    }

    private static Entry entry(JsonNode post, @Nullable Instant published) {
        String message = post.path("message").asText();
        String link = post.path("permalink_url").asText();
        return Posts.entry(
                post.path("id").asText(),
                message.isBlank() ? post.path("story").asText() : null,
                link.startsWith("/") ? "https://www.facebook.com" + link : link,
                message,
                published,
                null,
                post.path("status_type").asText().equals("added_video") ? ArticleKind.VIDEO : ArticleKind.POST);
    }

    /** Once a day, and when it was replaced, asks when the token ends. */
    private Memory asked(Memory memory, String token) {
        String seed = Ids.sha256(token).substring(0, 16);
        boolean same = seed.equals(memory.seed());
        if (same && memory.asked() != null && memory.asked().plus(DAY).isAfter(tools.now())) {
            return memory;
        }
        ApiResponse answer = graph.get(api() + "/debug_token", Map.of("input_token", token), token);
        JsonNode data = answer.json().path("data");
        Instant end = earlier(
                Posts.seconds(data.path("expires_at").asLong(0)),
                Posts.seconds(data.path("data_access_expires_at").asLong(0)));
        return new Memory(
                memory.page(), memory.place(), answer.ok() ? end : same ? memory.expires() : null, tools.now(), seed);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private String api() {
        return Objects.requireNonNull(tools.platform(ChannelKind.FACEBOOK).api(), "it has one address");
    }
}
