package vn.lantoa.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What fetching many hosts came to, and whether its promises were kept.
 *
 * @param pace least time between two requests to one host
 * @param heap bytes in use after a collection: before, at each quarter of the pages, and at the end
 * @param cpu processor time of the process without the server's
 */
public record FetchPromises(int hosts, int pages, Duration pace, HostFigures seen, List<Long> heap, Duration cpu) {

    private static final double LEAST_OF_BOUND = 0.8;
    private static final long FLAT_BYTES = 32_000_000;

    /** The figures, one a line. */
    public List<String> lines() {
        double seconds = seconds(seen.length());
        List<String> lines = new ArrayList<>();
        lines.add(text("%d hosts, %d pages each, one request every %d ms to a host", hosts, pages, pace.toMillis()));
        lines.add(text("requests        %d, of them %d pages", seen.requests(), seen.pages()));
        lines.add(text(
                "shortest gap    %.1f ms between two requests to one host",
                seen.shortestGap().toNanos() / 1e6));
        lines.add(text("at once         %d request to one host at most", seen.mostOpen()));
        lines.add(text(
                "time            %.1f s; %.1f s is what the pace allows (%.0f %%)",
                seconds, bound(), 100 * bound() / seconds));
        lines.add(text("throughput      %.0f requests/s", seen.requests() / seconds));
        lines.add(text("processor       %.1f s, %.2f cores on average", seconds(cpu), seconds(cpu) / seconds));
        StringBuilder use = new StringBuilder();
        heap.forEach(bytes -> use.append(text(" %.1f", bytes / 1e6)));
        lines.add("heap in use    " + use + " MB: before, at each quarter, after");
        return lines;
    }

    /** The promises that were broken; empty where all were kept. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (seen.pages() != hosts * pages) {
            broken.add(text("%d pages were fetched, not %d", seen.pages(), hosts * pages));
        }
        if (seen.shortestGap().compareTo(pace) < 0) {
            broken.add("a host was asked sooner than its pace allows");
        }
        if (seen.mostOpen() > 1) {
            broken.add("a host was asked while it was still answering");
        }
        if (bound() / seconds(seen.length()) < LEAST_OF_BOUND) {
            broken.add("the client, not the pace, was what bounded the throughput");
        }
        if (grown() > FLAT_BYTES) {
            broken.add(text("the heap grew by %.1f MB between the first and the last quarter", grown() / 1e6));
        }
        return broken;
    }

    /** Seconds that the pace alone takes: robots.txt, the feed and the pages of a host, one after the other. */
    private double bound() {
        return (pages + 1) * seconds(pace);
    }

    private long grown() {
        return heap.size() < 4 ? 0 : heap.get(heap.size() - 2) - heap.get(1);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
