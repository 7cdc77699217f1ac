package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside the figures of SciPy 1.17 (poisson.ppf, nbinom.ppf, norm.ppf). */
class CountsTest {

    @ParameterizedTest
    @CsvSource({
        "4, 1, .975, 8",
        "4, 1, .025, 1",
        "0.05, 1, .975, 1",
        "10, 4, .995, 33",
        "10, 4, .005, 0",
        "3.5, 2.5, .5, 3",
        "150, 1, .995, 182",
        "150, 12, .995, 281",
        "150, 12, .005, 62",
        "0.4, 3, .995, 7",
        "1, 1.5, .9, 3",
        "1900, 20, .5, 1894",
        "2000, 20, .995, 2552"
    })
    void quantilesAreExactUpToTwoThousand(double mean, double spread, double probability, long quantile) {
        assertThat(Counts.quantile(mean, spread, probability)).isEqualTo(quantile);
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 1, .975, 3107",
        "3000, 1, .025, 2893",
        "10000, 100, .995, 12576",
        "10000, 100, .005, 7424",
        "10000, 100, .9, 11282",
        "2500, 20, .5, 2500",
        "4000, 4000, .005, 0"
    })
    void largeNumbersAreDistributedNormally(double mean, double spread, double probability, long quantile) {
        assertThat(Counts.quantile(mean, spread, probability)).isCloseTo(quantile, within(1L));
    }

    @Test
    void whereNothingIsExpectedNothingIsUsual() {
        assertThat(Counts.quantile(0, 3, .995)).isZero();
        assertThat(Counts.quantile(-1, 1, .995)).isZero();
    }

    @Test
    void batchesAreWhatMakesNothingAsImprobableAsItIs() {
        assertThat(Counts.batches(10, 1)).isEqualTo(10);
        assertThat(Math.exp(-Counts.batches(3, 4))).isCloseTo(Math.pow(.25, 1), within(1e-12));
        assertThat(Math.exp(-Counts.batches(10, 6))).isCloseTo(Math.pow(1 / 6.0, 2), within(1e-12));
    }
}
