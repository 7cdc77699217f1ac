package vn.lantoa.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Days;
import vn.lantoa.model.Precision;

/** What stands in one cell of a list. */
sealed interface Cell {

    /** A text, which no spreadsheet may take for anything else. */
    record Text(String value) implements Cell {}

    /** A number, one digit behind the comma where it is not whole. */
    record Figure(double value) implements Cell {}

    /** A moment, shown in Vietnam's time. */
    record Moment(Instant value) implements Cell {}

    /** A day of Vietnam. */
    record Day(LocalDate value) implements Cell {}

    /** Nothing. */
    record Empty() implements Cell {}

    static Cell text(@Nullable String value) {
        return value == null || value.isEmpty() ? new Empty() : new Text(value);
    }

    static Cell figure(double value) {
        return new Figure(value);
    }

    /** A time of publication: the day alone where nothing states a time; an exact one where the precision is null. */
    static Cell published(Instant at, @Nullable Precision precision) {
        return precision == Precision.DAY ? new Day(Days.of(at)) : moment(at);
    }

    /** The day of Vietnam of a moment. */
    static Cell day(@Nullable Instant value) {
        return value == null ? new Empty() : new Day(Days.of(value));
    }

    static Cell moment(Instant value) {
        return value == null ? new Empty() : new Moment(value);
    }
}
