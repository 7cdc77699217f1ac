package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/** Reads articles of one's own Official Accounts on Zalo: the list, then the text of what is new or was changed. */
final class ZaloPoller implements Poller {

    private static final Duration MARGIN = Duration.ofMinutes(30);

    /**
     * What a visit leaves.
     *
     * @param changed newest moment at which an article of the list was changed; null before the first visit
     */
    record Memory(TimelineCursor place, @Nullable Instant changed) {

        static final Memory START = new Memory(TimelineCursor.START, null);

        Memory {
            place = place == null ? TimelineCursor.START : place;
        }
    }

    private final PlatformContext tools;
    private final ZaloApi api;

    ZaloPoller(PlatformContext tools) {
        this.tools = tools;
        this.api = new ZaloApi(tools);
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel, "app-id", "secret-key", "refresh-token");
        if (off != null) {
            return off;
        }
        String seed = tools.credentials().required(channel, "refresh-token");
        Access access = tools.tokens().of(channel, seed, MARGIN, refresh -> api.renewed(channel, refresh));
        Token token = access.token();
        if (token == null) {
            return access.refusal();
        }
        Memory memory = Posts.memory(state.memory(), Memory.class, Memory.START);
        PollResult listing = read(channel, memory, token);
        if (listing.fault() == Fault.FORBIDDEN) {
            Access again = tools.tokens().again(channel, seed, refresh -> api.renewed(channel, refresh));
            Token renewed = again.token();
            return renewed == null ? again.refusal() : read(channel, memory, renewed);
        }
        return listing;
    }

    private PollResult read(Channel channel, Memory memory, Token token) {
        List<Instant> changes = new ArrayList<>();
        TimelinePager.Result walk = TimelinePager.from(
                memory.place(),
                tools.settings().pages(),
                tools.floor(),
                cursor -> page(memory, token.secret(), cursor, changes));
        if (walk.failure() != null) {
            return walk.failure();
        }
        Instant before = memory.changed();
        Instant newest = changes.stream().max(Instant::compareTo).orElse(null);
        Instant changed = newest == null || (before != null && newest.isBefore(before)) ? before : newest;
        return Posts.listing(walk, new Memory(walk.place(), changed), tools.expiring(channel, token.refreshExpires()));
    }

    private TimelinePage page(Memory memory, String token, @Nullable String cursor, List<Instant> changes) {
        int offset = cursor == null ? 0 : Integer.parseInt(cursor);
        ApiResponse answer = api.list(token, offset);
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        JsonNode medias = answer.json().path("data").path("medias");
        for (JsonNode media : medias) {
            Instant published = Posts.seconds(media.path("create_date").asLong(0) / 1000);
            Instant changed = Posts.seconds(media.path("update_date").asLong(0) / 1000);
            if (published != null) {
                moments.add(published);
            }
            boolean known = cursor == null
                    && memory.changed() != null
                    && published != null
                    && !published.isAfter(memory.changed())
                    && (changed == null || !changed.isAfter(memory.changed()));
            if (media.path("status").asText("show").equals("show") && !known) {
                ApiResponse detail = api.detail(token, media.path("id").asText());
                if (!detail.ok()) {
                    return TimelinePage.failed(detail.failure());
                }
                entries.add(entry(media, detail.json().path("data"), published, changed));
            }
            if (changed != null || published != null) {
                changes.add(changed == null ? published : changed);
            }
        }
        int total = answer.json().path("data").path("total").asInt(0);
        int next = offset + medias.size();
        return TimelinePage.of(entries, moments, !medias.isEmpty() && next < total ? Integer.toString(next) : null);
    }

    private static Entry entry(
            JsonNode media, JsonNode detail, @Nullable Instant published, @Nullable Instant changed) {
        StringBuilder text = new StringBuilder(detail.path("description").asText());
        for (JsonNode part : detail.path("body")) {
            if (part.path("type").asText().equals("text")) {
                text.append('\n').append(Posts.readable(part.path("content").asText()));
            }
        }
        return Posts.entry(
                media.path("id").asText(),
                media.path("title").asText(),
                media.path("link_view").asText(null),
                text.toString(),
                published,
                changed,
                media.path("type").asText().equals("video") ? ArticleKind.VIDEO : ArticleKind.POST);
    }
}
