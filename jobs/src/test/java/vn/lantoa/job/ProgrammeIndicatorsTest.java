package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.IndicatorMeasure;
import vn.lantoa.yaml.Problems;
import vn.lantoa.yaml.YamlFile;

class ProgrammeIndicatorsTest {

    private static final String PORTALS = """
            indicators:
              - id: portal-columns
                name: Chuyên mục
                name-en: Columns
                target: 100
                deadline: 2025
                source: Quyết định
                source-en: Decision
            """;

    @Test
    void everyIndicatorIsToldInBothLanguages() {
        assertThat(ProgrammeIndicators.bundled().indicators()).isNotEmpty().allSatisfy(indicator -> {
            assertThat(indicator.name()).isNotBlank();
            assertThat(indicator.nameEn()).isNotBlank();
            assertThat(indicator.source()).startsWith("Quyết định 1169/QĐ-TTg");
            assertThat(indicator.sourceEn()).startsWith("Decision 1169/QĐ-TTg");
        });
    }

    @Test
    void measureIsOneOfThoseThatAreKnown() {
        assertThat(ProgrammeIndicators.bundled().indicators())
                .extracting(indicator -> indicator.measure())
                .containsExactly(
                        IndicatorMeasure.TASKS,
                        IndicatorMeasure.PORTALS,
                        IndicatorMeasure.PRESS,
                        IndicatorMeasure.DECLARED,
                        IndicatorMeasure.DECLARED);
        assertThat(mistakes(PORTALS + "    measure: portals\n")).isEmpty();
        assertThat(mistakes(PORTALS + "    measure: portal\n"))
                .containsExactly("programme.yaml:9: measure: expected one of tasks, portals, press, declared,"
                        + " was \"portal\"");
        assertThat(mistakes(PORTALS)).containsExactly("programme.yaml:2: \"measure\" is missing");
    }

    private static List<String> mistakes(String yaml) {
        Problems problems = new Problems();
        ProgrammeIndicators.of(YamlFile.parse("programme.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems));
        return problems.messages();
    }
}
