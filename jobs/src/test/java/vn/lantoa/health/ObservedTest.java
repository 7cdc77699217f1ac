package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learnt from days whose figures are known. */
class ObservedTest {

    private static final Instant MONDAY = Instant.parse("2026-03-01T17:00:00Z");
    private static final long HOUR = 3_600_000;

    @Test
    void hoursCountAsFarAsTheyWereWatched() {
        Observed observed = new Observed(MONDAY.plusSeconds(900), MONDAY.plusSeconds(9_000), List.of());
        assertThat(observed.readable()).isCloseTo(2.25, within(1e-9));
        assertThat(observed.days()).isCloseTo(2.25 / 24, within(1e-9));
        assertThat(observed.readableByHour()).startsWith(.75, 1, .5, 0);
        Span down = Span.of(MONDAY.plusSeconds(3_600), MONDAY.plusSeconds(5_400));
        assertThat(new Observed(MONDAY, MONDAY.plusSeconds(9_000), List.of(down)).readable())
                .isCloseTo(2, within(1e-9));
        assertThat(new Observed(MONDAY, MONDAY, List.of()).readable()).isZero();
    }

    @Test
    void itemsCountFromTheBeginningToBeforeTheEndInTheirHourAndDay() {
        Observed observed = new Observed(MONDAY.plusSeconds(900), MONDAY.plus(Duration.ofDays(8)), List.of());
        observed.add(MONDAY.toEpochMilli());
        observed.add(MONDAY.plusSeconds(900).toEpochMilli());
        observed.add(MONDAY.plusSeconds(86_400 + 2 * 3_600).toEpochMilli());
        observed.add(MONDAY.plus(Duration.ofDays(8)).toEpochMilli());
        assertThat(observed.items()).isEqualTo(2);
        assertThat(observed.byHour()).startsWith(1, 0, 1, 0);
        assertThat(observed.byWeekday()).containsExactly(1, 1, 0, 0, 0, 0, 0);
        assertThat(observed.readableByWeekday()[0]).isCloseTo(47.75, within(1e-9));
    }

    @Test
    void theMedianDayIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(days(9, 1, 4).median(.75)).isEqualTo(4);
        assertThat(days(9, 1, 4, 5).median(.75)).isEqualTo(4.5);
        assertThat(new Observed(MONDAY, MONDAY.plusSeconds(3_600), List.of()).median(.75))
                .isNull();
        Span down = Span.of(MONDAY, MONDAY.plusSeconds(6 * 3_600));
        assertThat(new Observed(MONDAY, MONDAY.plusSeconds(86_400), List.of(down)).median(.75))
                .as("read for just that share")
                .isZero();
    }

    @Test
    void aFloodIsCutToWhatDaysAboutTheMedianBringAtMost() {
        Observed even = days(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 100);
        even.cut();
        assertThat(even.items()).isCloseTo(40 + 15, within(1e-9));
        Observed uneven = days(0, 10, 20, 30, 40, 50, 200);
        uneven.cut();
        assertThat(uneven.items()).isCloseTo(150 + 30 + 4 * 1.4826 * 20 + 3, within(1e-9));
        Observed rare = days(0, 0, 0, 0, 0, 0, 0, 0, 0, 20);
        rare.cut();
        assertThat(rare.items()).isCloseTo(2 + 4 + 3, within(1e-9));
    }

    @Test
    void twoDaysTellNotWhichOfThemIsAFloodAndAUsualDayStaysAsItIs() {
        Observed two = days(1, 500);
        two.cut();
        assertThat(two.items()).isEqualTo(501);
        Observed three = days(1, 500, 1);
        three.cut();
        assertThat(three.items()).isLessThan(500);
        Observed usual = days(3, 5, 8, 4);
        usual.cut();
        assertThat(usual.items()).isEqualTo(20);
    }

    @Test
    void daysSpreadAsFarAsTheyLieFromWhatIsExpected() {
        Baseline habit = Baseline.steady(10, 1);
        assertThat(days(5, 15, 5, 15, 5, 15, 5, 15, 5, 15).spread(habit)).isCloseTo(25 / 7.0, within(1e-9));
        assertThat(days(5, 15, 5, 15, 5).spread(habit)).isCloseTo(12.5 / 2.5, within(1e-9));
        assertThat(days(5, 15, 5, 15).spread(habit)).as("too few days").isEqualTo(1);
    }

    @Test
    void expectedIsWhatTheHoursBringAsFarAsTheyCouldBeRead() {
        Baseline habit = Baseline.steady(24, 1);
        long from = MONDAY.toEpochMilli();
        assertThat(habit.week()).isCloseTo(168, within(1e-9));
        assertThat(habit.expected(new Span(from + HOUR / 4, from + 2 * HOUR + HOUR / 2), List.of()))
                .isCloseTo(2.25, within(1e-9));
        Span down = new Span(from + HOUR, from + HOUR + HOUR / 2);
        assertThat(habit.expected(new Span(from, from + 2 * HOUR), List.of(down)))
                .isCloseTo(1.5, within(1e-9));
    }

    @Test
    void weekdaysAndHoursOfWhichLittleWasSeenAreDrawnTowardsTheMean() {
        // eight items at ten on each of four Mondays, and nothing else
        Instant end = MONDAY.plus(Duration.ofDays(28));
        long[] items = new long[32];
        for (int i = 0; i < items.length; i++) {
            items[i] = MONDAY.plus(Duration.ofDays(i / 8 * 7L)).toEpochMilli() + 10 * HOUR + i;
        }
        Baseline habit = Baseline.of(items, MONDAY, end, List.of());
        double mean = 32 / 672.0;
        double monday = 38 / (96 * mean + 6);
        double tuesday = 6 / (96 * mean + 6);
        double ten = 34 / (28 * mean + 2);
        double eleven = 2 / (28 * mean + 2);
        long day = end.toEpochMilli();
        assertThat(habit.expected(new Span(day + 10 * HOUR, day + 11 * HOUR), List.of()))
                .isCloseTo(mean * monday * ten, within(1e-9));
        assertThat(habit.expected(new Span(day + 11 * HOUR, day + 12 * HOUR), List.of()))
                .isCloseTo(mean * monday * eleven, within(1e-9));
        assertThat(habit.expected(new Span(day + 34 * HOUR, day + 35 * HOUR), List.of()))
                .isCloseTo(mean * tuesday * ten, within(1e-9));
        assertThat(habit.week()).isCloseTo(8, within(1e-9));
        assertThat(habit.median()).isZero();
    }

    @Test
    void eightItemsInFiveDaysAreAHabitAndFewerAreNone() {
        long[] items = new long[8];
        for (int i = 0; i < items.length; i++) {
            items[i] = MONDAY.plus(Duration.ofHours(15L * i)).toEpochMilli();
        }
        Instant end = MONDAY.plus(Duration.ofDays(5));
        assertThat(Baseline.of(items, MONDAY, end, List.of())).isNotNull();
        assertThat(Baseline.of(java.util.Arrays.copyOf(items, 7), MONDAY, end, List.of()))
                .isNull();
        assertThat(Baseline.of(items, MONDAY, end.minusSeconds(60), List.of())).isNull();
    }

    @Test
    void aPauseIsSurprisingBelowOneInAHundred() {
        assertThat(new Silence(5, .01).improbable()).isFalse();
        assertThat(new Silence(5, .0099).improbable()).isTrue();
        Instant newest = MONDAY.plus(Duration.ofDays(10));
        Silence silence = Silence.seldom(11, MONDAY, newest, newest.plus(Duration.ofDays(3)), List.of());
        assertThat(silence.expected()).isCloseTo(3, within(1e-9));
        assertThat(Silence.seldom(5, MONDAY, newest, newest, List.of())).isNotNull();
        assertThat(Silence.seldom(5, MONDAY, MONDAY, newest, List.of())).isNull();
    }

    @Test
    void sevenItemsOfTwentyThatBothListsFoundAreEnoughForAnEstimate() {
        assertThat(Population.of(histories(6, 7, 7)).method()).isEqualTo(Population.CHAPMAN);
        assertThat(Population.of(histories(6, 6, 7)).method()).isEqualTo(Population.TOO_FEW);
        assertThat(Population.of(histories(7, 7, 6)).method()).isEqualTo(Population.TOO_FEW);
    }

    private static CaptureHistories histories(long one, long other, long both) {
        CaptureHistories histories = new CaptureHistories(2);
        histories.add(1, one);
        histories.add(2, other);
        histories.add(3, both);
        return histories;
    }

    /** Days that could be read all the time and brought so many items each, one a minute from noon. */
    private static Observed days(int... counts) {
        Observed observed = new Observed(MONDAY, MONDAY.plus(Duration.ofDays(counts.length)), List.of());
        for (int day = 0; day < counts.length; day++) {
            for (int i = 0; i < counts[day]; i++) {
                observed.add(MONDAY.plus(Duration.ofDays(day)).toEpochMilli() + 12 * HOUR + i * 60_000L);
            }
        }
        return observed;
    }
}
