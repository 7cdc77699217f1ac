package vn.lantoa.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.lantoa.http.Fetched;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Polled;
import vn.lantoa.settings.PollSettings;

/**
 * One visit to a channel: asks what it lists, fetches the pages of what is new, and says when to come again.
 *
 * <p>An entry whose page fails in a way that may pass is tried again in later visits, and handed on without its page after
 * the last attempt; one whose page fails for good is handed on without it at once. A channel is asked unconditionally as
 * long as entries wait.
 */
final class Visit {

    /** Entries that a channel no longer lists are forgotten after this many visits. */
    private static final int VISITS_REMEMBERED = 50;

    private static final int MOST_REMEMBERED = 20_000;

    private final Fetcher fetcher;
    private final Poller poller;
    private final PollSettings settings;
    private final Schedule schedule;
    private final InstantSource clock;

    Visit(Fetcher fetcher, Poller poller, PollSettings settings, InstantSource clock) {
        this.fetcher = fetcher;
        this.poller = poller;
        this.settings = settings;
        this.schedule = new Schedule(settings);
        this.clock = clock;
    }

    /**
     * Makes the visit.
     *
     * @param steps takes what is found, in order; the last step is the end
     * @param stopped asked between two pages; a visit that is stopped has no end
     */
    void make(Channel channel, Cursor cursor, Consumer<Step> steps, BooleanSupplier stopped) {
        boolean whole = cursor.unfinished();
        Listing listing = poller.list(channel, whole ? null : cursor.etag(), whole ? null : cursor.lastModified());
        Map<String, Seen> seen = new LinkedHashMap<>();
        cursor.seen().forEach(entry -> seen.put(entry.address(), entry));
        long visit = cursor.visits() + 1;
        int fresh = 0;
        PageFaults pages = new PageFaults();
        for (Map.Entry<String, Entry> listed : byAddress(listing.entries()).entrySet()) {
            if (stopped.getAsBoolean()) {
                return;
            }
            Seen before = seen.get(listed.getKey());
            String digest = digest(listed.getValue());
            if (before != null && before.done() && before.digest().equals(digest)) {
                seen.put(listed.getKey(), new Seen(listed.getKey(), digest, 0, visit));
                continue;
            }
            fresh++;
            Seen after = fetch(channel, listed.getKey(), listed.getValue(), digest, before, visit, pages, steps);
            seen.put(listed.getKey(), after);
        }
        end(channel, cursor, listing, remembered(seen, listing, visit), fresh, pages, steps);
    }

    private Seen fetch(
            Channel channel,
            String address,
            Entry entry,
            String digest,
            Seen before,
            long visit,
            PageFaults pages,
            Consumer<Step> steps) {
        Fetched page = fetcher.fetch(entry.link());
        pages.add(address, page);
        int attempts = (before == null ? 0 : before.attempts()) + 1;
        if (page.passing() && attempts < settings.attempts()) {
            return new Seen(address, digest, attempts, visit);
        }
        Seen seen = new Seen(address, digest, 0, visit);
        String fault = page.ok() ? null : page.fault() + ": " + page.message();
        Capture capture = new Capture(
                channel,
                entry,
                address,
                page.ok() ? page.finalAddress() : null,
                page.contentType(),
                page.body(),
                fault,
                now());
        steps.accept(new Step(Polled.of(capture), seen, null));
        return seen;
    }

    private void end(
            Channel channel,
            Cursor cursor,
            Listing listing,
            List<Seen> seen,
            int fresh,
            PageFaults pages,
            Consumer<Step> steps) {
        Instant now = now();
        boolean failed = listing.fault() != null;
        int failures = failed ? cursor.failures() + 1 : 0;
        boolean unfinished = seen.stream().anyMatch(entry -> !entry.done());
        Instant nextDue = now.plus(schedule.pause(failures, unfinished, listing.retryAfter()));
        Instant lastSuccess = failed ? cursor.lastSuccess() : now;
        Cursor next = new Cursor(
                failed ? cursor.etag() : listing.etag(),
                failed ? cursor.lastModified() : listing.lastModified(),
                seen,
                cursor.visits() + 1,
                failures,
                lastSuccess,
                nextDue);
        ChannelReport report = new ChannelReport(
                channel,
                now,
                failed ? listing.fault() : pages.fault(),
                failed ? listing.message() : pages.message(),
                listing.entries().size(),
                fresh,
                lastSuccess,
                nextDue);
        steps.accept(new Step(Polled.of(report), null, next));
    }

    /** Entries with a page, each address once. */
    private static Map<String, Entry> byAddress(List<Entry> entries) {
        Map<String, Entry> byAddress = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.link() != null) {
                byAddress.putIfAbsent(Addresses.canonical(entry.link()), entry);
            }
        }
        return byAddress;
    }

    private static List<Seen> remembered(Map<String, Seen> seen, Listing listing, long visit) {
        // after a failure or "unchanged" nothing can be said about what is no longer listed
        boolean whole = listing.fault() == null && !listing.unchanged();
        List<Seen> kept = new ArrayList<>();
        for (Seen entry : seen.values()) {
            if (!whole || visit - entry.visit() < VISITS_REMEMBERED) {
                kept.add(entry);
            }
        }
        return kept.size() <= MOST_REMEMBERED ? kept : kept.subList(kept.size() - MOST_REMEMBERED, kept.size());
    }

    private static String digest(Entry entry) {
        return Ids.sha256(entry.title() + "\u0000" + entry.summary() + "\u0000" + entry.updated())
                .substring(0, 16);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** A channel of a kind that nothing here reads yet. */
    static Listing unreadable(Channel channel) {
        return Listing.failed(
                Fault.NOT_A_FEED, "channels of kind " + channel.kind() + " cannot be read yet", Duration.ofDays(1));
    }
}
