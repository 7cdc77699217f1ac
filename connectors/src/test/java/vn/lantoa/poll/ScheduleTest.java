package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Precision;
import vn.lantoa.settings.PollSettings;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T05:00:00Z");
    private static final PollResult NOTHING = PollResult.of(List.of());

    private final Schedule schedule = new Schedule(
            new PollSettings(Duration.ofMinutes(5), Duration.ofHours(3), Duration.ofMinutes(10), 3, 4, false));

    @Test
    void channelThatFailsIsAskedLessAndLess() {
        assertThat(schedule.pauseAfterFault(1, null)).isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.pauseAfterFault(3, null)).isEqualTo(Duration.ofMinutes(40));
        assertThat(schedule.pauseAfterFault(50, null)).isEqualTo(Duration.ofHours(6));
        assertThat(schedule.pauseAfterFault(1, Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void busyChannelIsAskedOftenAndQuietOneSeldom() {
        assertThat(schedule.pause(60, NOTHING, false)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule.pause(1, NOTHING, false)).isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.pause(0.01, NOTHING, false)).isEqualTo(Duration.ofHours(3));
        assertThat(schedule.pause(0, NOTHING, false)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void entriesThatWaitForTheirPageBringTheNextVisitForward() {
        assertThat(schedule.pause(0.01, NOTHING, true)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void whatTheAnswerItselfAsksForIsKeptWithinTheBounds() {
        assertThat(schedule.pause(60, NOTHING.pausing(Duration.ofHours(1)), false))
                .isEqualTo(Duration.ofHours(1));
        assertThat(schedule.pause(60, NOTHING.pausing(Duration.ofDays(30)), false))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void firstVisitJudgesByTheTimesOfPublication() {
        PollResult dated = PollResult.of(IntStream.range(0, 48)
                .mapToObj(i -> entry(NOW.minus(Duration.ofHours(i))))
                .toList());
        assertThat(schedule.perHour(Cursor.NEW, dated, 48, NOW)).isEqualTo(1.0);
        PollResult old = PollResult.of(List.of(entry(NOW.minus(Duration.ofDays(400)))));
        assertThat(schedule.pause(schedule.perHour(Cursor.NEW, old, 1, NOW), old, false))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void rhythmFollowsWhatVisitsFind() {
        Cursor cursor = new Cursor(null, null, null, List.of(), 1, 0, NOW.minus(Duration.ofHours(1)), 1.0, NOW, NOW);
        assertThat(schedule.perHour(cursor, NOTHING, 0, NOW)).isBetween(0.9, 1.0);
        assertThat(schedule.perHour(cursor, NOTHING, 10, NOW)).isBetween(1.2, 1.5);
        Cursor longAgo = new Cursor(null, null, null, List.of(), 1, 0, NOW.minus(Duration.ofDays(10)), 1.0, NOW, NOW);
        assertThat(schedule.perHour(longAgo, NOTHING, 24, NOW)).isBetween(0.09, 0.11);
    }

    @Test
    void whatAClockThatWasAheadNotedIsNotWaitedFor() {
        Instant ahead = NOW.plus(Duration.ofDays(2));
        Cursor noted = cursor(ahead.plus(Duration.ofMinutes(5)), ahead);
        assertThat(noted.isDue(NOW)).isTrue();
        assertThat(noted.isDue(ahead)).as("by that clock").isFalse();
        assertThat(cursor(NOW.plus(Duration.ofDays(2)), NOW).isDue(NOW))
                .as("a long pause that a host asked for")
                .isFalse();
        assertThat(cursor(NOW.plusSeconds(5), NOW.plusSeconds(2)).isDue(NOW))
                .as("a clock that is put right by seconds")
                .isFalse();
        Cursor ofOld = new Cursor(null, null, null, List.of(), 1, 0, ahead, 1.0, ahead.plusSeconds(300), null);
        assertThat(ofOld.isDue(NOW)).as("kept by an earlier version").isTrue();
    }

    private static Cursor cursor(Instant due, Instant visited) {
        return new Cursor(null, null, null, List.of(), 1, 0, visited, 1.0, due, visited);
    }

    private static Entry entry(Instant published) {
        return new Entry("1", "t", "https://bao.example/1", null, null, published, Precision.MOMENT, null, null, null);
    }
}
