package vn.lantoa.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Gaps;
import vn.lantoa.query.Health;
import vn.lantoa.query.Period;
import vn.lantoa.query.Searcher;
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
        @Nullable State state,
        List<HealthRow> all,
        List<HealthRow> rows,
        Paging pager,
        List<Outage> outages,
        Health health,
        Unarchived unarchived,
        OutletNames names) {

    public static final String PATH = "/health";

    private static final int SIZE = 30;

    /** Which channels are shown. */
    public enum Show {
        ALL,
        PROBLEMS,
        GAP,
        SILENT,
        OFF,
        COLUMNS;

        boolean takes(HealthRow row) {
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

    public static HealthPage of(Searcher searcher, PageRequest visit) {
        Show show = visit.parameters().choice("show", Show.class, Show.ALL);
        State state = visit.parameters().choice("state", State.class);
        int page = Paging.page(visit, SIZE);
        Channels channels = Channels.ask(searcher);
        Health health = Health.ask(searcher);
        Gaps gaps = Gaps.ask(searcher, channels, visit.now());
        Map<String, List<GapDocument>> gapsOf = gaps.byChannel();
        Frame frame = Frame.of(visit, PATH, visit.reader().text("health.title"), channels);
        List<HealthRow> all = channels.all().stream()
                .map(channel -> HealthRow.of(
                        channel,
                        state(channel, health, channels, visit),
                        health,
                        gapsOf.getOrDefault(channel.id(), List.of()),
                        gaps.now()))
                .sorted(Comparator.comparing(HealthRow::state))
                .toList();
        List<HealthRow> taken = all.stream()
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
