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
 * Reads accounts of X, where every post that is read costs money: only posts newer than those already read, never more than
 * the month's budget. Once a day stored posts are requested again, older ones less often, and those that were deleted, or
 * replaced by an edited version, are taken out.
 */
final class XPoller implements Poller {

    /**
     * What a visit leaves.
     *
     * @param user X's number of the account; null before it was asked
     * @param since number of the newest post that was read; null before the first
     * @param posts posts that are still looked after, with the day they were published
     * @param rechecked day (UTC) on which they were last asked for again; null before the first time
     * @param spent as it stood after the visit
     */
    record Memory(
            @Nullable String user,
            @Nullable String since,
            TimelineCursor place,
            List<RetainedItem> posts,
            @Nullable String rechecked,
            QuotaLedger.@Nullable Count spent) {

        static final Memory START = new Memory(null, null, TimelineCursor.START, List.of(), null, null);

        Memory {
            place = place == null ? TimelineCursor.START : place;
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }

    private final PlatformContext tools;
    private final XApi api;

    XPoller(PlatformContext tools, QuotaLedger ledger) {
        this.tools = tools;
        this.api = new XApi(tools, ledger);
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        Memory memory = Posts.memory(state.memory(), Memory.class, Memory.START);
        api.ledger().learn(memory.spent());
        PollResult off = tools.off(channel, "token");
        if (off != null) {
            return off;
        }
        if (tools.settings().x().month() == 0) {
            return PollResult.off(Diagnostic.of(DiagnosticKind.NO_BUDGET, "social.x.dollars-per-month"));
        }
        String user = memory.user();
        if (user == null) {
            ApiResponse answer = api.user(channel, Account.known(channel));
            user = answer.json().path("data").path("id").asText();
            if (!answer.ok()) {
                return answer.failure().remembering(remembered(memory));
            }
            if (!user.matches("[0-9]{1,25}")) {
                return PollResult.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_SUCH_ACCOUNT, "X"), null)
                        .remembering(remembered(memory));
            }
        }
        return read(
                channel,
                user,
                new Memory(user, memory.since(), memory.place(), memory.posts(), memory.rechecked(), memory.spent()));
    }

    private PollResult read(Channel channel, String user, Memory memory) {
        XPosts posts = new XPosts(
                memory.posts(), memory.since(), tools.settings().x().recheck(), memory.rechecked(), tools.now());
        TimelinePager.Result walk = TimelinePager.from(
                memory.place(),
                tools.settings().pages(),
                tools.floor(),
                cursor -> page(channel, user, memory, cursor, posts));
        if (walk.failure() != null) {
            return walk.failure().remembering(remembered(memory));
        }
        List<Entry> entries = new ArrayList<>(walk.entries());
        boolean rechecked = recheck(channel, user, memory, posts, entries);
        Memory next = new Memory(
                user,
                posts.newest(),
                walk.place(),
                posts.held(),
                rechecked ? tools.now().toString().substring(0, 10) : memory.rechecked(),
                api.ledger().count());
        List<String> gone = posts.gone();
        List<Entry> kept =
                entries.stream().filter(entry -> !gone.contains(entry.id())).toList();
        TimelinePager.Result whole =
                new TimelinePager.Result(kept, walk.place(), null, walk.retryAfter(), walk.warning());
        return Posts.listing(whole, next, tools.expiring(channel, null))
                .withdrawing(gone.stream().map(id -> address(channel, id)).toList());
    }

    /** A cursor of X is valid only with the same query that it was given for. */
    private TimelinePage page(Channel channel, String user, Memory memory, @Nullable String cursor, XPosts posts) {
        String since = cursor == null ? memory.since() : cursor.substring(0, cursor.indexOf(' '));
        Map<String, String> parameters = new HashMap<>();
        parameters.put("exclude", "retweets,replies");
        if (since != null && !since.isEmpty()) {
            parameters.put("since_id", since);
        } else {
            parameters.put(
                    "start_time",
                    tools.floor()
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            .toString());
        }
        if (cursor != null) {
            parameters.put("pagination_token", cursor.substring(cursor.indexOf(' ') + 1));
        }
        ApiResponse answer = api.posts(channel, user, parameters);
        if (!answer.ok()) {
            return TimelinePage.failed(answer.failure());
        }
        Map<String, Entry> entries = entries(channel, answer, user, posts);
        List<Instant> moments = entries.values().stream()
                .map(Entry::published)
                .filter(moment -> moment != null)
                .toList();
        String token = answer.json().path("meta").path("next_token").asText("");
        return TimelinePage.of(
                        List.copyOf(entries.values()),
                        moments,
                        token.isEmpty() ? null : (since == null ? "" : since) + " " + token)
                .waiting(answer.retryAfter());
    }

    private boolean recheck(Channel channel, String user, Memory memory, XPosts posts, List<Entry> entries) {
        String today = tools.now().toString().substring(0, 10);
        if (today.equals(memory.rechecked())) {
            return false;
        }
        for (List<String> some : posts.due()) {
            ApiResponse answer = api.again(channel, some);
            if (!answer.ok()) {
                return false;
            }
            entries.addAll(entries(channel, answer, user, posts).values());
            for (JsonNode error : answer.json().path("errors")) {
                String type = error.path("type").asText();
                String id = error.path("resource_id").asText(error.path("value").asText());
                if (some.contains(id)
                        && (type.endsWith("/resource-not-found") || type.endsWith("/not-authorized-for-resource"))) {
                    posts.drop(id);
                }
            }
        }
        return true;
    }

    /** The account's own posts, by number; older versions of an edited post are dropped. */
    private static Map<String, Entry> entries(Channel channel, ApiResponse answer, String user, XPosts posts) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (JsonNode post : answer.json().path("data")) {
            String id = post.path("id").asText();
            if (id.matches("[0-9]{1,25}") && user.equals(post.path("author_id").asText()) && isOwn(post)) {
                Instant published = Posts.moment(post.path("created_at").asText(null));
                JsonNode text = post.path("note_tweet").path("text");
                entries.put(
                        id,
                        Posts.entry(
                                id,
                                null,
                                address(channel, id),
                                text.isTextual()
                                        ? text.asText()
                                        : post.path("text").asText(),
                                published,
                                null,
                                ArticleKind.POST));
                posts.hold(id, published);
                for (JsonNode version : post.path("edit_history_tweet_ids")) {
                    posts.replaced(version.asText(), id);
                }
            }
        }
        return entries;
    }

    private static boolean isOwn(JsonNode post) {
        for (JsonNode other : post.path("referenced_tweets")) {
            String type = other.path("type").asText();
            if (type.equals("retweeted") || type.equals("replied_to")) {
                return false;
            }
        }
        return true;
    }

    private String remembered(Memory memory) {
        return Json.write(new Memory(
                memory.user(),
                memory.since(),
                memory.place(),
                memory.posts(),
                memory.rechecked(),
                api.ledger().count()));
    }

    private static String address(Channel channel, String id) {
        String name = Account.name(channel);
        return "https://x.com/" + (name == null ? "i/web" : Api.encoded(name)) + "/status/" + id;
    }
}
