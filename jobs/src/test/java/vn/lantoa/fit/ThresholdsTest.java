package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void yesDividesBestAndFewAreUnsure() {
        int items = 1_000;
        double[] probabilities = new double[items];
        boolean[] truth = new boolean[items];
        double[] counts = new double[items];
        Arrays.fill(counts, 1);
        for (int i = 0; i < items; i++) {
            probabilities[i] = i / (double) items;
            truth[i] = i >= 500;
        }
        Thresholds found = Thresholds.of(probabilities, truth, counts);
        assertThat(found.yes()).isBetween(.45, .55);
        long given = Arrays.stream(probabilities).filter(p -> p >= found.yes()).count();
        long unsure = Arrays.stream(probabilities)
                .filter(p -> p < found.yes() && p >= found.unsure())
                .count();
        assertThat(unsure).isPositive().isLessThanOrEqualTo((long) (.06 * given));
    }
}
