package vn.lantoa.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;
import vn.lantoa.query.Health;
import vn.lantoa.query.Period;
import vn.lantoa.query.ToldGap;

/**
 * A channel on the page of health.
 *
 * @param health null where nothing was computed of it yet
 * @param gaps the newest ones
 * @param off the days on which it was off, as far as it was read before or after
 */
public record HealthRow(
        ChannelDocument channel,
        @Nullable HealthDocument health,
        HealthPage.State state,
        List<ToldGap> gaps,
        Set<String> off) {

    private static final int GAPS_SHOWN = 3;

    /** The most items that a day of it brought or was expected to bring: the height of a full bar. */
    public double most() {
        return health == null
                ? 1
                : health.days().stream()
                        .mapToDouble(day -> Math.max(day.items(), day.expected() == null ? 0 : day.expected()))
                        .reduce(1, Math::max);
    }

    /** The days that are told; null where nothing was computed of it yet. */
    public @Nullable Period period() {
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
    public @Nullable String habit(Localizer reader) {
        if (health == null || health.perDay() == null) {
            return null;
        }
        if (health.perDay() >= 1) {
            return reader.text("health.habit", reader.decimal(health.perDay()));
        }
        double perWeek = 7 * perDay(health);
        if (perWeek >= 1) {
            return reader.text("health.habit.week", reader.number(Math.round(perWeek)));
        }
        long perMonth = Math.round(30 * perDay(health));
        return perMonth == 0 ? null : reader.text("health.habit.month", reader.number(perMonth));
    }

    /** The mean of the whole days on which it could be read most of the time; 0 where there are none. */
    private static double perDay(HealthDocument health) {
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

    /** {@code off}, {@code gap}, {@code part} (of the day), {@code silent}, {@code ok} or {@code unknown}. */
    public String state(HealthDocument.Day day) {
        if (off.contains(day.day())) {
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

    static HealthRow of(
            ChannelDocument channel, HealthPage.State state, Health health, List<GapDocument> its, Instant now) {
        return new HealthRow(
                channel,
                health.channels().get(channel.id()),
                state,
                ToldGap.ofChannels(its.stream()
                                .filter(gap ->
                                        gap.kind() != GapKind.OUTAGE && (gap.open() || gap.kind() != GapKind.SILENCE))
                                .filter(gap -> !gap.open() || state != HealthPage.State.DISCONNECTED)
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
    private static Set<String> off(List<GapDocument> gaps, @Nullable HealthDocument health, Instant now) {
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
}
