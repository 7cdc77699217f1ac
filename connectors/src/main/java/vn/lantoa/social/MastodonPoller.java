package vn.lantoa.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/** Reads public accounts of Mastodon servers, each from its own server, which asks for no credentials. */
final class MastodonPoller implements Poller {

    private static final String AT_ONCE = "40";
    private static final Pattern NEXT =
            Pattern.compile("<[^>]*[?&]max_id=([A-Za-z0-9_-]{1,60})[^>]*>\\s*;\\s*rel=\"next\"");

    /**
     * What a visit leaves.
     *
     * @param account the server's own number for the account; null before it was asked
     */
    record Memory(@Nullable String account, TimelineCursor place) {}

    private final PlatformContext tools;

    MastodonPoller(PlatformContext tools) {
        this.tools = tools;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        PollResult off = tools.off(channel);
        if (off != null) {
            return off;
        }
        Memory memory = Posts.memory(state.memory(), Memory.class, new Memory(null, TimelineCursor.START));
        String stated = tools.platform(ChannelKind.MASTODON).api();
        String server = stated == null ? Addresses.host(channel.address()) : stated;
        String account = memory.account();
        if (account == null) {
            ApiResponse answer = tools.api()
                    .get(server + "/api/v1/accounts/lookup", Map.of("acct", Account.known(channel)), Map.of());
            if (!answer.ok()) {
                return explained(answer).failure();
            }
            account = answer.json().path("id").asText();
            if (!account.matches("[A-Za-z0-9_-]{1,60}")) {
                return PollResult.failed(Fault.NOT_A_FEED, Diagnostic.of(DiagnosticKind.ACCOUNT_UNTOLD), null);
            }
        }
        String known = account;
        TimelineCursor place = memory.place() == null ? TimelineCursor.START : memory.place();
        TimelinePager.Result walk = TimelinePager.from(
                place, tools.settings().pages(), tools.floor(), cursor -> read(server, known, cursor));
        return walk.failure() != null ? walk.failure() : Posts.listing(walk, new Memory(known, walk.place()), null);
    }

    private TimelinePage read(String server, String account, @Nullable String cursor) {
        Map<String, String> parameters =
                new HashMap<>(Map.of("exclude_replies", "true", "exclude_reblogs", "true", "limit", AT_ONCE));
        if (cursor != null) {
            parameters.put("max_id", cursor);
        }
        ApiResponse answer =
                tools.api().get(server + "/api/v1/accounts/" + account + "/statuses", parameters, Map.of());
        if (!answer.ok()) {
            return TimelinePage.failed(explained(answer).failure());
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (JsonNode status : answer.json()) {
            Instant published = Posts.moment(status.path("created_at").asText(null));
            if (published != null) {
                moments.add(published);
            }
            if (isOwn(status, account)) {
                entries.add(entry(status, published));
            }
        }
        Matcher next = NEXT.matcher(answer.header("Link") == null ? "" : answer.header("Link"));
        return TimelinePage.of(entries, moments, next.find() ? next.group(1) : null)
                .waiting(answer.retryAfter());
    }

    private static boolean isOwn(JsonNode status, String account) {
        String visibility = status.path("visibility").asText();
        return account.equals(status.path("account").path("id").asText())
                && (visibility.equals("public") || visibility.equals("unlisted"))
                && !status.hasNonNull("reblog")
                && !status.hasNonNull("in_reply_to_id");
    }

    private static Entry entry(JsonNode status, @Nullable Instant published) {
        String warning = status.path("spoiler_text").asText();
        String text = Posts.readable(status.path("content").asText());
        boolean video = false;
        for (JsonNode media : status.path("media_attachments")) {
            video |= media.path("type").asText().equals("video");
        }
        return Posts.entry(
                status.path("id").asText(),
                null,
                status.path("url").asText(null),
                warning.isBlank() ? text : warning + "\n" + text,
                published,
                Posts.moment(status.path("edited_at").asText(null)),
                video ? ArticleKind.VIDEO : ArticleKind.POST);
    }

    private static ApiResponse explained(ApiResponse answer) {
        return switch (answer.status()) {
            case 404, 410 -> answer.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_ACCOUNT_HERE), null);
            case 401, 403 -> answer.failed(Fault.FORBIDDEN, Diagnostic.of(DiagnosticKind.MEMBERS_ONLY), null);
            default -> answer;
        };
    }
}
