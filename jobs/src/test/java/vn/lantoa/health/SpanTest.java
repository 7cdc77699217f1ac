package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Days;

/** Times, hours and histories: what is counted in. */
class SpanTest {

    @Test
    void aTimeHoldsItsBeginningAndNotItsEnd() {
        Span span = new Span(10, 20);
        assertThat(span.holds(9)).isFalse();
        assertThat(span.holds(10)).isTrue();
        assertThat(span.holds(19)).isTrue();
        assertThat(span.holds(20)).isFalse();
    }

    @Test
    void aTimeThatWouldEndBeforeItBeginsLastsForNoTime() {
        assertThat(Span.of(Instant.ofEpochMilli(9), Instant.ofEpochMilli(5))).isEqualTo(new Span(9, 9));
        assertThat(new Span(9, 9).free(List.of())).isZero();
    }

    @Test
    void whatOthersTakeIsTakenOnceHoweverTheyOverlap() {
        Span span = new Span(100, 200);
        assertThat(span.free(List.of())).isEqualTo(1);
        assertThat(span.free(List.of(new Span(120, 150)))).isEqualTo(.7);
        assertThat(span.free(List.of(new Span(0, 110), new Span(150, 160)))).isEqualTo(.8);
        assertThat(span.free(List.of(new Span(120, 150), new Span(130, 140), new Span(145, 170))))
                .isEqualTo(.5);
        assertThat(span.free(List.of(new Span(120, 130), new Span(190, 300)))).isEqualTo(.8);
        assertThat(span.free(List.of(new Span(0, 300)))).isZero();
        assertThat(span.free(List.of(new Span(0, 50), new Span(200, 300)))).isEqualTo(1);
    }

    @Test
    void hoursAndDaysAreThoseOfTheCalendarOfVietnam() {
        Random random = new Random(57);
        long first = Instant.parse("1976-01-01T00:00:00Z").toEpochMilli();
        for (int i = 0; i < 1_000; i++) {
            long moment = first + (long) (random.nextDouble() * 3e12);
            ZonedDateTime local = Instant.ofEpochMilli(moment).atZone(Days.VIETNAM);
            assertThat(VietnamHours.ofDay(moment)).isEqualTo(local.getHour());
            assertThat(VietnamHours.weekday(moment))
                    .isEqualTo(local.getDayOfWeek().getValue() - 1);
            assertThat(VietnamHours.day(moment)).isEqualTo(local.toLocalDate().toEpochDay());
        }
    }

    @Test
    void historiesAreCountedByListAndByHowManyListsFoundThem() {
        CaptureHistories histories = new CaptureHistories(3);
        for (int history = 1; history <= 7; history++) {
            histories.add(history, 1L << history);
        }
        histories.add(7);
        assertThat(histories.lists()).isEqualTo(3);
        assertThat(histories.count(5)).isEqualTo(32);
        assertThat(histories.seen()).isEqualTo(255);
        assertThat(histories.of(0)).isEqualTo(2 + 8 + 32 + 129);
        assertThat(histories.of(1)).isEqualTo(4 + 8 + 64 + 129);
        assertThat(histories.of(2)).isEqualTo(16 + 32 + 64 + 129);
        assertThat(histories.recaptured()).isEqualTo(8 + 32 + 64 + 129);
    }

    @Test
    void anItemThatNoListFoundOrAListTooManyIsRefused() {
        CaptureHistories histories = new CaptureHistories(2);
        histories.add(3);
        for (int wrong : new int[] {-1, 0, 4}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> histories.add(wrong))
                    .withMessageContaining("of 2 lists: " + wrong);
        }
    }
}
