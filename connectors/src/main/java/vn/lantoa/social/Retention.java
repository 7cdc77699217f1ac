package vn.lantoa.social;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of one channel that may be kept only as long as they are read again. */
final class Retention {

    private static final int MOST = 5_000;
    private static final long FOR_EVER = Integer.MAX_VALUE;

    private final Map<String, Long> days = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private final long today;
    private final long maxDays;

    /**
     * @param maxAge how long an item may be kept without being read again; null for unlimited
     */
    Retention(List<RetainedItem> held, @Nullable Duration maxAge, Instant now) {
        held.forEach(item -> days.put(item.id(), item.day()));
        today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        maxDays = maxAge == null ? FOR_EVER : maxAge.toDays();
    }

    boolean holds(String id) {
        return days.containsKey(id);
    }

    /** The item was read now. */
    void hold(@Nullable String id) {
        days.remove(id);
        days.put(id, today);
        gone.remove(id);
        if (days.size() > MOST) {
            drop(days.keySet().iterator().next());
        }
    }

    /** The item has to go. */
    void drop(String id) {
        days.remove(id);
        gone.add(id);
    }

    /** Items that should be read again now, longest unread first: from two thirds of the allowed time on. */
    List<String> due(int most) {
        return days.entrySet().stream()
                .filter(item -> (today - item.getValue()) * 3 >= maxDays * 2)
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Drops what could not be read again in time, a day early; whether there was any. */
    boolean dropExpired() {
        List<String> expired = days.entrySet().stream()
                .filter(item -> today - item.getValue() >= maxDays - 1)
                .map(Map.Entry::getKey)
                .toList();
        expired.forEach(this::drop);
        return !expired.isEmpty();
    }

    /** Nothing may be kept any more. */
    void dropAll() {
        List.copyOf(days.keySet()).forEach(this::drop);
    }

    List<RetainedItem> held() {
        return days.entrySet().stream()
                .map(item -> new RetainedItem(item.getKey(), item.getValue()))
                .toList();
    }

    List<String> gone() {
        return gone;
    }
}
