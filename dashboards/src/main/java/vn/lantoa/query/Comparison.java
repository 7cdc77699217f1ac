package vn.lantoa.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Days;

/**
 * A period beside the one before it: only days that are over, and only outlets that could be read on nine days in ten of
 * both, so that a difference is one of what was published and not of what was read.
 *
 * @param now the days of the period that are over; null where none is
 * @param before as many days just before the period; null with {@code now}
 * @param outlets how many outlets are compared
 * @param aside the outlets that are not, because they could not be read on enough days, by id
 * @param counts of {@code now}, by name of a theme, {@value CoverageDocument#RELEVANT} and {@value CoverageDocument#ALL}
 * @param earlier the same of {@code before}
 */
public record Comparison(
        @Nullable Period now,
        @Nullable Period before,
        long outlets,
        List<Aside> aside,
        Map<String, Long> counts,
        Map<String, Long> earlier) {

    /** Of the days of each period an outlet has to be read on this many in a hundred. */
    public static final int LEAST_PER_CENT = 90;

    /**
     * An outlet that is not compared.
     *
     * @param days of {@code now} on which it could be read
     * @param earlier of {@code before} on which it could be read
     */
    public record Aside(String outlet, int days, int earlier) {}

    /**
     * Compares a period with the one before it.
     *
     * @param daily the days of the period
     */
    public static Comparison ask(Searcher searcher, Channels channels, Gaps gaps, Daily daily) {
        Period period = daily.period();
        LocalDate yesterday = Days.of(gaps.now()).minusDays(1);
        if (period.from().isAfter(yesterday)) {
            return new Comparison(null, null, 0, List.of(), Map.of(), Map.of());
        }
        Period now = new Period(period.from(), period.to().isAfter(yesterday) ? yesterday : period.to());
        Period before = now.before();
        Map<String, Integer> days = daily.daysRead(now);
        Map<String, Integer> earlier = Gaps.Reading.days(
                gaps.reading(channels, before).values().stream().map(Gaps.Reading::read));
        List<String> taken = new ArrayList<>();
        List<Aside> aside = new ArrayList<>();
        for (String outlet : wanted(searcher, channels, new Period(before.from(), now.to()))) {
            Aside one = new Aside(outlet, days.getOrDefault(outlet, 0), earlier.getOrDefault(outlet, 0));
            if (enough(one.days(), now) && enough(one.earlier(), before)) {
                taken.add(outlet);
            } else {
                aside.add(one);
            }
        }
        return new Comparison(
                now, before, taken.size(), aside, counts(searcher, now, taken), counts(searcher, before, taken));
    }

    /** Whether it says something: half of the outlets at least are compared. */
    public boolean possible() {
        return outlets > 0 && outlets >= aside.size();
    }

    /** How many outlets there are. */
    public long of() {
        return outlets + aside.size();
    }

    public long count(String theme) {
        return counts.getOrDefault(theme, 0L);
    }

    public long earlier(String theme) {
        return earlier.getOrDefault(theme, 0L);
    }

    /** In per cent of what was before; null where nothing is compared or nothing was before. */
    public @Nullable Double change(String theme) {
        long was = earlier(theme);
        return !possible() || was == 0 ? null : 100.0 * (count(theme) - was) / was;
    }

    private static boolean enough(int read, Period period) {
        return 100 * read >= LEAST_PER_CENT * period.length();
    }

    /** The outlets that are to be read, and those of which there are articles although nobody reads them any more. */
    private static Set<String> wanted(Searcher searcher, Channels channels, Period both) {
        Set<String> wanted = channels.all().stream()
                .filter(channel -> !channel.off())
                .map(one -> one.publisher().outlet())
                .collect(Collectors.toCollection(TreeSet::new));
        EveryWord.of(searcher, Index.ARTICLES, Ask.in(both), "outlet", Map.of())
                .forEach(bucket -> wanted.add(bucket.key().stringValue()));
        return wanted;
    }

    private static Map<String, Long> counts(Searcher searcher, Period period, List<String> outlets) {
        return outlets.isEmpty()
                ? Map.of()
                : Ask.articlesByTheme(searcher.search(
                                Index.COVERAGE,
                                CoverageDocument.class,
                                request -> request.size(0)
                                        .query(Ask.all(List.of(Ask.in(period), Ask.any("outlet", outlets))))
                                        .aggregations("theme", Ask.articlesByTheme()))
                        .aggregations()
                        .get("theme"));
    }
}
