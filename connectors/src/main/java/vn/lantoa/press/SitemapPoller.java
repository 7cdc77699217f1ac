package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.Freshness;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;

/**
 * Asks sitemaps and indexes of sitemaps. Of an index a few sitemaps are read at a visit, those that changed and that hold
 * the newest entries; entries that were old when the channel was first asked are left alone.
 */
public final class SitemapPoller implements Poller {

    /** How many sitemaps of an index are asked at one visit. */
    static final int CHILDREN = 5;

    /** Entries that were older at the first visit are not taken. */
    static final Duration AGE = Duration.ofDays(30);

    private static final int MOST_LISTED = 60;

    private final Asking asking;
    private final InstantSource clock;
    private final int children;
    private final SitemapReader reader = new SitemapReader();

    public SitemapPoller(Fetcher fetcher) {
        this(fetcher::fetch, InstantSource.system(), CHILDREN);
    }

    /**
     * @param children how many sitemaps of an index are asked at one visit
     */
    SitemapPoller(Asking asking, InstantSource clock, int children) {
        this.asking = asking;
        this.clock = clock;
        this.children = children;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        SitemapMemory memory = SitemapMemory.read(state.memory());
        FetchResult fetched = asking.fetch(channel.address(), state.etag(), state.lastModified());
        if (fetched.notModified()) {
            return memory.index()
                    ? tree(channel, state, memory, memory.listed()).validated(state.etag(), state.lastModified())
                    : PollResult.unchanged(state);
        }
        if (!fetched.ok()) {
            return PollResult.failed(fetched.failure(), fetched.remark(), fetched.retryAfter());
        }
        Sitemap sitemap = reader.read(fetched.content(), fetched.contentType(), channel.address());
        if (sitemap.fault() != null) {
            return PollResult.failed(sitemap.fault(), sitemap.remark(), null);
        }
        PollResult listing = sitemap.index()
                ? tree(channel, state, memory, sitemap.children())
                : withoutIndex(sitemap.entries(), memory);
        return listing.validated(fetched.etag(), fetched.lastModified()).pausing(Freshness.of(fetched));
    }

    private PollResult withoutIndex(List<Entry> listed, SitemapMemory memory) {
        if (listed.isEmpty()) {
            return PollResult.failed(Fault.EMPTY, Diagnostic.of(DiagnosticKind.NO_OWN_PAGE), null);
        }
        Instant now = clock.instant();
        PollResult listing = PollResult.of(RecentEntries.newest(listed, now, oldest(memory, now)))
                .remembering(Json.write(new SitemapMemory(false, now, List.of(), List.of())));
        return listing.entries().isEmpty()
                ? listing.warning(Diagnostic.of(DiagnosticKind.ALL_OLD, listed.size(), AGE.toDays()))
                : listing;
    }

    private PollResult tree(Channel channel, PollState state, SitemapMemory memory, List<Sitemap.Child> children) {
        if (children.isEmpty()) {
            return PollResult.failed(Fault.EMPTY, Diagnostic.of(DiagnosticKind.NO_OWN_SITEMAP), null);
        }
        Instant now = clock.instant();
        Instant oldest = oldest(memory, now);
        boolean again = memory.asked() != null && state.etag() == null && state.lastModified() == null;
        SitemapTree tree = new SitemapTree(asking, reader, memory, now, oldest, again, this.children);
        List<Sitemap.Child> ranked = tree.choice().ranked(children);
        List<Sitemap.Child> kept = ranked.size() <= MOST_LISTED ? ranked : ranked.subList(0, MOST_LISTED);
        tree.walk(channel.address(), kept);
        String remembered = Json.write(new SitemapMemory(true, now, kept, lately(tree.known())));
        if (tree.fault() != null) {
            return PollResult.failed(tree.fault(), tree.remark(), null).remembering(remembered);
        }
        PollResult listing =
                PollResult.of(RecentEntries.newest(tree.entries(), now, oldest)).remembering(remembered);
        return tree.remark() == null ? listing : listing.warning(tree.remark());
    }

    /** Thirty days before the last visit: what was published while the job stood still is not lost. */
    private static Instant oldest(SitemapMemory memory, Instant now) {
        return (memory.asked() == null ? now : memory.asked()).minus(AGE);
    }

    private static List<SitemapMemory.Known> lately(List<SitemapMemory.Known> known) {
        return known.stream()
                .sorted((one, other) -> other.asked().compareTo(one.asked()))
                .limit(MOST_LISTED)
                .toList();
    }
}
