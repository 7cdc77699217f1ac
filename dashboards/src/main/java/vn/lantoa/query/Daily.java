package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Days;

/**
 * How many articles were published on each day of a period, by theme.
 *
 * @param days every day of the period, the first one first
 */
public record Daily(Period period, List<Day> days) {

    /**
     * One day.
     *
     * @param watch how far it was watched
     * @param read ids of the outlets of which one channel at least was read for most of it
     * @param unread ids of the outlets of which nothing can be known on that day, because none of their channels could be
     *     read for most of it; empty where all was well
     * @param counts by name of a theme, {@value CoverageDocument#RELEVANT} and {@value CoverageDocument#ALL}
     */
    public record Day(LocalDate day, Watch watch, Set<String> read, Set<String> unread, Map<String, Long> counts) {

        /** Whether its counts are figures: no zeros that stand for what nobody knows. */
        public boolean known() {
            return watch != Watch.NONE && (watch != Watch.BEFORE || any(counts));
        }

        public long count(String theme) {
            return counts.getOrDefault(theme, 0L);
        }
    }

    /** How far a day was watched. */
    public enum Watch {
        /** It is over, and channels were read on it. */
        WHOLE,
        /** Some outlets could not be read. */
        PART,
        /** It is not over yet. */
        TODAY,
        /** Nobody watched yet: there are only the articles that channels still listed later. */
        BEFORE,
        /** Nothing shows that any channel answered: nothing is known, and the counts are no zeros. */
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A day counts as watched if an article of it or from it was collected, or a channel was read on it; what is known of
     * gaps outweighs what articles from it show of single channels.
     */
    public static Daily ask(Searcher searcher, Channels channels, Gaps gaps, Period period) {
        Map<LocalDate, Gaps.Reading> reading = gaps.reading(channels, period);
        Map<LocalDate, Map<String, Long>> coverage = coverage(searcher, period);
        Set<LocalDate> watched = watched(searcher, channels, period);
        reading.forEach((day, outlets) -> {
            if (!outlets.read().isEmpty()) {
                watched.add(day);
            }
        });
        LocalDate begun = channels.begun();
        LocalDate today = Days.of(gaps.now());
        List<Day> days = period.days().stream()
                .map(day -> {
                    Map<String, Long> counts = coverage.getOrDefault(day, Map.of());
                    Set<String> unread = Objects.requireNonNull(
                                    reading.get(day), "each day of the period was looked at")
                            .unread();
                    boolean seen = watched.contains(day) || any(counts);
                    Watch watch = begun == null || day.isBefore(begun)
                            ? Watch.BEFORE
                            : day.isAfter(today) || !seen
                                    ? Watch.NONE
                                    : day.equals(today) ? Watch.TODAY : unread.isEmpty() ? Watch.WHOLE : Watch.PART;
                    return new Day(day, watch, reading.get(day).read(), unread, counts);
                })
                .toList();
        return new Daily(period, days);
    }

    private static boolean any(Map<String, Long> counts) {
        return counts.values().stream().anyMatch(count -> count > 0);
    }

    /** The sum over the period for a theme, {@value CoverageDocument#RELEVANT} or {@value CoverageDocument#ALL}. */
    public long total(String theme) {
        return days.stream().mapToLong(day -> day.count(theme)).sum();
    }

    /** Whether anything is known of any of its days. */
    public boolean known() {
        return days.stream().anyMatch(Day::known);
    }

    /** On how many days of a part of the period each outlet could be read, by its id; those on none are absent. */
    Map<String, Integer> daysRead(Period part) {
        return Gaps.Reading.days(days.stream()
                .filter(day -> !day.day().isBefore(part.from()) && !day.day().isAfter(part.to()))
                .map(Day::read));
    }

    /** How many days were watched so far. */
    public long count(Watch watch) {
        return days.stream().filter(day -> day.watch() == watch).count();
    }

    /** How many days are known of in part only, because of outlets that could not be read. */
    public long partial() {
        return days.stream()
                .filter(day -> day.known() && !day.unread().isEmpty())
                .count();
    }

    private static Map<LocalDate, Map<String, Long>> coverage(Searcher searcher, Period period) {
        Aggregate byDay = searcher.search(
                        Index.COVERAGE,
                        CoverageDocument.class,
                        request -> request.size(0)
                                .query(Ask.in(period))
                                .aggregations(
                                        "day",
                                        day -> day.dateHistogram(histogram -> histogram
                                                        .field("day")
                                                        .calendarInterval(CalendarInterval.Day)
                                                        .format("yyyy-MM-dd")
                                                        .minDocCount(1))
                                                .aggregations("theme", Ask.articlesByTheme())))
                .aggregations()
                .get("day");
        Map<LocalDate, Map<String, Long>> coverage = new HashMap<>();
        for (DateHistogramBucket bucket : days(byDay)) {
            coverage.put(
                    LocalDate.parse(bucket.keyAsString()),
                    Ask.articlesByTheme(bucket.aggregations().get("theme")));
        }
        return coverage;
    }

    private static Set<LocalDate> watched(Searcher searcher, Channels channels, Period period) {
        Aggregate byDay = searcher.search(
                        Index.ARTICLES,
                        ArticleDocument.class,
                        request -> request.size(0)
                                .query(Ask.in("fetched", period))
                                .aggregations(
                                        "day",
                                        day -> day.dateHistogram(histogram -> histogram
                                                .field("fetched")
                                                .calendarInterval(CalendarInterval.Day)
                                                .timeZone(Days.VIETNAM.getId())
                                                .format("yyyy-MM-dd")
                                                .minDocCount(1))))
                .aggregations()
                .get("day");
        Set<LocalDate> watched = new HashSet<>();
        days(byDay).forEach(bucket -> watched.add(LocalDate.parse(bucket.keyAsString())));
        channels.all().stream()
                .map(one -> one.visit().lastSuccess())
                .filter(Objects::nonNull)
                .map(Days::of)
                .forEach(watched::add);
        return watched;
    }

    private static List<DateHistogramBucket> days(@Nullable Aggregate histogram) {
        return histogram == null
                ? List.of()
                : histogram.dateHistogram().buckets().array();
    }
}
