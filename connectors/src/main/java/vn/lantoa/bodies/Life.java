package vn.lantoa.bodies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is.
 *
 * @param from its first day; null where that is long ago, or not known
 * @param to its last day; null where it still is
 * @param into ids of what took its place; empty where it still is, or nothing did
 */
public record Life(@Nullable LocalDate from, @Nullable LocalDate to, List<String> into) {

    public Life {
        into = List.copyOf(into);
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return to != null && day.isAfter(to);
    }
}
