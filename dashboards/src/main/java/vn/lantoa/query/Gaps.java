package vn.lantoa.query;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.LastVisit;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.VisitDeadline;

/**
 * Times in which channels could not be read, were not visited, or published nothing.
 *
 * @param all the newest first; with those of channels whose next visit is overdue, which are in no index yet
 * @param now when the gaps were asked for; open ones are counted up to then
 */
public record Gaps(List<GapDocument> all, Instant now) {

    /** A field that no page shows. */
    private static final String FOR_ENGINEERS = "message";

    /** From this share of a day on, a channel counts as not read on it. */
    private static final double MOST_OF_A_DAY = 0.5;

    /** All gaps that were ever recorded. */
    public static Gaps ask(Searcher searcher, Channels channels, Instant now) {
        return ask(searcher, channels, now, Ask.everything());
    }

    /** Those that ended after the beginning of a day of Vietnam, or are still open. */
    public static Gaps since(Searcher searcher, Channels channels, Instant now, LocalDate day) {
        return ask(
                searcher,
                channels,
                now,
                Ask.either(List.of(
                        Ask.is("open", true),
                        Ask.notBefore("to", day.atStartOfDay(Days.VIETNAM).toInstant()))));
    }

    private static Gaps ask(Searcher searcher, Channels channels, Instant now, Query which) {
        List<GapDocument> gaps = new ArrayList<>(searcher.all(
                Index.GAPS,
                GapDocument.class,
                request -> request.query(which)
                        .source(source -> source.filter(fields -> fields.excludes(FOR_ENGINEERS)))
                        .sort(sort -> sort.field(field -> field.field("from").order(SortOrder.Desc)))
                        .sort(sort -> sort.field(field -> field.field("id")))));
        channels.all().stream()
                .filter(channel -> overdue(channel, now))
                .map(channel -> GapDocument.begin(
                        channel.id(),
                        channel.publisher().outlet(),
                        GapKind.OUTAGE,
                        Objects.requireNonNull(channel.visit().visited(), "an overdue one was visited"),
                        now))
                .forEach(gaps::add);
        gaps.sort(Comparator.comparing(GapDocument::from).reversed().thenComparing(GapDocument::id));
        return new Gaps(gaps, now);
    }

    /** Whether the next visit of a channel should be over by now: Lantoa itself does not run. */
    public static boolean overdue(ChannelDocument channel, Instant now) {
        LastVisit visit = channel.visit();
        return !channel.off() && VisitDeadline.passed(visit.visited(), visit.nextDue(), now);
    }

    /**
     * Those in which items may have been missed, the longest first. Without those of channels that are turned off now, which
     * are not meant to be read.
     */
    public List<GapDocument> missing() {
        return all.stream()
                .filter(gap -> gap.missing() && !(gap.kind() == GapKind.OFF && gap.open()))
                .sorted(Comparator.comparing(this::length).reversed())
                .toList();
    }

    /** The gaps of each channel that has any, by its id, the newest first. */
    public Map<String, List<GapDocument>> byChannel() {
        return all.stream().collect(Collectors.groupingBy(GapDocument::channel));
    }

    public Duration length(GapDocument gap) {
        return Duration.between(gap.from(), gap.to() == null ? now : gap.to());
    }

    /**
     * Which outlets could be read on a day.
     *
     * @param read those of which at least one channel was read for most of the day
     * @param unread those of which all channels that were read before were in a gap for most of the day, so that what they
     *     published then may be missing; an outlet that was never read is in neither
     */
    record Reading(Set<String> read, Set<String> unread) {

        /** Number of days on which each outlet was read, by its id. */
        static Map<String, Integer> days(Stream<Set<String>> read) {
            Map<String, Integer> days = new HashMap<>();
            read.flatMap(Set::stream).forEach(outlet -> days.merge(outlet, 1, Integer::sum));
            return days;
        }
    }

    /** Which outlets could be read on each day of a period. */
    Map<LocalDate, Reading> reading(Channels channels, Period period) {
        Map<String, List<GapDocument>> missing =
                missing().stream().collect(Collectors.groupingBy(GapDocument::channel));
        return period.days().stream().collect(Collectors.toMap(day -> day, day -> reading(channels, missing, day)));
    }

    private Reading reading(Channels channels, Map<String, List<GapDocument>> missing, LocalDate day) {
        Set<String> unread = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (ChannelDocument channel : channels.all()) {
            List<GapDocument> gaps = missing.getOrDefault(channel.id(), List.of());
            if (share(gaps, day) >= MOST_OF_A_DAY) {
                unread.add(channel.publisher().outlet());
            } else if (readOn(channel, day)) {
                read.add(channel.publisher().outlet());
            }
        }
        unread.removeAll(read);
        return new Reading(read, unread);
    }

    /** Whether a channel that was in no gap was read on a day: the day lies between its first and its last success. */
    static boolean readOn(ChannelDocument channel, LocalDate day) {
        Instant first = channel.visit().firstSuccess();
        Instant last = channel.visit().lastSuccess();
        return first != null
                && last != null
                && !Days.of(first).isAfter(day)
                && !Days.of(last).isBefore(day);
    }

    /** Share of a day, as far as it is over, that lies in gaps; where gaps overlap, the time counts once. */
    private double share(List<GapDocument> gaps, LocalDate day) {
        Instant begin = day.atStartOfDay(Days.VIETNAM).toInstant();
        Instant end = earlier(day.plusDays(1).atStartOfDay(Days.VIETNAM).toInstant(), now);
        Duration inside = Duration.ZERO;
        Instant done = begin;
        for (GapDocument gap :
                gaps.stream().sorted(Comparator.comparing(GapDocument::from)).toList()) {
            Instant from = gap.from().isAfter(done) ? gap.from() : done;
            Instant to = earlier(gap.to() == null ? now : gap.to(), end);
            if (to.isAfter(from)) {
                inside = inside.plus(Duration.between(from, to));
                done = to;
            }
        }
        return end.isAfter(begin)
                ? (double) inside.toMillis() / Duration.between(begin, end).toMillis()
                : 0;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
