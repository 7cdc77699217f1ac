package vn.lantoa.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.Freshness;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Days;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.text.Text;

/** Polls feeds. */
public final class FeedPoller implements Poller {

    private final Fetcher fetcher;
    private final FeedParser parser = new FeedParser();

    public FeedPoller(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        FetchResult fetched = fetcher.fetch(channel.address(), state.etag(), state.lastModified());
        if (fetched.notModified()) {
            return PollResult.unchanged(state);
        }
        if (!fetched.ok()) {
            return PollResult.failed(fetched.failure(), fetched.remark(), fetched.retryAfter());
        }
        ParsedFeed feed = parser.parse(fetched.content(), fetched.contentType(), fetched.finalAddress());
        if (feed.fault() != null) {
            return PollResult.failed(feed.fault(), feed.remark(), null);
        }
        if (feed.entries().isEmpty()) {
            return PollResult.failed(Fault.NO_ENTRIES, Diagnostic.of(DiagnosticKind.LISTS_NOTHING), null);
        }
        return PollResult.of(feed.entries().stream().map(FeedPoller::normal).toList())
                .validated(fetched.etag(), fetched.lastModified())
                .pausing(longer(feed.rhythm().ttl(), Freshness.of(fetched)))
                .warning(warning(feed.rhythm()));
    }

    /** The parser keeps the texts of a feed unchanged; from here on they have the normal form of all our texts. */
    private static Entry normal(Entry entry) {
        return new Entry(
                entry.id(),
                normal(entry.title()),
                entry.link(),
                normal(entry.author()),
                normal(entry.summary()),
                entry.published(),
                entry.precision(),
                entry.updated(),
                normal(entry.body()),
                entry.kind());
    }

    private static @Nullable String normal(@Nullable String text) {
        String normal = text == null ? "" : Text.normal(text).strip();
        return normal.isEmpty() ? null : normal;
    }

    private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
        return List.of(one == null ? Duration.ZERO : one, other == null ? Duration.ZERO : other).stream()
                .filter(pause -> !pause.isZero())
                .max(Duration::compareTo)
                .orElse(null);
    }

    private static @Nullable Diagnostic warning(Rhythm rhythm) {
        Instant built = rhythm.built();
        Instant newest = rhythm.newest();
        return built != null && newest != null && rhythm.frozen()
                ? Diagnostic.of(DiagnosticKind.FROZEN_FEED, Days.of(built), Days.of(newest))
                : null;
    }
}
