package vn.lantoa.social;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.FetchResult;
import vn.lantoa.markup.Markup;
import vn.lantoa.model.ArticleKind;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;

/** Reads public channels of Telegram from their preview on the web; off unless people turn it on explicitly. */
final class TelegramPoller implements Poller {

    private static final int DEEPEST = 400;

    private final PlatformContext tools;

    TelegramPoller(PlatformContext tools) {
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
                place, tools.settings().pages(), tools.floor(), cursor -> read(Account.known(channel), cursor));
        return walk.failure() != null ? walk.failure() : Posts.listing(walk, walk.place(), null);
    }

    private TimelinePage read(String name, @Nullable String cursor) {
        String preview = tools.platform(ChannelKind.TELEGRAM).api() + "/s/" + Api.encoded(name);
        FetchResult fetched = tools.api().page(cursor == null ? preview : preview + "?before=" + cursor);
        if (!fetched.ok()) {
            return TimelinePage.failed(PollResult.failed(fetched.failure(), fetched.remark(), fetched.retryAfter()));
        }
        Element page = Markup.page(new String(fetched.content(), java.nio.charset.StandardCharsets.UTF_8), "", DEEPEST);
        List<Element> messages = page.select(".tgme_widget_message[data-post]");
        if (messages.isEmpty()
                && cursor == null
                && page.select(".tgme_channel_info").isEmpty()) {
            return TimelinePage.failed(
                    PollResult.failed(Fault.NOT_FOUND, Diagnostic.of(DiagnosticKind.NO_PREVIEW), null));
        }
        List<Entry> entries = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        long lowest = Long.MAX_VALUE;
        for (Element message : messages) {
            long number = number(message.attr("data-post"), name);
            Instant published = Posts.moment(
                    message.select("a.tgme_widget_message_date time[datetime]").attr("datetime"));
            if (number > 0) {
                lowest = Math.min(lowest, number);
                if (published != null) {
                    moments.add(published);
                }
                if (message.select(".tgme_widget_message_forwarded_from").isEmpty()) {
                    entries.add(entry(message, name, number, published));
                }
            }
        }
        return TimelinePage.of(entries, moments, lowest > 1 && lowest < Long.MAX_VALUE ? Long.toString(lowest) : null);
    }

    private static Entry entry(Element message, String name, long number, @Nullable Instant published) {
        Element text = message.selectFirst(".tgme_widget_message_text.js-message_text, .tgme_widget_message_text");
        boolean video = !message.select(".tgme_widget_message_video_player").isEmpty();
        return Posts.entry(
                name + "/" + number,
                null,
                "https://t.me/" + Api.encoded(name) + "/" + number,
                text == null ? "" : Posts.readable(text.html()),
                published,
                null,
                video ? ArticleKind.VIDEO : ArticleKind.POST);
    }

    /** The number of a message of that channel; 0 where it is another's. */
    private static long number(String post, String name) {
        String[] parts = post.split("/", 2);
        return parts.length == 2 && parts[0].equalsIgnoreCase(name) && parts[1].matches("[0-9]{1,15}")
                ? Long.parseLong(parts[1])
                : 0;
    }
}
