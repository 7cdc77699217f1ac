package vn.lantoa.http;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.settings.HttpSettings;

/**
 * Fetches addresses, politely: each host one request at a time and rate limited, robots.txt first, with an honest user
 * agent; and
 * guarded: total deadline, body limit while reading, few redirects, no address of our own network. Thread-safe; threads
 * that ask the same host wait for each other.
 */
public final class Fetcher implements AutoCloseable {

    private static final Map<HttpSettings, Fetcher> SHARED = new HashMap<>();

    private final HttpSettings settings;
    private final SessionCookies sessions = new SessionCookies();
    private final Redirects redirects = new Redirects(sessions);
    private final Robots robots;
    private final HttpExchange wire;
    private final MemoryBudget room;
    private int holders;

    /**
     * The one client of this process for these settings, so that the readers of a job in one process share one rate limit
     * for each host. Every call is followed by a {@link #close}; the last one ends it.
     */
    public static Fetcher shared(HttpSettings settings) {
        synchronized (SHARED) {
            Fetcher fetcher = SHARED.computeIfAbsent(settings, Fetcher::new);
            fetcher.holders++;
            return fetcher;
        }
    }

    public Fetcher(HttpSettings settings) {
        this(settings, Dns.SYSTEM, settings.allowLocal() ? address -> false : LocalAddresses::has);
    }

    /**
     * @param names resolves names
     * @param refused whether an address may not be asked
     */
    Fetcher(HttpSettings settings, Dns names, Predicate<InetAddress> refused) {
        this.settings = settings;
        RobotsStore copies = settings.folder() == null ? null : Robots.copiesIn(Path.of(settings.folder()));
        this.robots = new Robots(settings.agent(), copies, InstantSource.system());
        this.wire = new HttpExchange(settings, sessions, names, refused);
        this.room = settings.bodiesBytes() == HttpSettings.BY_MEMORY
                ? MemoryBudget.byMemory(settings.maxBodyBytes())
                : new MemoryBudget(settings.bodiesBytes(), settings.maxBodyBytes());
    }

    /** Fetches an address as if for the first time. */
    public FetchResult fetch(String address) {
        return fetch(address, null, null);
    }

    /**
     * Fetches an address if it changed.
     *
     * @param etag validator of an earlier answer; null for none
     * @param lastModified validator of an earlier answer, as sent; null for none
     */
    public FetchResult fetch(String address, @Nullable String etag, @Nullable String lastModified) {
        try (MemoryBudget.Part part = room.open()) {
            return fetch(address, etag, lastModified, part);
        }
    }

    /**
     * Waits until there is room in memory for a body; to be closed when the body is no longer used. A caller holds one at most,
     * and fetches nothing without it.
     */
    public MemoryBudget.Part room() {
        return room.open();
    }

    /**
     * Fetches an address as if for the first time.
     *
     * @param part reserves the memory of the body, beside those that it holds already
     */
    public FetchResult fetch(String address, MemoryBudget.Part part) {
        return fetch(address, null, null, part);
    }

    private FetchResult fetch(
            String address, @Nullable String etag, @Nullable String lastModified, MemoryBudget.Part part) {
        int before = part.mark();
        FetchResult fetched = redirects.follow(address, current -> {
            if (!Addresses.isWeb(current)) {
                return notWeb(current);
            }
            FetchResult refusal = robots.refusal(current, file -> robotsFile(file, part));
            part.rewind(before);
            return refusal == null ? wire.page(current, etag, lastModified, pause(current), part) : refusal;
        });
        if (fetched.body() == null) {
            part.rewind(before);
        }
        return fetched;
    }

    /**
     * Calls a platform's interface: without robots.txt, which speaks to crawlers, and without following redirects, which
     * would carry credentials away. The body is kept with a fault too, because that is where platforms explain it.
     */
    public FetchResult call(Call call) {
        if (!Addresses.isWeb(call.address())) {
            return notWeb(call.shownAddress());
        }
        FetchResult answer;
        try (MemoryBudget.Part part = room.open()) {
            answer = wire.call(call, part);
        }
        return answer.isRedirect()
                ? new FetchResult(
                        answer.finalAddress(),
                        answer.status(),
                        answer.headers(),
                        answer.body(),
                        Fault.REDIRECTS,
                        Diagnostic.of(DiagnosticKind.REDIRECTED),
                        answer.retryAfter())
                : answer;
    }

    /** The most bytes of bodies that were ever held at once. */
    long mostHeld() {
        return room.mostHeld();
    }

    /** Bytes of bodies that are held now. */
    public long held() {
        return room.held();
    }

    @Override
    public void close() {
        synchronized (SHARED) {
            holders--;
            if (holders > 0) {
                return;
            }
            SHARED.remove(settings, this);
        }
        wire.close();
    }

    private FetchResult robotsFile(String address, MemoryBudget.Part part) {
        return redirects.follow(
                address,
                current -> Addresses.isWeb(current)
                        ? wire.beginning(current, RobotsFile.MOST_BYTES, pause(current), part)
                        : notWeb(current));
    }

    /** Our pause, or the host's own where that is longer. */
    private Duration pause(String address) {
        Duration wanted = robots.delay(address);
        return wanted.compareTo(settings.pace()) > 0 ? wanted : settings.pace();
    }

    private static FetchResult notWeb(String address) {
        String shown = Addresses.withoutQuery(address);
        return FetchResult.failed(
                address,
                Fault.REFUSED_ADDRESS,
                Diagnostic.of(
                        DiagnosticKind.NOT_AN_ADDRESS, shown.length() > 200 ? shown.substring(0, 200) + "..." : shown));
    }
}
