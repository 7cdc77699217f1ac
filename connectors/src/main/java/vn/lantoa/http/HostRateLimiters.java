package vn.lantoa.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lantoa.model.Addresses;

/** The rate limiter of every host. Those without state worth keeping are dropped when there are many. */
final class HostRateLimiters {

    private static final int MANY = 5_000;

    /** A host's rate limiter and how many threads hold it: one that is held is not dropped, otherwise there would be two. */
    private record Held(HostRateLimiter pace, int times) {}

    private final Map<String, Held> byServer = new ConcurrentHashMap<>();

    /** Every call is followed by {@link #giveBack}. */
    HostRateLimiter take(String address) {
        if (byServer.size() > MANY) {
            forgetIdle();
        }
        return byServer.compute(
                        Addresses.server(address),
                        (server, held) -> held == null
                                ? new Held(new HostRateLimiter(System::nanoTime), 1)
                                : new Held(held.pace(), held.times() + 1))
                .pace();
    }

    void giveBack(String address) {
        byServer.computeIfPresent(Addresses.server(address), (server, held) -> new Held(held.pace(), held.times() - 1));
    }

    private void forgetIdle() {
        for (String server : byServer.keySet()) {
            byServer.computeIfPresent(
                    server, (key, held) -> held.times() == 0 && held.pace().idle() ? null : held);
        }
    }
}
