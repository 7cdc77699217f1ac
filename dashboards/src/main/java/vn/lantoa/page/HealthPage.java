package vn.lantoa.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Gaps;
import vn.lantoa.query.Health;
import vn.lantoa.query.Period;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.ToldGap;
import vn.lantoa.query.Unarchived;

/**
 * How the channels do, those with problems first.
 *
 * @param state only channels in this state; null for those that {@code show} takes
 * @param rows the channels of this page of the list
 * @param outages when Lantoa itself did not run, the newest first
 * @param unarchived how many articles have no archived copy of their newest state
 */
public record HealthPage(
        Frame frame,
        Show show,
        State state,
        List<Row> all,
        List<Row> rows,
        Paging pager,
        List<Outage> outages,
        Health health,
        Unarchived unarchived,
        OutletNames names) {

    public static final String PATH = "/health";

    private static final int SIZE = 30;
    private static final int GAPS_SHOWN = 3;

    /** Which channels are shown. */
    public enum Show {
        ALL,
        PROBLEMS,
        GAP,
        SILENT,
        OFF,
        COLUMNS;

        boolean takes(Row row) {
            return switch (this) {
                case ALL -> true;
                case PROBLEMS -> row.state().compareTo(State.LEARNING) < 0;
                case GAP ->
                    row.state() == State.FAULT || row.state() == State.DISCONNECTED || row.state() == State.OUTAGE;
                case SILENT -> row.state() == State.SILENT || row.state() == State.FROZEN;
                case OFF -> row.state() == State.OFF;
                case COLUMNS -> row.channel().column();
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a channel is, the worst first; one that is off is no problem. */
    public enum State {
        FAULT,
        /** No host at all can be reached. */
        DISCONNECTED,
        OUTAGE,
        SILENT,
        FROZEN,
        LEARNING,
        WAITING,
        OK,
        OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A channel.
     *
     * @param health null where nothing was computed of it yet
     * @param gaps the newest ones
     * @param off the days on which it was off, as far as it was read before or after
     */
    public record Row(
            ChannelDocument channel, HealthDocument health, State state, List<ToldGap> gaps, Set<String> off) {

        /** The most items that a day of it brought or was expected to bring: the height of a full bar. */
        public double most() {
            return health == null
                    ? 1
                    : health.days().stream()
                            .mapToDouble(day -> Math.max(day.items(), day.expected() == null ? 0 : day.expected()))
                            .reduce(1, Math::max);
        }

        /** The days that are told; null where nothing was computed of it yet. */
        public Period period() {
            return health == null || health.days().isEmpty()
                    ? null
                    : new Period(
                            LocalDate.parse(health.days().get(0).day()),
                            LocalDate.parse(
                                    health.days().get(health.days().size() - 1).day()));
        }

        /**
         * How much it usually brings, in words, by the day, or where that is less than one, by the week or the month; null
         * where that is not known or is next to nothing.
         */
        public String habit(Localizer reader) {
            if (health == null || health.perDay() == null) {
                return null;
            }
            if (health.perDay() >= 1) {
                return reader.text("health.habit", reader.decimal(health.perDay()));
            }
            double perWeek = 7 * perDay();
            if (perWeek >= 1) {
                return reader.text("health.habit.week", reader.number(Math.round(perWeek)));
            }
            long perMonth = Math.round(30 * perDay());
            return perMonth == 0 ? null : reader.text("health.habit.month", reader.number(perMonth));
        }

        /** The mean of the whole days on which it could be read most of the time; 0 where there are none. */
        private double perDay() {
            return health.days().subList(0, Math.max(0, health.days().size() - 1)).stream()
                    .filter(day -> day.gap() != null && day.gap() < 0.5)
                    .mapToInt(HealthDocument.Day::items)
                    .average()
                    .orElse(0);
        }

        /** How many items the days brought. */
        public int items() {
            return health == null
                    ? 0
                    : health.days().stream().mapToInt(HealthDocument.Day::items).sum();
        }
    }

    public static HealthPage of(Searcher searcher, PageRequest visit) {
        Show show = visit.parameters().choice("show", Show.class, Show.ALL);
        State state = visit.parameters().choice("state", State.class, null);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        Health health = Health.ask(searcher);
        Gaps gaps = Gaps.ask(searcher, channels, visit.now());
        Map<String, List<GapDocument>> gapsOf = gaps.byChannel();
        Frame frame = Frame.of(visit, PATH, visit.reader().text("health.title"), channels);
        List<Row> all = channels.all().stream()
                .map(channel -> row(
                        channel,
                        state(channel, health, channels, visit),
                        health,
                        gapsOf.getOrDefault(channel.id(), List.of()),
                        gaps.now()))
                .sorted(Comparator.comparing(Row::state))
                .toList();
        List<Row> taken = all.stream()
                .filter(row -> state == null ? show.takes(row) : row.state() == state)
                .toList();
        int first = Math.min(taken.size(), Paging.first(page, SIZE));
        return new HealthPage(
                frame,
                show,
                state,
                all,
                taken.subList(first, Math.min(taken.size(), first + SIZE)),
                new Paging(page, SIZE, taken.size(), visit.here().without("lang")),
                Outage.of(gaps.all()),
                health,
                Unarchived.ask(searcher),
                new OutletNames(visit.reader(), channels));
    }

    /** How completely outlets are read, the least first. */
    public List<CompletenessDocument> outlets() {
        return health.outlets().values().stream()
                .sorted(Comparator.comparing(
                        CompletenessDocument::found, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public Link show(Show other) {
        return Link.to(PATH).with("show", other == Show.ALL ? null : other.word());
    }

    public static Link show(State state) {
        return Link.to(PATH).with("state", state.word());
    }

    /** What the list is narrowed to, each with the way to drop it; a state takes the place of a sort. */
    public List<Condition> conditions() {
        Localizer reader = frame.reader();
        return state == null
                ? List.of()
                : List.of(new Condition(
                        "state",
                        reader.text("sources.state"),
                        reader.text("health.state." + state.word()),
                        show(show)));
    }

    /** How many channels there are of a sort. */
    public long count(Show other) {
        return all.stream().filter(other::takes).count();
    }

    /** How many channels are in a state. */
    public long count(State state) {
        return all.stream().filter(row -> row.state() == state).count();
    }

    /** All articles of an outlet in the days that were compared. */
    public static Link articles(CompletenessDocument outlet) {
        return Link.to(ArticlesPage.PATH)
                .in(new Period(LocalDate.parse(outlet.from()), LocalDate.parse(outlet.to())))
                .with("outlet", outlet.id())
                .with("about", "all");
    }

    /** {@code off}, {@code gap}, {@code part} (of the day), {@code silent}, {@code ok} or {@code unknown}. */
    public static String state(Row row, HealthDocument.Day day) {
        if (row.off().contains(day.day())) {
            return "off";
        }
        if (day.gap() == null) {
            return "unknown";
        }
        if (day.gap() >= 0.5) {
            return "gap";
        }
        return day.silent() ? "silent" : day.gap() > 0.01 ? "part" : "ok";
    }

    private static Row row(ChannelDocument channel, State state, Health health, List<GapDocument> its, Instant now) {
        return new Row(
                channel,
                health.channels().get(channel.id()),
                state,
                ToldGap.ofChannels(its.stream()
                                .filter(gap ->
                                        gap.kind() != GapKind.OUTAGE && (gap.open() || gap.kind() != GapKind.SILENCE))
                                .filter(gap -> !gap.open() || state != State.DISCONNECTED)
                                .toList())
                        .stream()
                        .sorted(Comparator.comparing(ToldGap::open)
                                .thenComparing(ToldGap::from)
                                .reversed())
                        .limit(GAPS_SHOWN)
                        .toList(),
                off(its, health.channels().get(channel.id()), now));
    }

    /** The days at whose noon it was off. */
    private static Set<String> off(List<GapDocument> gaps, HealthDocument health, Instant now) {
        return health == null
                ? Set.of()
                : health.days().stream()
                        .map(HealthDocument.Day::day)
                        .filter(day ->
                                gaps.stream().anyMatch(gap -> gap.kind() == GapKind.OFF && holdsNoon(gap, day, now)))
                        .collect(Collectors.toSet());
    }

    private static boolean holdsNoon(GapDocument gap, String day, Instant now) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(Days.VIETNAM).toInstant();
        Instant moment = noon.isAfter(now) ? now : noon;
        return !gap.from().isAfter(moment) && (gap.to() == null || gap.to().isAfter(moment));
    }

    private static State state(ChannelDocument channel, Health health, Channels channels, PageRequest visit) {
        if (channel.off()) {
            return State.OFF;
        }
        if (channel.visit().visited() == null) {
            return State.WAITING;
        }
        if (channels.unreached(channel)) {
            return State.DISCONNECTED;
        }
        if (!channel.answered()) {
            return State.FAULT;
        }
        if (Gaps.overdue(channel, visit.now())) {
            return State.OUTAGE;
        }
        return State.valueOf(health.state(channel.id()).name());
    }
}
