package vn.lantoa.press;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Entry;

/** The entries of a sitemap that are news: the newest ones, a bounded number of them. */
final class RecentEntries {

    /** How many entries of one visit are handed on. */
    static final int MOST = 2_000;

    /** How many of them where neither sitemap nor addresses tell any time. */
    static final int MOST_UNDATED = 200;

    private static final Duration JUST_NOW = Duration.ofMinutes(10);
    private static final int FEW = 20;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern NUMBER = Pattern.compile("\\d{3,18}");

    private RecentEntries() {}

    /**
     * The newest entries first, each address once, none older than a bound. A moment of change that nearly all entries have
     * in common, or that is always now, is when the sitemap was made: such moments are dropped, or every entry would seem to
     * have changed at every visit.
     */
    static List<Entry> newest(List<Entry> listed, Instant now, Instant oldest) {
        boolean made = isWhenMade(listed, now);
        Map<String, Entry> kept = new LinkedHashMap<>();
        for (Entry entry : listed) {
            Entry past = Listed.upTo(entry, now);
            Instant moment = Listed.moment(past);
            if (moment == null || !moment.isBefore(oldest)) {
                kept.putIfAbsent(Addresses.canonical(Listed.address(entry)), made ? withoutChange(past) : past);
            }
        }
        List<Entry> newest = new ArrayList<>(kept.values());
        newest.sort(Comparator.comparing(Listed::moment, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(entry -> -number(Listed.address(entry))));
        long dated =
                newest.stream().filter(entry -> Listed.moment(entry) != null).count();
        long most = Math.min(MOST, Math.max(dated, MOST_UNDATED));
        return newest.size() <= most ? newest : List.copyOf(newest.subList(0, (int) most));
    }

    private static boolean isWhenMade(List<Entry> entries, Instant now) {
        Map<Instant, Integer> moments = new HashMap<>();
        int recent = 0;
        for (Entry entry : entries) {
            if (entry.updated() != null) {
                moments.merge(entry.updated(), 1, Integer::sum);
                recent += entry.updated().isAfter(now.minus(JUST_NOW)) ? 1 : 0;
            }
        }
        int commonest =
                moments.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return entries.size() >= FEW && Math.max(commonest, recent) > entries.size() * NEARLY_ALL;
    }

    private static Entry withoutChange(Entry entry) {
        return new Entry(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.summary(),
                entry.published(),
                entry.precision(),
                null,
                entry.body(),
                entry.kind());
    }

    /** The largest number in the address: identifiers of articles grow. */
    private static long number(String address) {
        Matcher number =
                NUMBER.matcher(address.substring(Addresses.host(address).length()));
        long largest = 0;
        while (number.find()) {
            largest = Math.max(largest, Long.parseLong(number.group()));
        }
        return largest;
    }
}
