package vn.lantoa.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.model.Fault;
import vn.lantoa.model.OutletKind;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Searcher;
import vn.lantoa.query.Unowned;

/**
 * The channels, and how they are.
 *
 * @param fault only channels with this fault; null for all
 * @param outlet only channels of the outlet with this id; null for all
 * @param channels all channels, shown or not
 * @param unowned how many items they list that belong to no outlet of the catalogue
 */
public record SourcesPage(
        Frame frame,
        Show show,
        @Nullable Fault fault,
        @Nullable String outlet,
        Channels channels,
        OutletNames names,
        long unowned) {

    public static final String PATH = "/sources";

    /** Which channels are shown. */
    public enum Show {
        ALL,
        FAULTY,
        OFF,
        COLUMNS,
        PORTALS,
        KEY;

        boolean takes(ChannelDocument channel, Channels channels) {
            return switch (this) {
                case ALL -> true;
                case FAULTY -> channels.faulty(channel);
                case OFF -> channel.off();
                case COLUMNS -> channel.column();
                case PORTALS ->
                    EnumSet.of(OutletKind.MINISTRY, OutletKind.AGENCY, OutletKind.PROVINCE)
                            .contains(channel.publisher().outletKind());
                case KEY -> channel.publisher().key();
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static SourcesPage of(Searcher searcher, PageRequest visit) {
        Channels channels = Channels.ask(searcher);
        return new SourcesPage(
                Frame.of(visit, PATH, visit.reader().text("sources.title"), channels),
                visit.parameters().choice("show", Show.class, Show.ALL),
                visit.parameters().choice("fault", Fault.class),
                visit.parameters().text("outlet"),
                channels,
                new OutletNames(visit.reader(), channels),
                Unowned.count(searcher));
    }

    /** The channels of a sort that meet the conditions. */
    public Link show(Show other) {
        return Link.to(PATH)
                .with("show", other == Show.ALL ? null : other.word())
                .with("fault", fault)
                .with("outlet", outlet);
    }

    /** What the list is narrowed to, each with the way to drop it. */
    public List<Condition> conditions() {
        Localizer reader = frame.reader();
        List<Condition> conditions = new ArrayList<>();
        if (fault != null) {
            conditions.add(new Condition(
                    "fault",
                    reader.text("sources.fault"),
                    reader.word("fault", fault),
                    show(show).without("fault")));
        }
        if (outlet != null) {
            conditions.add(new Condition(
                    "outlet",
                    reader.text("outlet"),
                    names.outlet(outlet),
                    show(show).without("outlet")));
        }
        return conditions;
    }

    /** The channels whose newest visit met with a fault. */
    public static Link faulty(Fault fault) {
        return Link.to(PATH).with("show", Show.FAULTY.word()).with("fault", fault);
    }

    /** The channels that are shown, by outlet. */
    public Map<String, List<ChannelDocument>> outlets() {
        return taken(show)
                .collect(Collectors.groupingBy(
                        one -> one.publisher().outlet(), LinkedHashMap::new, Collectors.toList()));
    }

    /** How many channels of a sort meet the conditions: so many does its link open. */
    public long count(Show other) {
        return taken(other).count();
    }

    private Stream<ChannelDocument> taken(Show sort) {
        return channels.all().stream()
                .filter(channel -> sort.takes(channel, channels))
                .filter(channel -> fault == null || (channel.visit().fault() == fault && !channels.unreached(channel)))
                .filter(channel ->
                        outlet == null || channel.publisher().outlet().equals(outlet));
    }

    /**
     * {@code ok}, {@code faulty}, {@code off}, {@code waiting} (not visited yet) or {@code disconnected} (no host at all can
     * be reached, so that it is no fault of the channel).
     */
    public static String state(ChannelDocument channel, Channels channels) {
        if (channels.unreached(channel)) {
            return "disconnected";
        }
        if (channel.visit().fault() != null) {
            return channel.off() ? "off" : "faulty";
        }
        return channel.visit().lastSuccess() != null ? "ok" : "waiting";
    }
}
