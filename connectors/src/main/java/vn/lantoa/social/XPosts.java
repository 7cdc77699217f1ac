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

/** The posts of an account of X that are looked after for a while: whether they still stand, and in which version. */
final class XPosts {

    private static final int AT_ONCE = 100;
    private static final int MOST = 2_000;

    private final Map<String, Long> days = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private final long today;
    private final long oldest;
    private final List<String> earlier;
    private String newest;

    /**
     * @param newest number of the newest post that was read; null before the first
     * @param recheck how long after it was published a post is looked after
     */
    XPosts(List<Held> held, String newest, Duration recheck, Instant now) {
        today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        oldest = today - recheck.toDays();
        held.stream().filter(post -> post.day() >= oldest).forEach(post -> days.put(post.id(), post.day()));
        this.newest = newest;
        earlier = List.copyOf(days.keySet());
    }

    /** The post was read. */
    void hold(String id, Instant published) {
        if (newest == null || new BigInteger(id).compareTo(new BigInteger(newest)) > 0) {
            newest = id;
        }
        long day = published == null
                ? today
                : LocalDate.ofInstant(published, ZoneOffset.UTC).toEpochDay();
        if (day >= oldest && days.size() < MOST) {
            days.put(id, day);
        }
    }

    /** The post no longer stands. */
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
        List<String> ids =
                new ArrayList<>(earlier.stream().filter(days::containsKey).toList());
        ids.sort((one, other) -> new BigInteger(other).compareTo(new BigInteger(one)));
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return batches;
    }

    List<Held> held() {
        return days.entrySet().stream()
                .map(post -> new Held(post.getKey(), post.getValue()))
                .toList();
    }

    List<String> gone() {
        return gone;
    }

    /** Null before the first. */
    String newest() {
        return newest;
    }
}
