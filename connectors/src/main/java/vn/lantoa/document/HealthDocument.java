package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.HealthState;

/**
 * How a channel publishes compared with its usual rhythm, in {@code lantoa-health}; computed from the sightings.
 *
 * @param id of the channel
 * @param outlet id of the outlet
 * @param newest publication of its newest item; null where it never brought one
 * @param expected how often it would have brought something since, at its usual rhythm; null while that is not known
 * @param probability that, at its usual rhythm, a week has a pause as long as the present one; null while that is not known
 * @param perDay median number of new items of a day; null while it is not known
 * @param days the last {@value #DAYS} days, the oldest first
 * @param computed when
 */
public record HealthDocument(
        String id,
        String outlet,
        HealthState state,
        @Nullable Instant newest,
        @Nullable Double expected,
        @Nullable Double probability,
        @Nullable Double perDay,
        @JsonUnwrapped Delay delay,
        List<Day> days,
        Instant computed) {

    /** How many days are reported. */
    public static final int DAYS = 30;

    private static final double LITTLE_OF_ITEMS = 0.1;
    private static final double LITTLE_OF_ONE = 0.002;

    /**
     * A day of a channel.
     *
     * @param day of Vietnam, {@code yyyy-MM-dd}
     * @param items new items that came in it
     * @param expected by its usual rhythm and the hours in which it could be read; null while that is not known
     * @param low fewer than so many are unusual (one day in two hundred); null with {@code expected}
     * @param high more than so many are unusual; null with {@code expected}
     * @param gap how much of the day it could not be read, or was not asked, from 0 to 1; null before it was first read
     * @param silent whether it was silent on that day
     */
    public record Day(
            String day,
            int items,
            @Nullable Double expected,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Double gap,
            boolean silent) {

        private boolean says(Day other) {
            return day.equals(other.day)
                    && items == other.items
                    && Objects.equals(low, other.low)
                    && Objects.equals(high, other.high)
                    && silent == other.silent
                    && near(expected, other.expected, LITTLE_OF_ITEMS)
                    && near(gap, other.gap, LITTLE_OF_ONE);
        }
    }

    /**
     * Whether both say the same to a reader, whenever they were computed: figures that only grow with time, such as what is
     * expected of a day, differ when they have grown by a twentieth.
     */
    public boolean says(@Nullable HealthDocument other) {
        return other != null
                && id.equals(other.id)
                && outlet.equals(other.outlet)
                && state == other.state
                && Objects.equals(newest, other.newest)
                && Objects.equals(perDay, other.perDay)
                && Objects.equals(delay, other.delay)
                && near(expected, other.expected, LITTLE_OF_ITEMS)
                && near(probability, other.probability, LITTLE_OF_ONE)
                && days.size() == other.days.size()
                && IntStream.range(0, days.size()).allMatch(i -> days.get(i).says(other.days.get(i)));
    }

    private static boolean near(@Nullable Double one, @Nullable Double other, double little) {
        return (one == null || other == null)
                ? Objects.equals(one, other)
                : Math.abs(one - other) <= Math.max(little, Math.max(Math.abs(one), Math.abs(other)) / 20);
    }
}
