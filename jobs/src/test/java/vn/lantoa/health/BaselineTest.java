package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Days;

/** Habits and silences of made-up channels that publish by day more than by night, and half as much at weekends. */
class BaselineTest {

    private static final Instant START = Instant.parse("2026-03-01T17:00:00Z"); // Monday in Vietnam
    private static final Instant END = START.plus(Duration.ofDays(28));

    @ParameterizedTest
    @CsvSource({"10, 1", "50, 1", "50, 4", "300, 1"})
    void theHabitIsLearnt(double perDay, int batch) {
        Baseline habit = Baseline.of(items(perDay, batch, 28, 1), START, END, List.of());
        assertThat(habit.expected(Span.of(START, END), List.of())).isCloseTo(28 * perDay, within(28 * perDay * .35));
        Span night = Span.of(END.plus(Duration.ofHours(1)), END.plus(Duration.ofHours(5)));
        Span noon = Span.of(END.plus(Duration.ofHours(10)), END.plus(Duration.ofHours(14)));
        assertThat(habit.expected(noon, List.of())).isGreaterThan(3 * habit.expected(night, List.of()));
        Span saturday = Span.of(END.plus(Duration.ofDays(5)), END.plus(Duration.ofDays(6)));
        Span monday = Span.of(END, END.plus(Duration.ofDays(1)));
        assertThat(habit.expected(monday, List.of())).isGreaterThan(1.3 * habit.expected(saturday, List.of()));
    }

    @Test
    void itemsThatComeInBatchesSpreadMore() {
        assertThat(Baseline.of(items(50, 1, 28, 2), START, END, List.of()).spread())
                .isBetween(1.0, 1.6);
        assertThat(Baseline.of(items(50, 5, 28, 2), START, END, List.of()).spread())
                .isBetween(1.8, 8.0);
    }

    @Test
    void aFloodOfOneDayDoesNotBecomeTheHabit() {
        long[] usual = items(20, 1, 28, 3);
        long[] flooded = java.util.stream.LongStream.concat(
                        java.util.Arrays.stream(usual),
                        java.util.stream.LongStream.range(0, 2_000)
                                .map(i -> START.plus(Duration.ofDays(9)).toEpochMilli() + i * 10_000))
                .sorted()
                .toArray();
        Span week = Span.of(END, END.plus(Duration.ofDays(7)));
        double before = Baseline.of(usual, START, END, List.of()).expected(week, List.of());
        assertThat(Baseline.of(flooded, START, END, List.of()).expected(week, List.of()))
                .isCloseTo(before, within(before * .25));
    }

    @Test
    void daysInAGapAreNoDaysWithoutItems() {
        Instant down = START.plus(Duration.ofDays(7));
        Instant up = down.plus(Duration.ofDays(7));
        long[] items = java.util.Arrays.stream(items(20, 1, 28, 4))
                .filter(item -> item < down.toEpochMilli() || item >= up.toEpochMilli())
                .toArray();
        Span week = Span.of(END, END.plus(Duration.ofDays(7)));
        double blind = Baseline.of(items, START, END, List.of()).expected(week, List.of());
        double aware =
                Baseline.of(items, START, END, List.of(Span.of(down, up))).expected(week, List.of());
        assertThat(aware).isCloseTo(140, within(25.0));
        assertThat(blind).isLessThan(aware * .85);
    }

    @Test
    void tooLittleIsNoHabit() {
        assertThat(Baseline.of(new long[7], START, END, List.of())).isNull();
        assertThat(Baseline.of(items(300, 1, 3, 5), START, START.plus(Duration.ofDays(3)), List.of()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "10, 1", "10, 4", "50, 4", "300, 1"})
    void aLivingChannelIsNotCalledSilent(double perDay, int batch) {
        int alarms = 0;
        for (int seed = 0; seed < 4; seed++) {
            long[] items = items(perDay, batch, 42, seed);
            for (Instant now = END; now.isBefore(START.plus(Duration.ofDays(42))); now = now.plusSeconds(4 * 3_600)) {
                alarms += silence(items, now).improbable() ? 1 : 0;
            }
        }
        assertThat(alarms)
                .as("alarms in eight weeks, looked at every four hours")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 120", "10, 1, 40", "50, 1, 14", "50, 4, 30", "300, 1, 10"})
    void aChannelThatStopsIsFoundOut(double perDay, int batch, int hours) {
        long[] items = items(perDay, batch, 28, 6);
        assertThat(silence(items, END.plus(Duration.ofHours(hours))).improbable())
                .isTrue();
    }

    @Test
    void whileItCannotBeReadAChannelIsNotSilent() {
        long[] items = items(50, 1, 28, 7);
        Instant now = END.plus(Duration.ofDays(2));
        long[] moments = Silence.moments(items);
        Baseline habit = Baseline.of(moments, START, END, List.of());
        Instant newest = Instant.ofEpochMilli(items[items.length - 1]);
        assertThat(Silence.of(habit, newest, now, List.of()).improbable()).isTrue();
        assertThat(Silence.of(habit, newest, now, List.of(Span.of(END, now))).improbable())
                .isFalse();
    }

    @Test
    void aChannelThatPublishesSeldomIsJudgedByItsMeanPause() {
        Instant newest = START.plus(Duration.ofDays(90));
        assertThat(Silence.seldom(10, START, newest, newest.plus(Duration.ofDays(20)), List.of())
                        .improbable())
                .isFalse();
        assertThat(Silence.seldom(10, START, newest, newest.plus(Duration.ofDays(90)), List.of())
                        .improbable())
                .isTrue();
        assertThat(Silence.seldom(4, START, newest, newest.plus(Duration.ofDays(900)), List.of()))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 1, .975, 8", "4, 1, .025, 1", "0.05, 1, .975, 1", "10, 4, .995, 33", "3000, 1, .975, 3107"})
    void quantilesAreThoseOfTables(double mean, double spread, double probability, long quantile) {
        assertThat(Counts.quantile(mean, spread, probability)).isCloseTo(quantile, within(1L));
    }

    private static Silence silence(long[] items, Instant now) {
        long[] known = java.util.Arrays.stream(items)
                .filter(item -> item <= now.toEpochMilli())
                .toArray();
        Instant newest = Instant.ofEpochMilli(known[known.length - 1]);
        Baseline habit = Baseline.of(Silence.moments(known), START, newest.plusMillis(1), List.of());
        return Silence.of(habit, newest, now, List.of());
    }

    private static long[] items(double perDay, int batch, int days, long seed) {
        Random random = new Random(seed);
        List<Long> items = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            Instant at = START.plus(Duration.ofHours(hour));
            ZonedDateTime local = at.atZone(Days.VIETNAM);
            double level = (local.getHour() >= 6 && local.getHour() < 22 ? 1.45 : .1)
                    * (local.getDayOfWeek().getValue() > 5 ? .5 : 1.2);
            for (int i = poisson(perDay / 24 * level / batch, random); i > 0; i--) {
                long moment = at.toEpochMilli() + random.nextInt(3_600_000);
                for (int piece = 0; piece < batch; piece++) {
                    items.add(moment + piece);
                }
            }
        }
        return items.stream().mapToLong(item -> item).sorted().toArray();
    }

    private static int poisson(double mean, Random random) {
        int number = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            number++;
        }
        return number;
    }
}
