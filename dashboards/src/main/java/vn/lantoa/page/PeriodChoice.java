package vn.lantoa.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.query.Period;

/**
 * The period that a visitor chose.
 *
 * @param period null where the visitor chose none and none is needed
 * @param preset number of days up to today where one of the usual ones was chosen; null otherwise
 */
public record PeriodChoice(
        @Nullable Period period, @Nullable Integer preset) {

    /** Numbers of days that are offered. */
    public static final List<Integer> PRESETS = List.of(7, 30, 90);

    private static final int MOST_DAYS = 1_100;

    /** The period where one is needed: a choice that {@link #of} made always has one. */
    public Period needed() {
        return Objects.requireNonNull(period, "a page that needs a period takes the usual one where none is chosen");
    }

    /** From {@code days}, or {@code from} and {@code to}; the usual number of days where there are none of these. */
    static PeriodChoice of(PageRequest visit, int usual) {
        PeriodChoice chosen = orNone(visit);
        return chosen.period() != null ? chosen : new PeriodChoice(Period.endingOn(visit.today(), usual), usual);
    }

    /** As {@link #of}, but no period where none is asked for. */
    static PeriodChoice orNone(PageRequest visit) {
        Parameters parameters = visit.parameters();
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from == null && to == null) {
            int days = parameters.number("days", 0, 1, MOST_DAYS);
            return days == 0
                    ? new PeriodChoice(null, null)
                    : new PeriodChoice(Period.endingOn(visit.today(), days), days);
        }
        return new PeriodChoice(between(visit, from, to), null);
    }

    private static Period between(PageRequest visit, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to != null ? to : latest(visit.today(), from);
        LocalDate first = from != null ? from : last.minusDays(29);
        if (last.isBefore(first)) {
            throw new BadParameter(
                    "bad.period", visit.reader().day(first), visit.reader().day(last));
        }
        Period period = new Period(first, last);
        if (period.length() > MOST_DAYS) {
            throw new BadParameter("bad.long-period", MOST_DAYS);
        }
        return period;
    }

    private static LocalDate latest(LocalDate today, @Nullable LocalDate from) {
        return from != null && from.isAfter(today) ? from : today;
    }
}
