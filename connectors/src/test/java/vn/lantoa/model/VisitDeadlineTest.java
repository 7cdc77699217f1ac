package vn.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitDeadlineTest {

    private static final Instant VISITED = Instant.parse("2026-03-01T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"5, 15", "10, 20", "11, 22", "180, 360"})
    void isTenMinutesOrTheUsualPauseBehindTheMomentAtWhichItWasDue(long pause, long deadline) {
        Instant due = VISITED.plus(Duration.ofMinutes(pause));
        Instant last = VISITED.plus(Duration.ofMinutes(deadline));
        assertThat(VisitDeadline.passed(VISITED, due, last)).isFalse();
        assertThat(VisitDeadline.passed(VISITED, due, last.plusMillis(1))).isTrue();
    }

    @Test
    void aChannelThatWasNeverVisitedHasNone() {
        assertThat(VisitDeadline.passed(null, null, VISITED)).isFalse();
        assertThat(VisitDeadline.passed(null, VISITED, Instant.MAX)).isFalse();
        assertThat(VisitDeadline.passed(VISITED, null, Instant.MAX)).isFalse();
    }
}
