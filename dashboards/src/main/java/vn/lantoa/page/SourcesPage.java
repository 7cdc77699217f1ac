package vn.lantoa.page;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.model.Fault;
import vn.lantoa.model.OutletKind;
import vn.lantoa.query.Channels;
import vn.lantoa.query.Disconnected;
import vn.lantoa.query.Searcher;

/**
 * The channels, and how they are.
 *
 * @param outlets the channels that are shown, by outlet
 */
public record SourcesPage(
        Frame frame, Show show, Channels channels, Map<String, List<ChannelDocument>> outlets, Names names) {

    public static final String PATH = "/sources";

    /** Which channels are shown. */
    public enum Show {
        ALL,
        FAULTY,
        OFF,
        COLUMNS,
        PORTALS,
        KEY;

        boolean takes(ChannelDocument channel) {
            return switch (this) {
                case ALL -> true;
                case FAULTY -> channel.faulty();
                case OFF -> channel.off();
                case COLUMNS -> channel.column();
                case PORTALS ->
                    EnumSet.of(OutletKind.MINISTRY, OutletKind.AGENCY, OutletKind.PROVINCE)
                            .contains(channel.outletKind());
                case KEY -> channel.key();
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static SourcesPage of(Searcher searcher, Visit visit) {
        Show show = visit.parameters().choice("show", Show.class, Show.ALL);
        Channels channels = Channels.ask(searcher);
        String outlet = visit.parameters().text("outlet");
        Fault fault = visit.parameters().choice("fault", Fault.class, null);
        List<ChannelDocument> taken = channels.all().stream()
                .filter(channel -> show.takes(channel) && (fault == null || channel.fault() == fault))
                .filter(channel -> outlet == null || channel.outlet().equals(outlet))
                .toList();
        return new SourcesPage(
                Frame.of(visit, PATH, visit.reader().text("sources.title"), channels),
                show,
                channels,
                taken.stream()
                        .collect(Collectors.groupingBy(
                                ChannelDocument::outlet, LinkedHashMap::new, Collectors.toList())),
                new Names(visit.reader(), channels));
    }

    public Link show(Show other) {
        return Link.to(PATH).with("show", other == Show.ALL ? null : other.word());
    }

    /** The channels whose newest visit met with a fault. */
    public static Link faulty(Fault fault) {
        return Link.to(PATH).with("show", Show.FAULTY.word()).with("fault", fault);
    }

    /** How many channels there are of a sort. */
    public long count(Show other) {
        return channels.all().stream().filter(other::takes).count();
    }

    /**
     * {@code ok}, {@code faulty}, {@code off}, {@code waiting} (not visited yet) or {@code disconnected} (no host at all can
     * be reached, so that it is no fault of the channel).
     */
    public static String state(ChannelDocument channel, Disconnected disconnected) {
        if (disconnected != null && disconnected.channels().contains(channel.id())) {
            return "disconnected";
        }
        if (channel.fault() != null) {
            return channel.off() ? "off" : "faulty";
        }
        return channel.lastSuccess() != null ? "ok" : "waiting";
    }
}
