package vn.lantoa.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;

class AdaptiveDelayTest {

    private static final Duration PACE = Duration.ofSeconds(2);

    private final AdaptiveDelay tempo = new AdaptiveDelay();
    private long now;

    @Test
    void firstRequestStartsAtOnceAndTheNextAfterThePause() {
        assertThat(tempo.left(now)).isZero();
        answered(200, null);
        assertThat(left()).isEqualTo(PACE);
        pass(PACE);
        assertThat(left()).isZero();
    }

    @Test
    void hostThatIsAskedTooMuchIsAskedMoreSlowlyAndThenAtItsPaceAgain() {
        answered(429, null);
        assertThat(left()).isEqualTo(PACE.multipliedBy(2));
        answered(503, null);
        assertThat(left()).isEqualTo(PACE.multipliedBy(4));
        for (int i = 0; i < 20; i++) {
            answered(429, null);
        }
        assertThat(left()).isEqualTo(Duration.ofMinutes(1));
        answered(200, null);
        assertThat(left()).isEqualTo(Duration.ofSeconds(45));
        for (int i = 0; i < 40; i++) {
            answered(200, null);
        }
        assertThat(left()).isEqualTo(PACE);
    }

    @Test
    void hostThatNamesATimeIsClosedUntilThen() {
        answered(503, Duration.ofMinutes(10));
        assertThat(tempo.closed(now)).isEqualTo(Duration.ofMinutes(10));
        assertThat(tempo.reason()).isEqualTo(Fault.THROTTLED);
        pass(Duration.ofMinutes(10));
        assertThat(tempo.closed(now)).isNull();
    }

    @Test
    void hostThatIsSilentThreeTimesIsLeftAloneLongerAndLonger() {
        silent();
        silent();
        assertThat(tempo.closed(now)).isNull();
        silent();
        assertThat(tempo.closed(now)).isEqualTo(Duration.ofMinutes(1));
        assertThat(tempo.reason()).isEqualTo(Fault.TIMEOUT);
        for (int i = 0; i < 10; i++) {
            silent();
        }
        assertThat(tempo.closed(now)).isEqualTo(Duration.ofMinutes(16));
        answered(200, null);
        assertThat(tempo.closed(now)).isNull();
    }

    @Test
    void nothingIsForgottenThatMatters() {
        answered(429, null);
        pass(Duration.ofHours(1));
        assertThat(tempo.idle(now)).as("slowed").isFalse();
        for (int i = 0; i < 40; i++) {
            answered(200, null);
        }
        assertThat(tempo.idle(now)).as("asked just now").isFalse();
        pass(PACE);
        assertThat(tempo.idle(now)).isTrue();
    }

    private Duration left() {
        return Duration.ofNanos(tempo.left(now));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void silent() {
        tempo.answered(
                now,
                PACE,
                FetchResult.failed("http://a.example/", Fault.TIMEOUT, Diagnostic.of(DiagnosticKind.INTERRUPTED)));
    }

    private void answered(int status, Duration retryAfter) {
        Fault fault = status == 200 ? null : Failure.of(status);
        tempo.answered(
                now, PACE, new FetchResult("http://a.example/", status, List.of(), null, fault, null, retryAfter));
    }
}
