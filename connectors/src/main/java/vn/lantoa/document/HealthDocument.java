package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.lantoa.model.HealthState;

/**
 * How a channel does beside its own habit, in {@code lantoa-health}; computed from the sightings.
 *
 * @param id of the channel
 * @param outlet id of the outlet
 * @param newest publication of its newest item; null where it never brought one
 * @param expected how often it would have brought something since, by its habit; null where it has none yet
 * @param probability that, by its habit, a week has a pause as long as the present one; null where it has none yet
 * @param perDay median number of new items of a day; null where it is not known yet
 * @param days the last {@value #DAYS} days, the oldest first
 * @param computed when
 */
public record HealthDocument(
        String id,
        String outlet,
        HealthState state,
        Instant newest,
        Double expected,
        Double probability,
        Double perDay,
        @JsonUnwrapped Delay delay,
        List<Day> days,
        Instant computed) {

    /** How many days are told. */
    public static final int DAYS = 30;

    private static final double LITTLE_OF_ITEMS = 0.1;
    private static final double LITTLE_OF_ONE = 0.002;

    /**
     * A day of a channel.
     *
     * @param day of Vietnam, {@code yyyy-MM-dd}
     * @param items new items that came in it
     * @param expected by its habit and the hours in which it could be read; null where it has none yet
     * @param low fewer than so many are unusual: one day in two hundred; null with {@code expected}
     * @param high more than so many are unusual; null with {@code expected}
     * @param gap how much of the day it could not be read, or was not asked, from 0 to 1; null before it was first read
     * @param silent whether it was silent on that day
     */
    public record Day(String day, int items, Double expected, Integer low, Integer high, Double gap, boolean silent) {

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
     * Whether both say the same to a reader, whenever they were computed: figures that grow with the hour alone, as what is
     * expected of a day, are told again when they have grown by a twentieth.
     */
    public boolean says(HealthDocument other) {
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

    private static boolean near(Double one, Double other, double little) {
        return (one == null || other == null)
                ? Objects.equals(one, other)
                : Math.abs(one - other) <= Math.max(little, Math.max(Math.abs(one), Math.abs(other)) / 20);
    }
}
