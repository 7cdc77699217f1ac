package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When checkpoints are late; what is not done then is told in {@link PollSplitReaderTest}. */
class RemembranceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private long nanos = Long.MAX_VALUE - 5; // such clocks begin anywhere and run over

    private final Remembrance remembrance = new Remembrance(PATIENCE, () -> nanos);

    @Test
    void checkpointIsLateOnceItTakesLongerThanThePatience() {
        wait(PATIENCE.multipliedBy(9));
        assertThat(remembrance.isBehind()).as("none was begun").isFalse();
        remembrance.begun(1);
        wait(PATIENCE);
        assertThat(remembrance.isBehind()).isFalse();
        wait(Duration.ofNanos(1));
        assertThat(remembrance.isBehind()).isTrue();
        remembrance.complete(1);
        wait(PATIENCE.multipliedBy(9));
        assertThat(remembrance.isBehind()).isFalse();
    }

    @Test
    void checkpointsThatAreBegunAnewDoNotPutOffThatTheFirstIsLate() {
        remembrance.begun(1);
        wait(PATIENCE.dividedBy(2));
        remembrance.begun(2);
        wait(PATIENCE.dividedBy(2).plusNanos(1));
        assertThat(remembrance.isBehind()).isTrue();
    }

    @Test
    void whatIsBegunAgainInTimeIsNotLate() {
        remembrance.begun(1);
        remembrance.begun(2);
        wait(PATIENCE.multipliedBy(2));
        remembrance.complete(1);
        assertThat(remembrance.isBehind()).as("the next has its own time").isFalse();
        wait(PATIENCE.plusNanos(1));
        assertThat(remembrance.isBehind()).isTrue();
        remembrance.complete(2);
        wait(PATIENCE.multipliedBy(2));
        assertThat(remembrance.isBehind()).isFalse();
    }

    @Test
    void completeCheckpointHoldsThoseOfLowerNumberToo() {
        remembrance.begun(7);
        remembrance.begun(8);
        remembrance.complete(9);
        wait(PATIENCE.multipliedBy(2));
        assertThat(remembrance.isBehind()).isFalse();
    }

    private void wait(Duration some) {
        nanos += some.toNanos();
    }
}
