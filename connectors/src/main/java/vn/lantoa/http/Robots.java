package vn.lantoa.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

/**
 * What hosts allow, by RFC 9309: no robots.txt allows everything; one that cannot be fetched because of a server's fault, or
 * because of too many requests, allows what it did before for up to 30 days, and nothing without an earlier one. What it
 * allowed before survives a restart where copies are kept. Each host is asked once, however many threads wait for it.
 */
final class Robots {

    private static final Duration USABLE = Duration.ofDays(30);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int HOSTS = 5_000;
    private static final long MOST_COPIED_BYTES = 100_000_000;

    /** What is known of one host. */
    private static final class Known {

        private final ReentrantLock one = new ReentrantLock();
        private volatile @Nullable RobotsFile file;
        private @Nullable Instant read;
        private @Nullable Instant due;
        private @Nullable FetchResult failure;
        private int failures;
    }

    private final Cache<String, Known> byHost =
            Caffeine.newBuilder().maximumSize(HOSTS).executor(Runnable::run).build();

    private final String agent;
    private final @Nullable RobotsStore copies;
    private final InstantSource clock;

    /**
     * @param copies where the files outlive this process; null for nowhere
     */
    Robots(String agent, @Nullable RobotsStore copies, InstantSource clock) {
        this.agent = agent;
        this.copies = copies;
        this.clock = clock;
    }

    /** Copies in a folder, as many as hosts are known in memory. */
    static RobotsStore copiesIn(Path folder) {
        return new RobotsStore(folder, HOSTS, MOST_COPIED_BYTES);
    }

    /**
     * Why an address may not be fetched; null where it may. Where robots.txt cannot be fetched, the fault is that of
     * robots.txt: the page would most likely have the same.
     *
     * @param fetch fetches a host's robots.txt, following redirects
     */
    @Nullable
    FetchResult refusal(String address, Function<String, FetchResult> fetch) {
        Known known = of(address);
        try {
            known.one.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FetchResult.failed(address, Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.INTERRUPTED));
        }
        try {
            if (known.due == null || !known.due.isAfter(clock.instant())) {
                String host = Addresses.host(address);
                refresh(known, host, fetch.apply(host + "/robots.txt"));
            }
            return refusal(address, known);
        } finally {
            known.one.unlock();
        }
    }

    /** The pause that a host asks for; zero where it asks for none or was not asked yet. */
    Duration delay(String address) {
        RobotsFile file = of(address).file;
        return file == null ? Duration.ZERO : file.delay();
    }

    private static @Nullable FetchResult refusal(String address, Known known) {
        RobotsFile file = known.file;
        if (file == null) {
            FetchResult failure = Objects.requireNonNull(known.failure, "a host was asked without result");
            return new FetchResult(
                    address,
                    0,
                    failure.headers(),
                    null,
                    failure.fault(),
                    Diagnostic.because(failure.remark(), DiagnosticKind.NO_ROBOTS),
                    failure.retryAfter());
        }
        return file.allows(address)
                ? null
                : FetchResult.failed(
                        address,
                        Fault.ROBOTS,
                        Diagnostic.of(DiagnosticKind.ROBOTS_FORBID, Addresses.withoutQuery(address)));
    }

    private void refresh(Known known, String host, FetchResult answer) {
        Instant now = clock.instant();
        RobotsFile file = file(answer);
        if (file != null) {
            known.file = file;
            known.read = now;
            known.due = now.plus(file.fresh());
            known.failure = null;
            known.failures = 0;
            if (copies != null) {
                copies.keep(host, new RobotsStore.Copy(now, answer));
            }
            return;
        }
        if (known.file == null && known.read == null) {
            recall(known, host);
        }
        if (known.file != null && known.read != null && known.read.plus(USABLE).isBefore(now)) {
            known.file = null;
        }
        Duration retry = answer.retryAfter() == null
                ? FIRST_RETRY.multipliedBy(1L << Math.min(known.failures, MOST_DOUBLINGS))
                : answer.retryAfter();
        known.failure = answer;
        known.failures++;
        known.due = now.plus(retry);
    }

    /** What the host allowed when an earlier process asked it. */
    private void recall(Known known, String host) {
        RobotsStore.Copy copy = copies == null ? null : copies.of(host);
        if (copy != null) {
            FetchResult answer = copy.answer();
            known.file = answer.ok() ? RobotsFile.read(answer, agent) : RobotsFile.absent(answer);
            known.read = copy.read();
        }
    }

    /** Null where the answer says nothing about what is allowed. */
    private @Nullable RobotsFile file(FetchResult answer) {
        if (answer.ok()) {
            return RobotsFile.read(answer, agent);
        }
        boolean absent =
                answer.status() >= 400 && answer.status() < 500 && answer.status() != 429 && answer.status() != 408;
        return absent || answer.fault() == Fault.REDIRECTS ? RobotsFile.absent(answer) : null;
    }

    private Known of(String address) {
        return byHost.get(Addresses.host(address), host -> new Known());
    }
}
