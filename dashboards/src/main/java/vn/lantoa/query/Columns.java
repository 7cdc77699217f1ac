package vn.lantoa.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.HealthState;
import vn.lantoa.model.OutletKind;

/**
 * Whether outlets keep a column on the themes. What nobody entered or could read is unknown: it is neither kept nor missing.
 *
 * @param bodies by name of the outlet
 */
public record Columns(List<Body> bodies) {

    /** A column is alive if it published something within so many days, and answered ... */
    public static final int SILENT_DAYS = 30;

    /** ... within so many days. */
    public static final int ANSWER_DAYS = 7;

    private static final Set<OutletKind> BODIES =
            EnumSet.of(OutletKind.MINISTRY, OutletKind.AGENCY, OutletKind.PROVINCE);

    /** Whose columns. */
    public enum Whose {
        /** Ministries, agencies and provinces. */
        PORTALS,
        /** Key press agencies. */
        PRESS;

        private boolean takes(ChannelDocument channel) {
            return switch (this) {
                case PORTALS -> BODIES.contains(channel.publisher().outletKind());
                case PRESS -> channel.publisher().key();
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an outlet's columns are; the best of them counts. */
    public enum State {
        ALIVE,
        /** It can be read, and has published nothing for {@value Columns#SILENT_DAYS} days or unusually long. */
        SILENT,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is behind a state. */
    public enum Reason {
        PUBLISHES,
        SILENT,
        /** It answers, but nothing is known of what it publishes. */
        UNDATED,
        /** It has not answered recently. */
        UNREAD,
        /** It has not been read yet. */
        WAITING,
        /** It is turned off. */
        OFF,
        /** No column of the outlet is in the catalogue. */
        NOT_ENTERED;

        State state() {
            return switch (this) {
                case PUBLISHES -> State.ALIVE;
                case SILENT -> State.SILENT;
                default -> State.UNKNOWN;
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An outlet.
     *
     * @param any one of its channels, which carries its names
     * @param columns its columns; empty where none is in the catalogue
     * @param newest publication of the newest item of its columns; null where none is known
     */
    public record Body(
            ChannelDocument any,
            List<ChannelDocument> columns,
            Reason reason,
            @Nullable Instant newest) {

        public State state() {
            return reason.state();
        }
    }

    static Columns of(Whose whose, Channels channels, Health health, Instant now) {
        Map<String, List<ChannelDocument>> outlets = channels.all().stream()
                .filter(whose::takes)
                .collect(Collectors.groupingBy(
                        one -> one.publisher().outlet(), LinkedHashMap::new, Collectors.toList()));
        return new Columns(outlets.values().stream()
                .map(outlet -> body(outlet, health, now))
                .toList());
    }

    public static Columns ask(Searcher searcher, Whose whose, Channels channels, Instant now) {
        return of(whose, channels, Health.ask(searcher), now);
    }

    public long count(State state) {
        return bodies.stream().filter(body -> body.state() == state).count();
    }

    private static Body body(List<ChannelDocument> outlet, Health health, Instant now) {
        List<ChannelDocument> columns =
                outlet.stream().filter(ChannelDocument::column).toList();
        Reason reason = columns.stream()
                .map(column -> reason(column, health, now))
                .min(Comparator.naturalOrder())
                .orElse(Reason.NOT_ENTERED);
        Instant newest = columns.stream()
                .map(column -> newest(column, health))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Body(outlet.get(0), columns, reason, newest);
    }

    private static Reason reason(ChannelDocument column, Health health, Instant now) {
        if (column.off()) {
            return Reason.OFF;
        }
        if (column.visit().lastSuccess() == null) {
            return column.visit().visited() == null ? Reason.WAITING : Reason.UNREAD;
        }
        if (column.visit().lastSuccess().isBefore(now.minus(Duration.ofDays(ANSWER_DAYS)))) {
            return Reason.UNREAD;
        }
        Instant newest = newest(column, health);
        HealthState state = health.state(column.id());
        if (state.quiet() || (newest != null && newest.isBefore(now.minus(Duration.ofDays(SILENT_DAYS))))) {
            return Reason.SILENT;
        }
        return newest == null ? Reason.UNDATED : Reason.PUBLISHES;
    }

    private static @Nullable Instant newest(ChannelDocument column, Health health) {
        HealthDocument document = health.channels().get(column.id());
        return document == null ? null : document.newest();
    }
}
