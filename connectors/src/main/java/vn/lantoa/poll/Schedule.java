package vn.lantoa.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Entry;
import vn.lantoa.settings.PollSettings;

/**
 * When a channel is asked again: by its own rhythm, within the settings' bounds.
 *
 * <p>The rhythm is the number of new entries an hour, an average over visits in which what lies a day back weighs e times
 * less. A channel is asked when half an entry is to be expected, so that most visits find nothing or one thing, and an entry
 * waits for about half the time between two.
 */
final class Schedule {

    private static final Duration LONGEST_AFTER_FAULT = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 20;
    private static final double EXPECTED = 0.5;
    private static final double MEMORY_HOURS = 24;
    private static final double SHORTEST_HOURS = 1.0 / 60;
    private static final double HOUR_MILLIS = 3_600_000;

    private final PollSettings settings;

    Schedule(PollSettings settings) {
        this.settings = settings;
    }

    /**
     * New entries an hour after a visit that went well.
     *
     * @param fresh entries that this visit found new
     */
    double perHour(Cursor before, PollResult listing, int fresh, Instant now) {
        if (before.perHour() == null || before.lastSuccess() == null) {
            return firstGuess(listing.entries(), now);
        }
        double hours = Math.max(
                SHORTEST_HOURS,
                (double) Duration.between(before.lastSuccess(), now).toMillis() / HOUR_MILLIS);
        double old = Math.exp(-hours / MEMORY_HOURS);
        return old * before.perHour() + (1 - old) * fresh / hours;
    }

    /** The pause after a visit that went well. */
    Duration pause(double perHour, PollResult listing, boolean unfinished) {
        double hours = perHour <= 0 ? Double.MAX_VALUE : EXPECTED / perHour;
        Duration pause = hours * HOUR_MILLIS >= (double) settings.longest().toMillis()
                ? settings.longest()
                : Duration.ofMillis((long) (hours * HOUR_MILLIS));
        if (listing.pause() != null) {
            pause = max(pause, listing.pause());
        }
        pause = min(max(pause, settings.shortest()), settings.longest());
        if (unfinished) {
            pause = min(pause, settings.retry());
        }
        return asked(pause, listing.retryAfter());
    }

    /**
     * The pause after a visit that failed; doubles with each failure, up to six hours.
     *
     * @param failures visits that failed in a row, this one included
     */
    Duration pauseAfterFault(int failures, @Nullable Duration retryAfter) {
        Duration grown = settings.retry().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return asked(min(grown, LONGEST_AFTER_FAULT), retryAfter);
    }

    /** What the server asks for is never shortened. */
    private static Duration asked(Duration pause, @Nullable Duration retryAfter) {
        return retryAfter == null ? pause : max(pause, retryAfter);
    }

    /** At the first visit the times of publication tell: entries of the last day, or one in the time since the newest. */
    private static double firstGuess(List<Entry> entries, Instant now) {
        Instant dayAgo = now.minus(Duration.ofDays(1));
        long ofLastDay = entries.stream()
                .map(Entry::published)
                .filter(published -> published != null && published.isAfter(dayAgo) && !published.isAfter(now))
                .count();
        boolean dated = entries.stream().anyMatch(entry -> entry.published() != null);
        return dated ? Math.max((double) ofLastDay, EXPECTED) / MEMORY_HOURS : (double) entries.size() / MEMORY_HOURS;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
