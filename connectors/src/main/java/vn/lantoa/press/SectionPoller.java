package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
import vn.lantoa.channel.Poller;
import vn.lantoa.feed.FeedParser;
import vn.lantoa.feed.ParsedFeed;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.Freshness;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Json;
import vn.lantoa.model.Site;

/**
 * Asks section pages: takes the links that have the shape of articles. Shapes are learnt from the page, now and then from a
 * feed that the page names and from the other sections of its site, and are kept from visit to visit.
 */
public final class SectionPoller implements Poller {

    private static final Duration LEARNT_AGAIN = Duration.ofDays(30);

    private final Asking asking;
    private final InstantSource clock;
    private final FeedParser feeds = new FeedParser();
    private final SiteShapes sites = new SiteShapes();

    public SectionPoller(Fetcher fetcher) {
        this(fetcher::fetch, InstantSource.system());
    }

    SectionPoller(Asking asking, InstantSource clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public PollResult list(Channel channel, PollState state) {
        FetchResult fetched = asking.fetch(channel.address(), state.etag(), state.lastModified());
        if (fetched.notModified()) {
            return PollResult.unchanged(state);
        }
        if (!fetched.ok()) {
            return PollResult.failed(fetched.failure(), fetched.remark(), fetched.retryAfter());
        }
        if (!Site.same(channel.address(), fetched.finalAddress())) {
            return PollResult.failed(
                    Fault.REFUSED_ADDRESS, Diagnostic.of(DiagnosticKind.LEADS_AWAY, fetched.finalAddress()), null);
        }
        SectionMemory memory = SectionMemory.read(state.memory());
        Instant now = clock.instant();
        Document page = Section.parsed(fetched.content(), fetched.contentType(), fetched.finalAddress());
        Shapes shapes = new Shapes(sites.with(channel.address(), memory.shapes()));
        Instant learnt = memory.learnt();
        if (learnt == null || learnt.isBefore(now.minus(LEARNT_AGAIN))) {
            shapes.learn(articlesOfAFeed(page));
            learnt = now;
        }
        Section section = Section.of(page, shapes);
        if (section.fault() != null) {
            return PollResult.failed(section.fault(), section.remark(), null);
        }
        Map<String, Integer> met = shapes.met();
        sites.learnt(channel.address(), met);
        Map<String, String> leads = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Entry listed : section.entries()) {
            Entry entry = Listed.upTo(listed, now);
            String first = memory.leads().getOrDefault(entry.link(), entry.summary());
            leads.put(entry.link(), first == null ? "" : first);
            entries.add(saying(entry, first));
        }
        return PollResult.of(entries)
                .validated(fetched.etag(), fetched.lastModified())
                .pausing(Freshness.of(fetched))
                .remembering(Json.write(new SectionMemory(met, leads, learnt)));
    }

    /** Addresses of articles in the first feed of its own site that a page names; none where there is no such feed. */
    private List<String> articlesOfAFeed(Document page) {
        for (String feed : HeadLinks.feeds(page)) {
            FetchResult fetched = asking.fetch(feed, null, null);
            ParsedFeed parsed =
                    fetched.ok() ? feeds.parse(fetched.content(), fetched.contentType(), fetched.finalAddress()) : null;
            return parsed == null
                    ? List.of()
                    : parsed.entries().stream()
                            .map(Entry::link)
                            .filter(Objects::nonNull)
                            .filter(link -> Site.same(link, page.location()))
                            .toList();
        }
        return List.of();
    }

    private static Entry saying(Entry entry, @Nullable String lead) {
        return new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                lead == null || lead.isEmpty() ? null : lead,
                entry.published(),
                entry.precision(),
                entry.updated(),
                entry.body(),
                entry.kind());
    }
}
