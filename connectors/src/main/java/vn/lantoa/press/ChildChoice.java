package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.press.SitemapMemory.Known;

/**
 * Which sitemaps of an index are asked in a visit: those that changed or that hold the newest entries, a few at a time.
 * Sitemaps of times past are never asked, and of the many that say nothing of their time only the first and the last ones.
 */
final class ChildChoice {

    /** How many of those without any time are looked at, from each end of the index. */
    private static final int ENDS = 5;

    private static final int FEW = 2 * ENDS;
    static final int MOST_AGAIN = 3;
    private static final Duration UNDATED_PAUSE = Duration.ofHours(6);
    private static final Duration AGAIN_WITHIN = Duration.ofDays(1);

    private final Map<String, Known> known;
    private final Instant now;
    private final Instant oldest;
    private final boolean again;

    /**
     * @param oldest sitemaps whose newest entry is older are left alone
     * @param again whether pages wait, so that what was read lately is read once more
     */
    ChildChoice(Map<String, Known> known, Instant now, Instant oldest, boolean again) {
        this.known = known;
        this.now = now;
        this.oldest = oldest;
        this.again = again;
    }

    /** Those that may ever be asked, the most promising ones first. */
    List<Sitemap.Child> ranked(List<Sitemap.Child> children) {
        boolean allAside = children.stream().allMatch(child -> ChildName.isAside(child.address()));
        Instant common = common(children);
        List<Sitemap.Child> candidates = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Sitemap.Child listed = children.get(i);
            // one moment for all is when the index was made, and tells nothing of any of them
            boolean untold = listed.modified() == null || listed.modified().equals(common);
            Sitemap.Child child = untold ? new Sitemap.Child(listed.address(), null) : listed;
            Instant when = when(child);
            boolean near = i < ENDS || i >= children.size() - ENDS || ChildName.isNews(child.address());
            boolean wanted = when == null ? near : !when.isBefore(oldest);
            if (wanted && (allAside || !ChildName.isAside(child.address()))) {
                candidates.add(child);
            }
        }
        candidates.sort(Comparator.comparing((Sitemap.Child child) -> !ChildName.isNews(child.address()))
                .thenComparing(this::when, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(child -> -ChildName.number(child.address())));
        return candidates;
    }

    /** Of the ranked ones those that are to be asked now, in that order. */
    List<Sitemap.Child> due(List<Sitemap.Child> ranked) {
        List<Sitemap.Child> due = new ArrayList<>();
        for (Sitemap.Child child : ranked) {
            if (due.isEmpty() || isDue(child, known.get(child.address()))) {
                due.add(child);
            }
        }
        return due;
    }

    private boolean isDue(Sitemap.Child child, @Nullable Known before) {
        if (before == null) {
            return true;
        }
        if (again && before.again() < MOST_AGAIN && before.asked().isAfter(now.minus(AGAIN_WITHIN))) {
            return true;
        }
        return child.modified() == null
                ? before.asked().isBefore(now.minus(UNDATED_PAUSE))
                : !child.modified().equals(before.modified());
    }

    /** The latest moment that it can hold entries of; null where nothing tells. */
    private @Nullable Instant when(Sitemap.Child child) {
        Instant end = ChildName.end(child.address());
        Known before = known.get(child.address());
        if (end != null) {
            Instant upToNow = end.isAfter(now) ? now : end;
            // one that is not there yet, or in which nothing was found, comes last
            return before != null && before.newest() == null && end.isAfter(oldest) ? oldest : upToNow;
        }
        boolean changed =
                child.modified() != null && (before == null || !child.modified().equals(before.modified()));
        Instant modified = changed ? Listed.past(child.modified(), now) : null;
        if (modified != null) {
            return modified;
        }
        return before == null ? null : before.newest();
    }

    /** The moment that most of many sitemaps have in common. */
    private static @Nullable Instant common(List<Sitemap.Child> children) {
        Map<Instant, Integer> moments = new HashMap<>();
        children.stream()
                .filter(child -> child.modified() != null)
                .forEach(child -> moments.merge(child.modified(), 1, Integer::sum));
        return moments.entrySet().stream()
                .filter(moment -> children.size() >= FEW && moment.getValue() * 2 > children.size())
                .map(Map.Entry::getKey)
                .findAny()
                .orElse(null);
    }
}
