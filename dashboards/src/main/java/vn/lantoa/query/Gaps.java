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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;

/**
 * When channels could not be read, were not asked, or were silent.
 *
 * @param all the newest first; the ones that go on now, because nobody asks the channel at the moment, included
 * @param now the moment up to which is looked
 */
public record Gaps(List<GapDocument> all, Instant now) {

    /** What no page shows. */
    private static final String FOR_ENGINEERS = "message";

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final double MOST_OF_A_DAY = 0.5;

    /** All that ever were. */
    public static Gaps ask(Searcher searcher, Channels channels, Instant now) {
        return ask(searcher, channels, now, Ask.everything());
    }

    /** Those that went on after the beginning of a day of Vietnam, or still go on. */
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
                        channel.visit().visited(),
                        now))
                .forEach(gaps::add);
        gaps.sort(Comparator.comparing(GapDocument::from).reversed().thenComparing(GapDocument::id));
        return new Gaps(gaps, now);
    }

    /** Whether a channel should have been asked long ago: Lantoa itself does not run. */
    public static boolean overdue(ChannelDocument channel, Instant now) {
        if (channel.visit().visited() == null || channel.visit().nextDue() == null || channel.off()) {
            return false;
        }
        Duration usual =
                Duration.between(channel.visit().visited(), channel.visit().nextDue());
        return now.isAfter(channel.visit().nextDue().plus(usual.compareTo(PATIENCE) > 0 ? usual : PATIENCE));
    }

    /**
     * The ones in which items may have been missed, the longest first. Channels that are off now are told apart: they were
     * not meant to be read.
     */
    public List<GapDocument> missing() {
        return all.stream()
                .filter(gap -> gap.missing() && !(gap.kind() == GapKind.OFF && gap.open()))
                .sorted(Comparator.comparing(this::length).reversed())
                .toList();
    }

    /** The ones of each channel that has any, by its id, the newest first. */
    public Map<String, List<GapDocument>> byChannel() {
        return all.stream().collect(Collectors.groupingBy(GapDocument::channel));
    }

    public Duration length(GapDocument gap) {
        return Duration.between(gap.from(), gap.to() == null ? now : gap.to());
    }

    /**
     * Which outlets could be read on a day.
     *
     * @param read one of their channels at least was read for most of it
     * @param unread nothing can be known of them: all their channels were in a gap for most of it, and what was published
     *     then may be missing; outlets that nobody read yet are in neither
     */
    record Reading(Set<String> read, Set<String> unread) {

        /** How many days each outlet was read on, by its id. */
        static Map<String, Integer> days(Stream<Set<String>> read) {
            Map<String, Integer> days = new HashMap<>();
            read.flatMap(Set::stream).forEach(outlet -> days.merge(outlet, 1, Integer::sum));
            return days;
        }
    }

    /** For each day of the period. */
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

    /** Whether a channel that was in no gap was read on a day: it had answered before, and is still asked. */
    static boolean readOn(ChannelDocument channel, LocalDate day) {
        return channel.visit().firstSuccess() != null
                && !Days.of(channel.visit().firstSuccess()).isAfter(day)
                && !Days.of(channel.visit().lastSuccess()).isBefore(day);
    }

    /** How much of a day, as far as it is over, lies in gaps; what lies in two of them counts once. */
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
