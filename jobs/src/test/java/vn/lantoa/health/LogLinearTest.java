package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside Newton's method with full steps bounded, in NumPy 2.4, and Poisson's distribution in SciPy 1.17. */
class LogLinearTest {

    private record Reference(List<Integer> counts, double estimate, double low, double high) {}

    private static List<Reference> references() {
        return List.of(
                new Reference(List.of(20, 10, 10), 20.5, 5, 55),
                new Reference(List.of(97, 41, 230), 17.554229934924074, 8, 30),
                new Reference(List.of(3, 2, 15), 0.564516129032258, 0, 4),
                new Reference(List.of(60, 45, 30, 25, 18, 40, 12), 43.68415748129143, 10, 148),
                new Reference(List.of(9, 30, 4, 77, 11, 5, 61), 5255.4559432769365, 1030, 26746),
                new Reference(List.of(2, 0, 5, 3, 1, 0, 9), 3.2997827976441454, 0, 79),
                new Reference(
                        List.of(40, 31, 22, 17, 12, 9, 15, 28, 10, 6, 8, 5, 7, 3, 11), 120.47197869450514, 52, 264));
    }

    @ParameterizedTest
    @MethodSource("references")
    void theUnseenAndTheirBoundsAreThoseOfAnotherWayToComputeThem(Reference reference) {
        LogLinear.Unseen unseen = LogLinear.unseen(histories(reference.counts()));
        assertThat(unseen.estimate()).isCloseTo(reference.estimate(), within(reference.estimate() * 1e-6));
        assertThat(unseen.low()).isEqualTo(reference.low());
        assertThat(unseen.high()).isCloseTo(reference.high(), within(reference.estimate() > 2_000 ? 2.0 : 0.0));
    }

    @ParameterizedTest
    @CsvSource({"7, 5, 30", "0, 20, 300", "0, 0, 40", "100, 3, 1"})
    void ofTwoListsTheUnseenAreTheProductOfWhatOneAloneFoundByWhatBothFound(int one, int other, int both) {
        assertThat(LogLinear.unseen(histories(List.of(one, other, both))).estimate())
                .isCloseTo((one + .5) * (other + .5) / (both + .5), within(1e-6));
    }

    @Test
    void whichListIsCalledTheFirstDoesNotMatter() {
        // lists 0, 1, 2 as 2, 0, 1
        LogLinear.Unseen unseen = LogLinear.unseen(histories(List.of(60, 45, 30, 25, 18, 40, 12)));
        LogLinear.Unseen turned = LogLinear.unseen(histories(List.of(45, 25, 40, 60, 30, 18, 12)));
        assertThat(turned.estimate()).isCloseTo(unseen.estimate(), within(1e-6));
        assertThat(turned.low()).isEqualTo(unseen.low());
        assertThat(turned.high()).isEqualTo(unseen.high());
    }

    @Test
    void listsThatFoundNothingLeaveLittleUnseenAndNoBoundIsBelowNothing() {
        LogLinear.Unseen unseen = LogLinear.unseen(histories(List.of(0, 0, 0)));
        assertThat(unseen.estimate()).isCloseTo(.5, within(1e-6));
        assertThat(unseen.low()).isZero();
        assertThat(unseen.high()).isGreaterThan(1);
    }

    private static CaptureHistories histories(List<Integer> counts) {
        CaptureHistories histories = new CaptureHistories(Integer.bitCount(counts.size()));
        int[] history = {0};
        counts.forEach(count -> histories.add(++history[0], count));
        return histories;
    }
}
