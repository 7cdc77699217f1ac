package vn.lantoa.press;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.http.FetchResult;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.text.Language;

/** Reads candidates as the job would: what cannot be read that way is none. */
final class ChannelProbe {

    private static final int SITEMAPS = 2;
    private static final int SAMPLED = 20;

    private final Asking asking;
    private final InstantSource clock;
    private final FeedParser feeds = new FeedParser();

    ChannelProbe(Asking asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** What the candidate lists, or why it cannot be read. */
    PollResult read(Candidate candidate) {
        return switch (candidate.kind()) {
            case SITEMAP -> new SitemapPoller(asking, clock, SITEMAPS).list(channel(candidate), PollState.NEW);
            case SECTION -> new SectionPoller(asking, clock).list(channel(candidate), PollState.NEW);
            default -> feed(candidate);
        };
    }

    /** The moment of the newest entry; null where none states one. */
    static @Nullable Instant newest(List<Entry> entries) {
        return entries.stream()
                .map(Listed::moment)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The language of the titles, two letters. */
    static String language(List<Entry> entries, String otherwise) {
        String titles = entries.stream()
                .map(Entry::title)
                .filter(Objects::nonNull)
                .limit(SAMPLED)
                .collect(Collectors.joining(". "));
        String language = Language.of(titles);
        return language.equals("und") ? otherwise : language;
    }

    private PollResult feed(Candidate candidate) {
        FetchResult fetched = asking.fetch(candidate.address(), null, null);
        if (!fetched.ok()) {
            return PollResult.failed(fetched.failure(), fetched.remark(), null);
        }
        ParsedFeed feed = feeds.parse(fetched.content(), fetched.contentType(), fetched.finalAddress());
        if (feed.fault() != null) {
            return PollResult.failed(feed.fault(), feed.remark(), null);
        }
        return feed.entries().isEmpty()
                ? PollResult.failed(Fault.NO_ENTRIES, Diagnostic.of(DiagnosticKind.LISTS_NOTHING), null)
                : PollResult.of(feed.entries());
    }

    private static Channel channel(Candidate candidate) {
        Outlet outlet = new Outlet(
                "outlet",
                "outlet",
                "outlet",
                OutletKind.PRESS,
                CommunicationSetting.MASS_MEDIA,
                candidate.address(),
                false);
        ChannelKind kind = candidate.kind();
        return new Channel("outlet/" + kind, outlet, kind, candidate.address(), "vi", false, false, null);
    }
}
