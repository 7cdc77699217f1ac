package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeFloorsTest {

    @Test
    void floorsAreHeldFromTheFigureOn() {
        ThemeFloors floors = ThemeFloors.of("relevant=0.80,micro=0.76");
        Map<ThemeTarget, Double> held = Map.of(ThemeTarget.RELEVANT, 0.80, ThemeTarget.MICRO, 0.9);
        Map<ThemeTarget, Double> lost = Map.of(ThemeTarget.RELEVANT, 0.81, ThemeTarget.MICRO, 0.7599);
        assertThat(floors.areHeld(held)).isTrue();
        assertThat(floors.areHeld(lost)).isFalse();
        assertThat(floors.lines(lost))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("relevant")
                                .endsWith(" held")
                                .doesNotContain("not"),
                        line -> assertThat(line).startsWith("micro").endsWith("not held"));
        assertThat(floors.decide()).isTrue();
        assertThat(ThemeFloors.NONE.decide()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relevant",
                "relevant=",
                "relevant=x",
                "relevant=1.5",
                "relevant=-0.1",
                "relevant=NaN",
                "queue=0.2",
                "unsure=0.1",
                "F1=0.8",
                "relevant=0.8,,micro=0.7",
                "ST=0.7,ST=0.8",
                "ST=0.7=0.8"
            })
    void otherFloorsAreRefused(String text) {
        assertThatThrownBy(() -> ThemeFloors.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected NAME=FIGURE")
                .hasMessageContaining("relevant, micro, ST, DX, INN, right, covered");
    }

    @ParameterizedTest
    @CsvSource({
        "RELEVANT, 0.85, 0.8499",
        "MICRO, 0.80, 0.7999",
        "ST, 0.79, 0.7899",
        "DX, 0.82, 0.8199",
        "INN, 0.68, 0.6799",
        "RIGHT, 0.95, 0.9499",
        "COVERED, 0.60, 0.5999",
        "UNSURE, 0.08, 0.0801",
        "QUEUE, 0.15, 0.1501",
        "CALIBRATION, 2, 2.01"
    })
    void targetsAreMetFromTheFigureOn(ThemeTarget target, double met, double missed) {
        assertThat(target.isMet(met)).isTrue();
        assertThat(target.isMet(missed)).isFalse();
        assertThat(target.line(missed)).contains("not met");
        assertThat(target.line(met)).contains(" met").doesNotContain("not met");
    }
}
