package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

/**
 * Reads channels of YouTube: the list of their uploads, then the videos that are new in it. Stored videos are read again
 * in time, and removed where that was not possible or the video is gone: the terms allow thirty days.
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
    record Memory(
            @Nullable String channel,
            @Nullable String uploads,
            TimelineCursor place,
            List<RetainedItem> held,
            QuotaLedger.@Nullable Count quota) {

        static final Memory START = new Memory(null, null, TimelineCursor.START, List.of(), null);

        Memory {
            place = place == null ? TimelineCursor.START : place;
            held = held == null ? List.of() : List.copyOf(held);
        }
    }

    private final PlatformContext tools;
    private final YouTubeApi api;

    YouTubePoller(PlatformContext tools, QuotaLedger ledger) {
        this.tools = tools;
        this.api = new YouTubeApi(tools, ledger);
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        Memory memory = Posts.memory(state.memory(), Memory.class, Memory.START);
        api.ledger().learn(memory.quota());
        Retention holding = new Retention(
                memory.held(), tools.settings().terms(channel.kind()).maxAge(), tools.now());
        if (!tools.settings().terms(channel.kind()).derived()) {
            holding.dropAll();
        }
        PollResult off = tools.off(channel, "key");
        return off == null ? read(channel, memory, holding) : ended(off, memory, holding);
    }

    private PollResult read(Channel channel, Memory memory, Retention holding) {
        String owner = memory.channel();
        String uploads = memory.uploads();
        if (owner == null || uploads == null) {
            ApiResponse answer = api.channel(channel, Account.known(channel));
            JsonNode item = answer.json().path("items").path(0);
            owner = item.path("id").asText();
            uploads = item.path("contentDetails")
                    .path("relatedPlaylists")
                    .path("uploads")
                    .asText();
            if (!answer.ok() || uploads.isEmpty()) {
                PollResult failure = answer.ok()
                        ? PollResult.failed(
                                Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_SUCH_CHANNEL, "YouTube"), null)
                        : answer.failure();
                return ended(failure, memory, holding);
            }
        }
        return read(channel, owner, uploads, memory, holding);
    }

    private PollResult read(Channel channel, String owner, String uploads, Memory memory, Retention holding) {
        TimelinePager.Result walk = TimelinePager.from(
                memory.place(),
                tools.settings().pages(),
                tools.floor(),
                cursor -> page(channel, owner, uploads, cursor, holding));
        List<Entry> entries = new ArrayList<>(walk.entries());
        Memory next = new Memory(owner, uploads, walk.place(), memory.held(), null);
        PollResult failure = walk.failure();
        if (failure != null) {
            return ended(failure, next, holding);
        }
        PollResult later = refresh(channel, owner, holding, entries);
        PollResult listing = PollResult.of(entries)
                .renewed()
                .waiting(walk.retryAfter() == null && later != null ? later.retryAfter() : walk.retryAfter())
                .warning(walk.warning() == null ? warning(channel, later) : walk.warning());
        return ended(listing, next, holding);
    }

    private @Nullable Diagnostic warning(Channel channel, @Nullable PollResult later) {
        return later == null
                ? tools.expiring(channel, null)
                : Diagnostic.because(later.remark(), DiagnosticKind.WAITS_FOR_RECHECK);
    }

    /** The listing with what has to be remembered and taken out, whether it went well or not. */
    private PollResult ended(PollResult listing, Memory memory, Retention holding) {
        boolean expired = holding.dropExpired();
        // what was dropped although the channel may still list it is read again from the top
        TimelineCursor place = expired || holding.held().isEmpty() ? TimelineCursor.START : memory.place();
        Memory next = new Memory(
                memory.channel(),
                memory.uploads(),
                place,
                holding.held(),
                api.ledger().count());
        return listing.remembering(Json.write(next))
                .withdrawing(holding.gone().stream().map(YouTubePoller::address).toList());
    }

    private TimelinePage page(
            Channel channel, String owner, String uploads, @Nullable String cursor, Retention holding) {
        ApiResponse answer = api.uploads(channel, uploads, cursor);
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
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
            ApiResponse videos = api.videos(channel, fresh);
            if (!videos.ok()) {
                return TimelinePage.failed(videos.failure());
            }
            entries.addAll(entries(videos, owner).values());
            entries.forEach(entry -> holding.hold(entry.id()));
        }
        List<Instant> moments =
                listed.values().stream().filter(moment -> moment != null).toList();
        return TimelinePage.of(
                entries, moments, answer.json().path("nextPageToken").asText(null));
    }

    /** Reads again what was stored long ago; null where all went well. */
    private @Nullable PollResult refresh(Channel channel, String owner, Retention holding, List<Entry> entries) {
        List<String> due = holding.due(tools.settings().pages() * AT_ONCE);
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<String> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            ApiResponse answer = api.videos(channel, some);
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
    private static Map<String, Entry> entries(ApiResponse answer, String owner) {
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
