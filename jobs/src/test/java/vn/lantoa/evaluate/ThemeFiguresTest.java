package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Theme;

/** Figures of a few items, computed by hand. */
class ThemeFiguresTest {

    private static final Set<Theme> NONE = Set.of();
    private static final Set<Theme> ST = Set.of(Theme.ST);
    private static final Set<Theme> DX = Set.of(Theme.DX);
    private static final Set<Theme> BOTH = Set.of(Theme.ST, Theme.DX);
    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void calibrationIsTheGapBetweenToldAndRight() {
        ThemeCalibration calibration = ThemeCalibration.of(List.of(
                told(ST, 0.2),
                told(NONE, 0.2),
                told(NONE, 0.2),
                told(NONE, 0.2),
                told(ST, 0.6),
                told(DX, 0.6),
                // told nearly for certain: in the bins, and in no error
                told(NONE, 0.97),
                told(ST, 1),
                told(ST, 0.05),
                told(NONE, 0.95)));

        assertThat(calibration.bins()).hasSize(10);
        ThemeCalibration.Bin low = calibration.bins().get(2);
        assertThat(low.told()).isCloseTo(0.2, NEAR);
        assertThat(low.right()).isCloseTo(0.25, NEAR);
        assertThat(low.count()).isEqualTo(4);
        assertThat(calibration.bins().get(9).count())
                .as("also 1 is in the last bin")
                .isEqualTo(3);
        assertThat(calibration.bins().get(9).right()).isCloseTo(1 / 3.0, NEAR);
        assertThat(calibration.bins().get(4).count()).isZero();
        assertThat(calibration.error()).isCloseTo((4 * 0.05 + 2 * 0.4) / 6, NEAR);
        assertThat(calibration.noise())
                .isCloseTo(Math.sqrt(2 / Math.PI) * (Math.sqrt(4 * 0.16) + Math.sqrt(2 * 0.24)) / 6, NEAR);
        assertThat(calibration.timesNoise()).isCloseTo(0.8396, within(1e-4));
        assertThat(calibration.lines())
                .hasSize(11)
                .last()
                .asString()
                .contains("0.167")
                .contains("0.199");
    }

    @Test
    void whereNothingIsBetweenNothingIsWrong() {
        ThemeCalibration calibration = ThemeCalibration.of(List.of(told(NONE, 0.99), told(ST, 0.01)));
        assertThat(calibration.error()).isZero();
        assertThat(calibration.timesNoise()).isZero();
        assertThat(ThemeCalibration.of(List.of()).timesNoise()).isZero();
    }

    @Test
    void confusionHasTheTruthInRowsAndWhatWasToldInColumns() {
        ThemeConfusion confusion = new ThemeConfusion(List.of(
                new ToldItem(ST, NONE, 0.1, false, 1),
                new ToldItem(ST, DX, 0.8, false, 2),
                new ToldItem(BOTH, ST, 0.8, false, 1),
                new ToldItem(NONE, BOTH, 0.8, false, 1),
                new ToldItem(NONE, NONE, 0.1, false, 5)));

        assertThat(confusion.count("ST", "none")).isEqualTo(1);
        assertThat(confusion.count("ST", "DX")).as("by weight").isEqualTo(2);
        assertThat(confusion.count("DX", "ST")).isZero();
        assertThat(confusion.count("several", "ST")).isEqualTo(1);
        assertThat(confusion.count("none", "several")).isEqualTo(1);
        assertThat(confusion.count("none", "none")).isEqualTo(5);
        assertThat(confusion.lines()).hasSize(7).element(1).asString().matches("none +5 +0 +0 +0 +0 +1");
    }

    @Test
    void theQueueIsWhatShowsNineteenOfTwenty() {
        List<ToldItem> items = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            items.add(told(ST, 0.4 + i / 100.0));
        }
        items.add(told(NONE, 0.9));
        items.add(told(NONE, 0.3));

        ThemeQueue queue = ThemeQueue.of(items);

        assertThat(queue.threshold()).as("one of twenty is left out").isCloseTo(0.42, NEAR);
        assertThat(queue.share()).isCloseTo(20 / 22.0, NEAR);
        assertThat(ThemeQueue.of(items, new double[] {0.41, 0.43, 0.1, 0.9}).share())
                .as("of all items of that time, labelled or not")
                .isEqualTo(0.5);
    }

    @Test
    void theQueueIsWeighted() {
        ThemeQueue queue = ThemeQueue.of(
                List.of(new ToldItem(ST, ST, 0.9, false, 19), told(ST, 0.2), new ToldItem(NONE, NONE, 0.1, false, 80)));
        assertThat(queue.threshold()).isEqualTo(0.9);
        assertThat(queue.share()).isEqualTo(0.19);
        assertThat(ThemeQueue.of(List.of(told(NONE, 0.4))).share())
                .as("nothing relevant")
                .isZero();
    }

    @Test
    void doubtIsCountedBesideWhatIsToldRelevant() {
        ThemeDoubt doubt = ThemeDoubt.of(List.of(
                new ToldItem(ST, ST, 0.95, false, 1),
                new ToldItem(NONE, ST, 0.9, false, 1),
                new ToldItem(DX, DX, 0.7, false, 1),
                new ToldItem(DX, NONE, 0.4, true, 1),
                new ToldItem(NONE, NONE, 0.1, false, 1)));
        assertThat(doubt.unsure()).isEqualTo(0.25);
        assertThat(doubt.right()).isEqualTo(0.5);
        assertThat(doubt.covered()).isCloseTo(1 / 3.0, NEAR);
    }

    @Test
    void differencesArePaired() {
        List<ToldItem> items = new ArrayList<>();
        List<ToldItem> same = new ArrayList<>();
        List<ToldItem> worse = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Set<Theme> truth = i % 2 == 0 ? ST : NONE;
            items.add(new ToldItem(truth, i % 8 == 0 ? NONE : truth, 0.5, false, 1));
            same.add(new ToldItem(truth, i % 8 == 0 ? NONE : truth, 0.6, false, 1));
            worse.add(new ToldItem(truth, i % 4 == 0 ? NONE : truth, 0.5, false, 1));
        }

        PairedDifference none = PairedDifference.relevant(items, same);
        assertThat(none.low()).as("hard items are hard for both").isZero();
        assertThat(none.high()).isZero();
        PairedDifference some = PairedDifference.micro(items, worse);
        // 15 of 20 found against 10 of 20: F1 6/7 and 2/3
        assertThat(some.difference()).isCloseTo(6 / 7.0 - 2 / 3.0, NEAR);
        assertThat(some.low()).isBetween(0.0, some.difference());
        assertThat(some.high()).isGreaterThan(some.difference());
        assertThat(PairedDifference.micro(items, worse)).as("twice the same").isEqualTo(some);
    }

    private static ToldItem told(Set<Theme> truth, double probability) {
        return new ToldItem(truth, NONE, probability, false, 1);
    }
}
