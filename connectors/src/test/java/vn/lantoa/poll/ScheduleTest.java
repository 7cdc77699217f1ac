package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.channel.PollResult;
import vn.lantoa.channel.PollState;
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
        assertThat(schedule.pauseAfterFault(3, Duration.ofMinutes(1)))
                .as("what it asks for lengthens, and never shortens")
                .isEqualTo(Duration.ofMinutes(40));
    }

    @Test
    void busyChannelIsAskedOftenAndQuietOneSeldom() {
        assertThat(schedule.pause(60, NOTHING, false)).isEqualTo(Duration.ofMinutes(5));
        assertThat(schedule.pause(1, NOTHING, false)).isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.pause(0.2, NOTHING, false)).isEqualTo(Duration.ofMinutes(150));
        assertThat(schedule.pause(0.01, NOTHING, false)).isEqualTo(Duration.ofHours(3));
        assertThat(schedule.pause(0, NOTHING, false)).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void entriesThatWaitForTheirPageBringTheNextVisitForward() {
        assertThat(schedule.pause(0.01, NOTHING, true)).isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.pause(60, NOTHING, true)).as("and put none off").isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatTheAnswerItselfAsksForIsKeptWithinTheBounds() {
        assertThat(schedule.pause(60, NOTHING.pausing(Duration.ofHours(1)), false))
                .isEqualTo(Duration.ofHours(1));
        assertThat(schedule.pause(60, NOTHING.pausing(Duration.ofDays(30)), false))
                .isEqualTo(Duration.ofHours(3));
        assertThat(schedule.pause(1, NOTHING.pausing(Duration.ofMinutes(1)), false))
                .as("a short one does not hurry")
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(schedule.pause(1, NOTHING.waiting(Duration.ofHours(9)), false))
                .as("to be left alone is granted beyond them")
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void entriesOfTheLastDayCountAtTheFirstVisitAndUndatedOnesAsIfOfThatDay() {
        Instant dayAgo = NOW.minus(Duration.ofDays(1));
        PollResult edges = PollResult.of(List.of(
                entry(dayAgo), entry(dayAgo.plusSeconds(1)), entry(NOW), entry(NOW.plusSeconds(1)), entry(null)));
        assertThat(schedule.perHour(Cursor.NEW, edges, 5, NOW)).isEqualTo(2.0 / 24);
        PollResult undated = PollResult.of(List.of(entry(null), entry(null), entry(null)));
        assertThat(schedule.perHour(Cursor.NEW, undated, 3, NOW)).isEqualTo(3.0 / 24);
        PollResult old = PollResult.of(List.of(entry(dayAgo)));
        assertThat(schedule.perHour(Cursor.NEW, old, 1, NOW))
                .as("half an entry a day")
                .isEqualTo(0.5 / 24);
    }

    @Test
    void firstVisitThatGoesWellAfterFaultsJudgesLikeAFirstOneAndVisitsCloseTogetherDoNotExcite() {
        PollResult one = PollResult.of(List.of(entry(NOW)));
        Cursor failed = new Cursor(null, null, null, List.of(), 2, 2, null, null, NOW, NOW);
        assertThat(schedule.perHour(failed, one, 1, NOW)).isEqualTo(1.0 / 24);
        Cursor justNow = new Cursor(null, null, null, List.of(), 1, 0, NOW, 1.0, NOW, NOW);
        assertThat(schedule.perHour(justNow, one, 1, NOW))
                .as("as if a minute had passed")
                .isBetween(1.03, 1.05);
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

    @Test
    void channelIsDueFromItsMomentOnAndBeforeItsFirstVisit() {
        assertThat(Cursor.NEW.isDue(NOW)).isTrue();
        assertThat(cursor(NOW, NOW).isDue(NOW)).isTrue();
        assertThat(cursor(NOW.plusMillis(1), NOW).isDue(NOW)).isFalse();
        assertThat(cursor(NOW.plusMillis(1), null).isDue(NOW))
                .as("nothing noted")
                .isFalse();
    }

    @Test
    void visitThatFailedByOurFaultIsMadeAgainAfterAPauseAndAsksForTheWholeList() {
        Seen seen = new Seen("https://bao.example/1", "d", 0, 1);
        Cursor before = new Cursor("e", "m", "x", List.of(seen), 4, 1, NOW, 1.0, NOW, NOW);
        Instant later = NOW.plusSeconds(60);
        assertThat(before.postponed(later, Duration.ofMinutes(10)))
                .isEqualTo(new Cursor(
                        null, null, "x", List.of(seen), 5, 2, NOW, 1.0, later.plus(Duration.ofMinutes(10)), later));
    }

    @Test
    void listIsAskedForWholeAsLongAsEntriesWait() {
        Seen done = new Seen("https://bao.example/1", "d", 0, 1);
        Seen waits = new Seen("https://bao.example/2", "d", 1, 1);
        Cursor cursor = new Cursor("e", "m", "x", List.of(done), 4, 1, NOW, 1.0, NOW, NOW);
        assertThat(cursor.standing()).isEqualTo(new PollState("e", "m", "x"));
        assertThat(cursor.withSeen(List.of(done, waits)).standing()).isEqualTo(new PollState(null, null, "x"));
    }

    private static Cursor cursor(Instant due, Instant visited) {
        return new Cursor(null, null, null, List.of(), 1, 0, visited, 1.0, due, visited);
    }

    private static Entry entry(Instant published) {
        return new Entry("1", "t", "https://bao.example/1", null, null, published, Precision.MOMENT, null, null, null);
    }
}
