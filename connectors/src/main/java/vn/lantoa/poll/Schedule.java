package vn.lantoa.poll;

import java.time.Duration;
import vn.lantoa.settings.PollSettings;

/** When a channel is asked again. */
final class Schedule {

    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 20;

    private final PollSettings settings;

    Schedule(PollSettings settings) {
        this.settings = settings;
    }

    /**
     * The pause after a visit.
     *
     * @param failures visits that failed in a row, this one included; the pause doubles with each, up to six hours
     * @param unfinished whether entries wait for another attempt
     * @param retryAfter what the server asks for; null where it asks for nothing; never shortened
     */
    Duration pause(int failures, boolean unfinished, Duration retryAfter) {
        Duration pause = settings.interval();
        if (failures > 0) {
            Duration grown = settings.retry().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
            pause = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        } else if (unfinished && settings.retry().compareTo(pause) < 0) {
            pause = settings.retry();
        }
        return retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause;
    }
}
