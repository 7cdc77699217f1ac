package vn.lantoa.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates on made-up populations whose size is known. */
class PopulationTest {

    private static final int RUNS = 400;

    @Test
    void twoListsAreEstimatedByChapman() {
        // a textbook case: 30 + 20 of which 10 are common
        Population population = Population.of(histories(2, 20, 10, 10));
        assertThat(population.method()).isEqualTo(Population.CHAPMAN);
        assertThat(population.seen()).isEqualTo(40);
        assertThat(population.estimate()).isCloseTo(31.0 * 21 / 11 - 1, within(1e-9));
        assertThat(population.low()).isBetween(41.0, 52.0);
        assertThat(population.high()).isBetween(70.0, 110.0);
    }

    @Test
    void threeListsWithoutDependenceAreEstimatedByTheProductOfTheirShares() {
        // 1,000 items found by halves, expected counts exactly: 125 in each cell, 125 unseen
        Population population = Population.of(histories(3, 125, 125, 125, 125, 125, 125, 125));
        assertThat(population.method()).isEqualTo(Population.LOG_LINEAR);
        assertThat(population.estimate()).isCloseTo(1_000, within(15.0));
        assertThat(population.low()).isLessThan(1_000);
        assertThat(population.high()).isGreaterThan(1_000);
    }

    @Test
    void listsThatShareTooFewItemsSayNothing() {
        assertThat(Population.of(histories(2, 40, 40, 6)).method()).isEqualTo(Population.TOO_FEW);
        assertThat(Population.of(histories(2, 5, 5, 9)).estimate()).isNull();
        assertThat(Population.of(histories(3, 0, 0, 0, 0, 0, 0, 0)).estimate()).isNull();
    }

    @Test
    void aListThatFindsAllLeavesNothingUnseen() {
        Population population = Population.of(histories(2, 0, 20, 300));
        assertThat(population.estimate()).isEqualTo(320);
        assertThat(population.low()).isEqualTo(320);
        assertThat(population.high()).isBetween(320.0, 324.0);
    }

    @ParameterizedTest
    @CsvSource({
        // items, share that each list finds (0: no third list), least runs of a hundred whose interval holds the truth
        "100, .8, .6, 0, 93",
        "50, .9, .7, 0, 93",
        "400, .95, .9, 0, 93",
        "400, .3, .2, 0, 93",
        "100, .98, .95, 0, 93",
        "100, .8, .6, .5, 93",
        "400, .9, .3, .6, 93",
        "1000, .7, .7, .7, 93"
    })
    void theIntervalHoldsTheTruthAsOftenAsItPromises(int items, double one, double two, double three, int least) {
        Outcome outcome = simulate(items, 0, 0, one, two, three);
        assertThat(outcome.held()).isGreaterThanOrEqualTo(least);
        assertThat(outcome.bias()).isBetween(-2.0, 2.0);
    }

    @Test
    void twoListsThatDependOnEachOtherGiveALowerBound() {
        // for 30 % of the items the second list has just what the first one has: 12.6 % too low, and never too high
        Outcome outcome = simulate(400, .3, 0, .7, .6, 0);
        assertThat(outcome.bias()).isBetween(-15.0, -10.0);
    }

    @Test
    void aThirdListTellsThatTwoDependOnEachOther() {
        Outcome outcome = simulate(400, .3, 0, .7, .6, .5);
        assertThat(outcome.held()).isGreaterThanOrEqualTo(93);
        assertThat(outcome.bias()).isBetween(-2.0, 2.0);
    }

    @Test
    void itemsThatAreEasierToFindThanOthersMakeTheEstimateTooLow() {
        Outcome two = simulate(400, 0, 1, .7, .6, 0);
        Outcome three = simulate(400, 0, 1, .7, .6, .5);
        assertThat(two.bias()).isBetween(-11.0, -7.0);
        assertThat(three.bias()).isBetween(-4.0, -0.5);
        assertThat(three.held()).isGreaterThan(two.held());
    }

    /** Per cent of runs whose interval held the truth, and mean error of the estimate in per cent. */
    private record Outcome(double held, double bias) {}

    /**
     * @param copied share of items for which the second list just has what the first has
     * @param spread standard deviation of the log-odds by which items are easier or harder to find
     */
    private static Outcome simulate(int items, double copied, double spread, double one, double two, double three) {
        double[] shares = three == 0 ? new double[] {one, two} : new double[] {one, two, three};
        Random random = new Random(57);
        int held = 0;
        double error = 0;
        for (int run = 0; run < RUNS; run++) {
            CaptureHistories histories = new CaptureHistories(shares.length);
            for (int item = 0; item < items; item++) {
                int history = history(shares, copied, spread, random);
                if (history > 0) {
                    histories.add(history);
                }
            }
            Population population = Population.of(histories);
            held += population.low() <= items && items <= population.high() ? 1 : 0;
            error += population.estimate() - items;
        }
        return new Outcome(100.0 * held / RUNS, 100 * error / RUNS / items);
    }

    private static int history(double[] shares, double copied, double spread, Random random) {
        double ease = spread * random.nextGaussian();
        boolean copy = random.nextDouble() < copied;
        int history = 0;
        for (int list = 0; list < shares.length; list++) {
            double share = 1 / (1 + Math.exp(-Math.log(shares[list] / (1 - shares[list])) - ease));
            boolean found = (copy && list == 1) ? history == 1 : random.nextDouble() < share;
            history |= found ? 1 << list : 0;
        }
        return history;
    }

    private static CaptureHistories histories(int lists, long... counts) {
        CaptureHistories histories = new CaptureHistories(lists);
        for (int history = 1; history <= counts.length; history++) {
            histories.add(history, counts[history - 1]);
        }
        return histories;
    }
}
