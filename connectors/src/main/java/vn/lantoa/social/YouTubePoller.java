package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.channel.Listing;
import vn.lantoa.channel.Poller;
import vn.lantoa.channel.Standing;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.DetailKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;
import vn.lantoa.model.Remark;

/**
 * Reads channels of YouTube: the list of their uploads, then the videos that are new in it. What is stored is read again
 * in time, and taken out where that was not possible or the video is gone: the terms allow thirty days.
 */
final class YouTubePoller implements Poller {

    private static final int AT_ONCE = 50;

    /**
     * What a visit leaves.
     *
     * @param channel YouTube's id of the channel; null before it was asked
     * @param uploads id of the list of its uploads; null before it was asked
     * @param held the videos that are stored
     * @param quota as it stood after the visit
     */
    record Memory(String channel, String uploads, Place place, List<Held> held, Ledger.Count quota) {

        static final Memory START = new Memory(null, null, Place.START, List.of(), null);

        Memory {
            place = place == null ? Place.START : place;
            held = held == null ? List.of() : List.copyOf(held);
        }
    }

    private final Tools tools;
    private final YouTubeApi api;

    YouTubePoller(Tools tools, Ledger ledger) {
        this.tools = tools;
        this.api = new YouTubeApi(tools, ledger);
    }

    @Override
    public Listing list(Channel channel, Standing standing) {
        Memory memory = Posts.memory(standing.memory(), Memory.class, Memory.START);
        api.ledger().learn(memory.quota());
        Holding holding = new Holding(
                memory.held(), tools.settings().terms(channel.kind()).maxAge(), tools.now());
        if (!tools.settings().terms(channel.kind()).derived()) {
            holding.dropAll();
        }
        Listing off = tools.off(channel, "key");
        return off == null ? read(channel, memory, holding) : ended(off, memory, holding);
    }

    private Listing read(Channel channel, Memory memory, Holding holding) {
        Memory known = memory;
        if (known.uploads() == null) {
            Answer answer = api.channel(channel, Account.of(channel));
            JsonNode item = answer.json().path("items").path(0);
            String uploads = item.path("contentDetails")
                    .path("relatedPlaylists")
                    .path("uploads")
                    .asText();
            if (!answer.ok() || uploads.isEmpty()) {
                Listing failure = answer.ok()
                        ? Listing.failed(Fault.NOT_FOUND, Remark.of(DetailKind.NO_SUCH_CHANNEL, "YouTube"), null)
                        : answer.failure();
                return ended(failure, memory, holding);
            }
            known = new Memory(item.path("id").asText(), uploads, memory.place(), memory.held(), null);
        }
        String owner = known.channel();
        String uploads = known.uploads();
        Walk.Result walk = Walk.from(
                known.place(),
                tools.settings().pages(),
                tools.floor(),
                cursor -> page(channel, owner, uploads, cursor, holding));
        List<Entry> entries = new ArrayList<>(walk.entries());
        Listing later = walk.failure() == null ? refresh(channel, owner, holding, entries) : walk.failure();
        boolean nothing = walk.failure() != null;
        Memory next = new Memory(owner, uploads, walk.place(), known.held(), null);
        if (nothing) {
            return ended(walk.failure(), next, holding);
        }
        Listing listing = Listing.of(entries)
                .renewed()
                .waiting(walk.retryAfter() == null && later != null ? later.retryAfter() : walk.retryAfter())
                .warning(walk.warning() == null ? warning(channel, later) : walk.warning());
        return ended(listing, next, holding);
    }

    private Remark warning(Channel channel, Listing later) {
        return later == null
                ? tools.expiring(channel, null)
                : Remark.because(later.remark(), DetailKind.WAITS_FOR_RECHECK);
    }

    /** The listing with what has to be remembered and taken out, whether it went well or not. */
    private Listing ended(Listing listing, Memory memory, Holding holding) {
        boolean expired = holding.dropExpired();
        // what was dropped although the channel may still list it is read anew from the top
        Place place = expired || holding.held().isEmpty() ? Place.START : memory.place();
        Memory next = new Memory(
                memory.channel(),
                memory.uploads(),
                place,
                holding.held(),
                api.ledger().count());
        return listing.remembering(Json.write(next))
                .withdrawing(holding.gone().stream().map(YouTubePoller::address).toList());
    }

    private Page page(Channel channel, String owner, String uploads, String cursor, Holding holding) {
        Answer answer = api.uploads(channel, uploads, cursor);
        if (!answer.ok()) {
            return Page.failed(answer.failure());
        }
        Map<String, Instant> listed = new LinkedHashMap<>();
        for (JsonNode item : answer.json().path("items")) {
            JsonNode details = item.path("contentDetails");
            String id = details.path("videoId").asText();
            if (id.matches("[A-Za-z0-9_-]{1,40}")) {
                listed.put(id, Posts.moment(details.path("videoPublishedAt").asText(null)));
            }
        }
        List<String> fresh = listed.keySet().stream()
                .filter(id -> !holding.holds(id))
                .limit(AT_ONCE)
                .toList();
        List<Entry> entries = new ArrayList<>();
        if (!fresh.isEmpty()) {
            Answer videos = api.videos(channel, fresh);
            if (!videos.ok()) {
                return Page.failed(videos.failure());
            }
            entries.addAll(entries(videos, owner).values());
            entries.forEach(entry -> holding.hold(entry.id()));
        }
        List<Instant> moments =
                listed.values().stream().filter(moment -> moment != null).toList();
        return Page.of(entries, moments, answer.json().path("nextPageToken").asText(null));
    }

    /** Reads again what was stored long ago; null where all went well. */
    private Listing refresh(Channel channel, String owner, Holding holding, List<Entry> entries) {
        List<String> due = holding.due(tools.settings().pages() * AT_ONCE);
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<String> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            Answer answer = api.videos(channel, some);
            if (!answer.ok()) {
                return answer.failure();
            }
            Map<String, Entry> found = entries(answer, owner);
            for (String id : some) {
                if (found.containsKey(id)) {
                    holding.hold(id);
                    entries.add(found.get(id));
                } else {
                    holding.drop(id);
                }
            }
        }
        return null;
    }

    /** The public videos of that channel, by id. */
    private static Map<String, Entry> entries(Answer answer, String owner) {
        Map<String, Entry> entries = new HashMap<>();
        for (JsonNode item : answer.json().path("items")) {
            JsonNode snippet = item.path("snippet");
            boolean shown = item.path("status").path("privacyStatus").asText().equals("public");
            if (shown && snippet.path("channelId").asText().equals(owner)) {
                String id = item.path("id").asText();
                entries.put(
                        id,
                        Posts.entry(
                                id,
                                snippet.path("title").asText(),
                                address(id),
                                snippet.path("description").asText(),
                                Posts.moment(snippet.path("publishedAt").asText(null)),
                                null,
                                ArticleKind.VIDEO));
            }
        }
        return entries;
    }

    private static String address(String id) {
        return "https://www.youtube.com/watch?v=" + id;
    }
}
