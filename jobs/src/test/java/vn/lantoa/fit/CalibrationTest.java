package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void findsTheLineThatTheTruthFollows() {
        Random random = new Random(1);
        int items = 20_000;
        double[] logOdds = random.doubles(items, -4, 4).toArray();
        boolean[] truth = new boolean[items];
        for (int i = 0; i < items; i++) {
            truth[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2 * logOdds[i] - 1)));
        }
        double[] counts = new double[items];
        Arrays.fill(counts, 1);
        Calibration found = Calibration.of(logOdds, truth, counts);
        assertThat(found.slope()).isCloseTo(2, within(.1));
        assertThat(found.intercept()).isCloseTo(-1, within(.1));
        assertThat(found.probabilities(new double[] {0.5})[0]).isCloseTo(.5, within(.03));
    }

    @Test
    void anItemThatCountsTwiceIsAsTwo() {
        double[] logOdds = {-1, 0, 1, 2};
        boolean[] truth = {false, true, false, true};
        Calibration counted = Calibration.of(logOdds, truth, new double[] {1, 2, 1, 1});
        Calibration repeated = Calibration.of(
                new double[] {-1, 0, 0, 1, 2},
                new boolean[] {false, true, true, false, true},
                new double[] {1, 1, 1, 1, 1});
        assertThat(counted.slope()).isCloseTo(repeated.slope(), within(1e-6));
        assertThat(counted.intercept()).isCloseTo(repeated.intercept(), within(1e-6));
    }

    @Test
    void itemsThatAreAllToldApartAskForNoCertainty() {
        double[] logOdds = {-4, -3, -2, 2, 3, 4};
        boolean[] truth = {false, false, false, true, true, true};
        Calibration found = Calibration.of(logOdds, truth, new double[] {1, 1, 1, 1, 1, 1});
        assertThat(found.slope()).isPositive().isLessThan(100);
        assertThat(found.probabilities(new double[] {3})[0]).isBetween(.6, .95);
    }

    @Test
    void oneWrongLabelFarOutChangesNoSign() {
        double[] logOdds = {-3, -2, -1, 1, 2, 3, 40};
        boolean[] truth = {false, false, false, true, true, true, false};
        Calibration found = Calibration.of(logOdds, truth, new double[] {1, 1, 1, 1, 1, 1, .01});
        assertThat(found.slope()).isPositive();
        assertThat(Double.isFinite(found.intercept())).isTrue();
    }

    @Test
    void whatSaysNothingIsRefused() {
        double[] logOdds = {3, 2, -2, -3};
        boolean[] truth = {false, false, true, true};
        assertThatThrownBy(() -> Calibration.of(logOdds, truth, new double[] {1, 1, 1, 1}))
                .hasMessageContaining("no better than chance");
    }
}
