package vn.lantoa.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Fault;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Whose;

/** Takes the entries of one visit: which are new, and what is to be had of them. */
final class EntryIntake {

    private final Channel channel;
    private final long visit;
    private final Fetcher fetcher;
    private final FetchedAddresses taken;
    private final Owners owners;
    private final int attempts;
    private final InstantSource clock;
    private final Consumer<VisitEvent> steps;
    private final PageFaults faults = new PageFaults();
    private int fresh;

    /**
     * @param visit number of the visit
     * @param attempts after how many visits an entry goes on without its page
     * @param steps takes what is found
     */
    EntryIntake(
            Channel channel,
            long visit,
            Fetcher fetcher,
            FetchedAddresses taken,
            Owners owners,
            int attempts,
            InstantSource clock,
            Consumer<VisitEvent> steps) {
        this.channel = channel;
        this.visit = visit;
        this.fetcher = fetcher;
        this.taken = taken;
        this.owners = owners;
        this.attempts = attempts;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Takes an entry if it is new or changed.
     *
     * @param before what the cursor knows of it; null where it is not known
     * @param renewing whether an entry of a social channel that is known and unchanged is taken again
     * @return what the cursor has to know of it now
     */
    Seen take(String address, Entry entry, @Nullable Seen before, boolean renewing) {
        Seen done = new Seen(address, digest(entry), 0, visit);
        if (before != null && before.done() && before.digest().equals(done.digest())) {
            return renewing && channel.kind().isSocial() ? whole(entry, done) : done;
        }
        Whose whose = owners.whose(address, channel);
        boolean elsewhere = !channel.kind().isSocial() && (whose != Whose.OWN || taken.has(address));
        Seen passed = whose == Whose.OWN ? done : Seen.notOurs(address, visit);
        if (before == null) {
            fresh++;
            steps.accept(new VisitEvent(
                    SourceEvent.of(sighting(address, entry, whose)), elsewhere ? passed : null, null, null));
        } else if (whose == Whose.OWN && !before.digest().equals(done.digest())) {
            fresh++; // and not what waits for its page since an earlier visit
            if (before.isNotOurs()) {
                // the catalogue knows by now whose it is
                steps.accept(new VisitEvent(SourceEvent.of(sighting(address, entry, whose)), null, null, null));
            }
        }
        if (whose != Whose.OWN || (before == null && elsewhere)) {
            return passed;
        }
        return channel.kind().isSocial() ? whole(entry, done) : page(entry, before, done);
    }

    private Sighting sighting(String address, Entry entry, Whose whose) {
        return new Sighting(
                channel,
                Ids.article(address),
                address,
                now(),
                entry.published(),
                entry.precision(),
                whose,
                entry.title());
    }

    /** Entries that were not known, or had changed. */
    int fresh() {
        return fresh;
    }

    /** The pages that could not be read. */
    PageFaults faults() {
        return faults;
    }

    /** In social channels the entry is all there is. */
    private Seen whole(Entry entry, Seen done) {
        hand(new Capture(channel, entry, done.address(), List.of(), null, now()), done, null);
        return done;
    }

    private Seen page(Entry entry, @Nullable Seen before, Seen done) {
        MemoryBudget.Part room = fetcher.room();
        boolean handed = false;
        try {
            Seen seen = page(entry, before, done, room);
            handed = seen.done();
            return seen;
        } finally {
            if (!handed) {
                room.close();
            }
        }
    }

    private Seen page(Entry entry, @Nullable Seen before, Seen done, MemoryBudget.Part room) {
        Pages pages =
                Pages.of(fetcher, Objects.requireNonNull(entry.link(), "entries without a link are not taken"), room);
        FetchResult page = pages.last();
        faults.add(done.address(), page);
        boolean ours = page.fault() == Fault.OWN_MACHINE;
        int tried = Math.max(1, (before == null ? 0 : before.attempts()) + (ours ? 0 : 1));
        boolean gone = pages.had().isEmpty() && isGone(page);
        if (ours || ((page.passing() || gone) && tried < attempts)) {
            return new Seen(done.address(), done.digest(), tried, visit);
        }
        if (gone) {
            // listed, and never there to be read: no article
            Skipped skipped = Skipped.filtered("gone", "HTTP status " + page.status(), done.address());
            steps.accept(new VisitEvent(SourceEvent.of(skipped), done, null, null));
            return done;
        }
        if (page.ok() && owners.whose(page.finalAddress(), channel) == Whose.OTHERS) {
            // an address of its own that leads to another outlet's page
            Skipped skipped = Skipped.filtered("of-another-outlet", "leads elsewhere", done.address());
            steps.accept(new VisitEvent(SourceEvent.of(skipped), done, null, null));
            return done;
        }
        hand(new Capture(channel, entry, done.address(), pages.had(), pages.fault(), now()), done, room);
        taken.add(done.address());
        return done;
    }

    private static boolean isGone(FetchResult page) {
        return page.status() == 404 || page.status() == 410;
    }

    private void hand(Capture capture, Seen seen, MemoryBudget.@Nullable Part room) {
        steps.accept(new VisitEvent(SourceEvent.of(capture), seen, null, room));
    }

    private static String digest(Entry entry) {
        return Ids.sha256(entry.title() + "\u0000" + entry.summary() + "\u0000" + entry.body() + "\u0000"
                        + entry.updated())
                .substring(0, 16);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
