package vn.lantoa.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.Poller;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Tombstone;
import vn.lantoa.settings.PollSettings;

/**
 * One visit to a channel: asks what it lists, takes what is new, and says when to come again.
 *
 * <p>An entry whose page fails in a way that may pass is tried again in later visits, and handed on without its page after
 * the last attempt; one whose page fails for good is handed on without it at once. A channel is asked unconditionally as
 * long as entries wait.
 */
final class Visit {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    /** Entries that a channel no longer lists are forgotten after this many visits. */
    private static final int VISITS_REMEMBERED = 50;

    private static final int MOST_REMEMBERED = 20_000;

    private final Fetcher fetcher;
    private final FetchedAddresses taken;
    private final Owners owners;
    private final PollSettings settings;
    private final Schedule schedule;
    private final InstantSource clock;

    Visit(Fetcher fetcher, FetchedAddresses taken, Owners owners, PollSettings settings, InstantSource clock) {
        this.fetcher = fetcher;
        this.taken = taken;
        this.owners = owners;
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
    void make(Poller poller, Channel channel, Cursor cursor, Consumer<VisitEvent> steps, BooleanSupplier stopped) {
        PollResult listing = list(poller, channel, cursor);
        Map<String, Seen> seen = new LinkedHashMap<>();
        cursor.seen().forEach(entry -> seen.put(entry.address(), entry));
        long visit = cursor.visits() + 1;
        EntryIntake taking = new EntryIntake(channel, visit, fetcher, taken, owners, settings.attempts(), clock, steps);
        try {
            if (!taken(listing, seen, taking, stopped)) {
                return;
            }
            withdraw(channel, listing, seen, steps);
        } catch (RuntimeException | Error e) {
            listing = ownFault(channel, e);
        }
        end(channel, cursor, listing, remembered(channel, seen, listing, visit), taking, steps);
    }

    /** Takes what is listed; false where the visit was stopped. */
    private static boolean taken(
            PollResult listing, Map<String, Seen> seen, EntryIntake taking, BooleanSupplier stopped) {
        for (Map.Entry<String, Entry> listed : byAddress(listing.entries()).entrySet()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            seen.put(
                    listed.getKey(),
                    taking.take(listed.getKey(), listed.getValue(), seen.get(listed.getKey()), listing.renewing()));
        }
        return true;
    }

    private void withdraw(Channel channel, PollResult listing, Map<String, Seen> seen, Consumer<VisitEvent> steps) {
        for (String address : listing.withdrawn()) {
            seen.remove(address);
            String reason = "no longer to be kept: it was deleted at its place or has reached its age limit";
            Tombstone withdrawn =
                    new Tombstone(channel.kind(), channel.outlet().id(), Ids.article(address), address, reason, now());
            steps.accept(VisitEvent.of(SourceEvent.of(withdrawn)));
        }
    }

    private static PollResult list(Poller poller, Channel channel, Cursor cursor) {
        try {
            return poller.list(channel, cursor.standing());
        } catch (RuntimeException | Error e) {
            return ownFault(channel, e);
        }
    }

    /**
     * What goes wrong in our own code is told like any fault: a channel without reports would look as if nobody had
     * asked it.
     */
    private static PollResult ownFault(Channel channel, Throwable fault) {
        LOG.warn("{} could not be visited, by a fault of our own", channel.id(), fault);
        return PollResult.failed(Fault.OWN_MACHINE, Diagnostic.of(DiagnosticKind.OWN_FAULT), null);
    }

    private void end(
            Channel channel,
            Cursor cursor,
            PollResult listing,
            List<Seen> seen,
            EntryIntake taking,
            Consumer<VisitEvent> steps) {
        Instant now = now();
        boolean failed = listing.fault() != null;
        Cursor next = failed ? afterFault(cursor, listing, seen, now) : after(cursor, listing, seen, taking, now);
        PageFaults pages = taking.faults();
        Diagnostic ofPages = pages.remark() == null ? listing.remark() : pages.remark();
        ChannelReport report = new ChannelReport(
                channel,
                now,
                failed ? listing.fault() : pages.fault(),
                failed ? listing.remark() : ofPages,
                listing.entries().size(),
                taking.fresh(),
                next.lastSuccess(),
                Objects.requireNonNull(next.nextDue(), "after a visit"));
        steps.accept(new VisitEvent(SourceEvent.of(report), null, next, null));
    }

    private Cursor after(Cursor before, PollResult listing, List<Seen> seen, EntryIntake taking, Instant now) {
        double perHour = schedule.perHour(before, listing, taking.fresh(), now);
        boolean unfinished = seen.stream().anyMatch(entry -> !entry.done());
        return new Cursor(
                listing.validators().etag(),
                listing.validators().lastModified(),
                listing.memory() == null ? before.memory() : listing.memory(),
                seen,
                before.visits() + 1,
                0,
                now,
                perHour,
                now.plus(schedule.pause(perHour, listing, unfinished)),
                now);
    }

    private Cursor afterFault(Cursor before, PollResult listing, List<Seen> seen, Instant now) {
        int failures = before.failures() + 1;
        return new Cursor(
                before.etag(),
                before.lastModified(),
                listing.memory() == null ? before.memory() : listing.memory(),
                seen,
                before.visits() + 1,
                failures,
                before.lastSuccess(),
                before.perHour(),
                now.plus(schedule.pauseAfterFault(failures, listing.retryAfter())),
                now);
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

    private static List<Seen> remembered(Channel channel, Map<String, Seen> seen, PollResult listing, long visit) {
        // after a failure or "unchanged" nothing can be said about what is no longer listed; of platforms, which are
        // read from
        // the newest item down to what is known, never
        boolean whole = listing.fault() == null
                && !listing.unchanged()
                && !channel.kind().isSocial();
        List<Seen> kept = new ArrayList<>();
        for (Seen entry : seen.values()) {
            if (!whole || visit - entry.visit() < VISITS_REMEMBERED) {
                kept.add(entry);
            }
        }
        return kept.size() <= MOST_REMEMBERED ? kept : kept.subList(kept.size() - MOST_REMEMBERED, kept.size());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
