package vn.lantoa.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days of Vietnam that are looked at.
 *
 * @param from the first day
 * @param to the last day, which belongs to the period; not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " to " + to);
        }
    }

    /** So many days of which the last is given. */
    public static Period endingOn(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The period of the same length just before. */
    public Period before() {
        return endingOn(from.minusDays(1), length());
    }

    public List<LocalDate> days() {
        return Stream.iterate(from, day -> day.plusDays(1)).limit(length()).toList();
    }
}
