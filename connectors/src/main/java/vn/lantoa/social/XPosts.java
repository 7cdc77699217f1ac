package vn.lantoa.social;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stored posts of an account of X: whether they still exist, and in which version. Each is
 * requested once a day while it is young, and after that whenever its age has doubled: most deletions happen soon, and each request
 * costs money.
 */
final class XPosts {

    private static final int AT_ONCE = 100;
    private static final int MOST = 5_000;

    private final Map<String, Long> days = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private final long today;
    private final long young;
    private final long rechecked;
    private final List<String> earlier;
    private @Nullable String newest;

    /**
     * @param newest number of the newest post that was read; null before the first
     * @param recheck how long after it was published a post is asked for every day; zero for never at all
     * @param rechecked day (UTC) on which posts were last asked for again; null before the first time
     */
    XPosts(
            List<RetainedItem> held,
            @Nullable String newest,
            Duration recheck,
            @Nullable String rechecked,
            Instant now) {
        today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        young = recheck.toDays();
        this.rechecked = rechecked == null ? today : LocalDate.parse(rechecked).toEpochDay();
        held.forEach(post -> days.put(post.id(), post.day()));
        this.newest = newest;
        earlier = List.copyOf(days.keySet());
    }

    /** The post was read. */
    void hold(String id, @Nullable Instant published) {
        if (newest == null || new BigInteger(id).compareTo(new BigInteger(newest)) > 0) {
            newest = id;
        }
        long day = published == null
                ? today
                : LocalDate.ofInstant(published, ZoneOffset.UTC).toEpochDay();
        if (young > 0) {
            days.put(id, day);
        }
        if (days.size() > MOST) {
            // one that can no longer be checked is removed
            days.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(this::drop);
        }
    }

    /** The post no longer exists. */
    void drop(String id) {
        days.remove(id);
        gone.add(id);
    }

    /** A version of a post that is not the newest one any more goes, if it was read. */
    void replaced(String version, String by) {
        if (!version.equals(by) && days.containsKey(version)) {
            drop(version);
        }
    }

    /** Posts of earlier visits, to be asked for again: newest first, as many as one question takes. */
    List<List<String>> due() {
        List<String> ids = new ArrayList<>(earlier.stream().filter(this::isDue).toList());
        ids.sort((one, other) -> new BigInteger(other).compareTo(new BigInteger(one)));
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return batches;
    }

    private boolean isDue(String id) {
        Long day = days.get(id);
        return day != null && (today - day <= young || doublings(today - day) > doublings(rechecked - day));
    }

    /** How often an age is twice as long as the time in which posts are asked for every day. */
    private int doublings(long age) {
        return 64 - Long.numberOfLeadingZeros(Math.max(0, age) / Math.max(1, young));
    }

    List<RetainedItem> held() {
        return days.entrySet().stream()
                .map(post -> new RetainedItem(post.getKey(), post.getValue()))
                .toList();
    }

    List<String> gone() {
        return gone;
    }

    @Nullable
    String newest() {
        return newest;
    }
}
