package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.channel.Listing;
import vn.lantoa.channel.Poller;
import vn.lantoa.channel.Standing;
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
    record Memory(Place place, Instant changed) {

        static final Memory START = new Memory(Place.START, null);

        Memory {
            place = place == null ? Place.START : place;
        }
    }

    private final Tools tools;
    private final ZaloApi api;

    ZaloPoller(Tools tools) {
        this.tools = tools;
        this.api = new ZaloApi(tools);
    }

    @Override
    public Listing list(Channel channel, Standing standing) {
        Listing off = tools.off(channel, "app-id", "secret-key", "refresh-token");
        if (off != null) {
            return off;
        }
        String seed = tools.credentials().of(channel, "refresh-token");
        Access access = tools.tokens().of(channel, seed, MARGIN, refresh -> api.renewed(channel, refresh));
        if (access.token() == null) {
            return access.failure();
        }
        Memory memory = Posts.memory(standing.memory(), Memory.class, Memory.START);
        Listing listing = read(channel, memory, access.token());
        if (listing.fault() == Fault.FORBIDDEN) {
            Access again = tools.tokens().again(channel, seed, refresh -> api.renewed(channel, refresh));
            return again.token() == null ? again.failure() : read(channel, memory, again.token());
        }
        return listing;
    }

    private Listing read(Channel channel, Memory memory, Token token) {
        List<Instant> changes = new ArrayList<>();
        Walk.Result walk = Walk.from(
                memory.place(),
                tools.settings().pages(),
                tools.floor(),
                cursor -> page(memory, token.access(), cursor, changes));
        if (walk.failure() != null) {
            return walk.failure();
        }
        Instant changed = changes.stream().max(Instant::compareTo).orElse(memory.changed());
        if (memory.changed() != null && changed.isBefore(memory.changed())) {
            changed = memory.changed();
        }
        return Posts.listing(walk, new Memory(walk.place(), changed), tools.expiring(channel, token.refreshExpires()));
    }

    private Page page(Memory memory, String token, String cursor, List<Instant> changes) {
        int offset = cursor == null ? 0 : Integer.parseInt(cursor);
        Answer answer = api.list(token, offset);
        if (!answer.ok()) {
            return Page.failed(answer.failure());
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
                Answer detail = api.detail(token, media.path("id").asText());
                if (!detail.ok()) {
                    return Page.failed(detail.failure());
                }
                entries.add(entry(media, detail.json().path("data"), published, changed));
            }
            if (changed != null || published != null) {
                changes.add(changed == null ? published : changed);
            }
        }
        int total = answer.json().path("data").path("total").asInt(0);
        int next = offset + medias.size();
        return Page.of(entries, moments, !medias.isEmpty() && next < total ? Integer.toString(next) : null);
    }

    private static Entry entry(JsonNode media, JsonNode detail, Instant published, Instant changed) {
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
