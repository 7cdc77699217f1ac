package vn.lantoa.poll;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.base.source.reader.RecordsBySplits;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;
import org.apache.flink.connector.base.source.reader.splitreader.SplitReader;
import org.apache.flink.connector.base.source.reader.splitreader.SplitsChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.http.Fetcher;
import vn.lantoa.http.MemoryBudget;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Whose;
import vn.lantoa.settings.HttpSettings;
import vn.lantoa.settings.PollSettings;
import vn.lantoa.settings.SocialSettings;

/**
 * Visits the channels that are due: several hosts at the same time, the channels of one host one after the other. What
 * visits find is handed on in turns, so that no host waits long for another, and a slow job slows the fetching down.
 */
final class PollSplitReader implements SplitReader<VisitEvent, PollSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(PollSplitReader.class);

    /** What is handed on at once: little, because what is handed on has no turns any more. */
    private static final int AT_ONCE = 64;

    private static final long BYTES_AT_ONCE = 256 * 1_024;

    private static final long WAIT_MILLIS = 200;
    private static final int IDLE_SECONDS = 60;

    /** What a visit found, with the channel it belongs to; without a step the visit ended in some other way. */
    private record Found(Channel channel, @Nullable VisitEvent step) {

        long bytes() {
            return step == null || step.room() == null ? 0 : step.room().bytes();
        }
    }

    private final Fetcher fetcher;
    private final PollSettings settings;
    private final Pollers pollers;
    private final Visit visit;
    private final FetchedAddresses taken = new FetchedAddresses();
    private final Owners owners;
    private final InstantSource clock;
    private final Remembrance remembrance;
    private final ExecutorService visitors;
    private final Turns<Found> turns = new Turns<>();
    private final NextVisits next;

    /** As their newest visits left them. */
    private final Map<String, PollSplit> channels = new LinkedHashMap<>();

    private final Set<String> busyHosts = new HashSet<>();
    /** The memory of what was handed on and may not have left yet. */
    private final Set<MemoryBudget.Part> rooms = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;
    private volatile boolean awake;

    PollSplitReader(
            Owners owners,
            HttpSettings http,
            PollSettings poll,
            SocialSettings social,
            InstantSource clock,
            Remembrance remembrance) {
        this.owners = owners;
        fetcher = Fetcher.shared(http);
        settings = poll;
        this.clock = clock;
        this.remembrance = remembrance;
        pollers = new Pollers(fetcher, social, clock);
        visit = new Visit(fetcher, taken, owners, poll, clock);
        next = new NextVisits(poll);
        visitors = visitors(poll.hosts());
    }

    /** A thread for each host that is being visited: nearly all of them sleep until it is their host's turn. */
    private static ExecutorService visitors(int hosts) {
        ThreadPoolExecutor visitors = new ThreadPoolExecutor(
                hosts, hosts, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), runnable -> {
                    Thread thread = new Thread(runnable, "visitor");
                    thread.setDaemon(true);
                    return thread;
                });
        visitors.allowCoreThreadTimeOut(true);
        return visitors;
    }

    @Override
    public RecordsWithSplitIds<VisitEvent> fetch() throws IOException {
        RecordsBySplits.Builder<VisitEvent> records = new RecordsBySplits.Builder<>();
        sendVisitors();
        rooms.removeIf(MemoryBudget.Part::isClosed);
        try {
            Found found = awake ? null : turns.take(WAIT_MILLIS);
            long bytes = 0;
            for (int taken = 1; found != null; taken++) {
                bytes += found.bytes();
                take(found, records);
                found = taken < AT_ONCE && bytes < BYTES_AT_ONCE ? turns.take(0) : null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awake = false;
        return records.build();
    }

    @Override
    public void handleSplitsChanges(SplitsChange<PollSplit> change) {
        for (PollSplit split : change.splits()) {
            channels.put(split.splitId(), split);
            taken.addAll(own(split));
        }
    }

    /** A channel that took what was another outlet's, before anybody looked whose it was, keeps nothing from that outlet. */
    private List<Seen> own(PollSplit split) {
        return split.cursor().seen().stream()
                .filter(entry -> owners.whose(entry.address(), split.channel()) == Whose.OWN)
                .toList();
    }

    @Override
    public void wakeUp() {
        awake = true;
    }

    @Override
    public void close() {
        closed = true;
        visitors.shutdownNow();
        rooms.forEach(MemoryBudget.Part::close);
        fetcher.close();
    }

    private void sendVisitors() {
        if (remembrance.isBehind()) {
            return;
        }
        for (PollSplit split : next.of(channels.values(), busyHosts, clock.instant())) {
            busyHosts.add(NextVisits.host(split.channel()));
            visitors.execute(() -> visit(split.channel(), split.cursor()));
        }
    }

    private void visit(Channel channel, Cursor cursor) {
        try {
            visit.make(
                    pollers.of(channel.kind()), channel, cursor, step -> put(new Found(channel, step)), this::isOver);
        } catch (RuntimeException | Error e) {
            // whatever it was: a host that stays busy would never be asked again
            LOG.warn("the visit to {} failed", channel.id(), e);
            put(new Found(channel, null));
        }
    }

    /** Asked before each page: goes on when there is somebody to remember it. */
    private boolean isOver() {
        try {
            while (!closed && remembrance.isBehind()) {
                TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return closed;
    }

    private void put(Found found) {
        MemoryBudget.Part room = found.step() == null ? null : found.step().room();
        try {
            if (room != null) {
                rooms.add(room);
            }
            turns.put(NextVisits.host(found.channel()), found, found.bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (room != null) {
                room.close();
            }
        }
    }

    private void take(Found found, RecordsBySplits.Builder<VisitEvent> records) {
        String id = found.channel().id();
        VisitEvent step = found.step();
        if (step != null) {
            records.add(id, step);
        }
        Cursor end = step == null ? cursor(id).postponed(clock.instant(), settings.retry()) : step.end();
        if (end != null) {
            busyHosts.remove(NextVisits.host(found.channel()));
            channels.put(id, new PollSplit(found.channel(), end));
            finishIfDone(id, end, records);
        }
    }

    private Cursor cursor(String id) {
        return Objects.requireNonNull(channels.get(id), "a channel that is visited is read")
                .cursor();
    }

    private void finishIfDone(String id, Cursor cursor, RecordsBySplits.Builder<VisitEvent> records) {
        boolean done = cursor.failures() == 0 ? !cursor.unfinished() : cursor.failures() >= settings.attempts();
        if (settings.bounded() && done) {
            channels.remove(id);
            records.addFinishedSplit(id);
        }
    }
}
