package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeIndicatorsTest {

    @Test
    void everyIndicatorIsToldInBothLanguages() {
        assertThat(ProgrammeIndicators.bundled().indicators()).isNotEmpty().allSatisfy(indicator -> {
            assertThat(indicator.name()).isNotBlank();
            assertThat(indicator.nameEn()).isNotBlank();
            assertThat(indicator.source()).startsWith("Quyết định 1169/QĐ-TTg");
            assertThat(indicator.sourceEn()).startsWith("Decision 1169/QĐ-TTg");
        });
    }
}
