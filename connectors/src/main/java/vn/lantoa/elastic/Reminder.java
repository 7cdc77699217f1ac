package vn.lantoa.elastic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/** Tells in the log what the job waits for: once for all its parts, and again each minute as long as it lasts. */
final class Reminder {

    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    /** When each thing was told last, for the whole process: several parts wait for the same. */
    private static final Map<String, Long> TOLD = new ConcurrentHashMap<>();

    private Reminder() {}

    /** Says it, unless it was said less than a minute ago, be it with other details in brackets. */
    static void say(Logger log, String sentence) {
        long now = System.nanoTime();
        TOLD.values().removeIf(told -> now - told > PAUSE_NANOS);
        int details = sentence.indexOf(" (");
        if (TOLD.putIfAbsent(details < 0 ? sentence : sentence.substring(0, details), now) == null) {
            log.warn("{}", sentence);
        }
    }
}
