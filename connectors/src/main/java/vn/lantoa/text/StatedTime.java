package vn.lantoa.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;

/**
 * A time as a text states it.
 *
 * @param day the calendar day where it was written
 * @param time the time of that day; null where only the day is stated
 * @param offset from UTC
 */
public record StatedTime(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    /** A day without time. */
    public static StatedTime of(LocalDate day) {
        return new StatedTime(day, null, null);
    }

    /** The moment; without offset the time is Vietnam's, without time it is the day's beginning in Vietnam. */
    public Instant instant() {
        if (time == null) {
            return day.atStartOfDay(Days.VIETNAM).toInstant();
        }
        return day.atTime(time).atZone(offset == null ? Days.VIETNAM : offset).toInstant();
    }

    /**
     * Whether the text states a time of day. Midnight without zone, or in UTC, is how programs write a day without
     * time; midnight
     * in another zone is taken as stated.
     */
    public Precision precision() {
        boolean bare = time == null || (isMidnight() && (offset == null || offset.equals(ZoneOffset.UTC)));
        return bare ? Precision.DAY : Precision.MOMENT;
    }

    /** Whether it states the first second of a day. */
    public boolean isMidnight() {
        return time != null && time.toSecondOfDay() == 0;
    }

    /** ISO 8601 with as much as is stated: {@code 2023-11-02}, {@code 2023-11-02T19:20}, {@code 2023-11-02T19:20+07:00}. */
    @Override
    public String toString() {
        return day + (time == null ? "" : "T" + time) + (time == null || offset == null ? "" : offset);
    }
}
