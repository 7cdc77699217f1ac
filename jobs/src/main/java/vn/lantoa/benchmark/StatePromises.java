package vn.lantoa.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What remembering many articles came to, and whether its promises were kept.
 *
 * @param articles that were remembered before anything was measured
 * @param perMinute new articles in each minute that was measured
 * @param measured how long
 * @param written bytes of all files that checkpoints wrote in that time
 * @param kept bytes of all files of checkpoints at its end
 * @param cpu processor time of the process in that time
 * @param heap bytes in use after a collection
 * @param restored from the start of a new job until it let the first new article through
 */
public record StatePromises(
        int articles,
        int perMinute,
        Duration measured,
        long written,
        long kept,
        Duration cpu,
        long heap,
        Duration restored) {

    private static final double MOST_MEGABYTES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** The figures, one a line. */
    public List<String> lines() {
        return List.of(
                text("%d articles remembered, %d new ones a minute", articles, perMinute),
                text("written         %.2f MB a minute, over %d s", megabytesPerMinute(), measured.toSeconds()),
                text("kept            %.1f MB of checkpoints", kept / 1e6),
                text("processor       %.1f s a minute", perMinute(cpu.toNanos() / 1e9)),
                text("heap in use     %.1f MB", heap / 1e6),
                text("restored        in %.1f s", restored.toNanos() / 1e9));
    }

    /** The promises that were broken; empty where all were kept. */
    public List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (megabytesPerMinute() > MOST_MEGABYTES) {
            broken.add(text("checkpoints write more than %.0f MB a minute", MOST_MEGABYTES));
        }
        if (restored.compareTo(LONGEST) > 0) {
            broken.add(text("what is remembered is not back after %d s", LONGEST.toSeconds()));
        }
        return broken;
    }

    public double megabytesPerMinute() {
        return perMinute(written / 1e6);
    }

    private double perMinute(double amount) {
        return amount * 60_000 / measured.toMillis();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
