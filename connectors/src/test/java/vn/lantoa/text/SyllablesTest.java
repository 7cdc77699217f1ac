package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bộ KH&CN họp sáng 8-1. | Bộ KH&CN họp sáng 8-1",
                "Sở KH-CN, Sở KH - CN | Sở KH-CN Sở KH CN",
                "Nghị quyết số 57-NQ/TW; 1169/QĐ-TTg | Nghị quyết số 57-NQ/TW 1169/QĐ-TTg",
                "đề tài KC.08.12/21-30 và 102.05-2021.34 | đề tài KC.08.12/21-30 và 102.05-2021.34",
                "năm 2025.Theo ông A | năm 2025 Theo ông A",
                "quan hệ Việt-Nga, AI-powered | quan hệ Việt Nga AI powered",
                "TP.HCM chi 2.500 tỉ | TP.HCM chi 2.500 tỉ",
                "https://example.vn/a-b | https example vn a b",
                "GPT-4o, 5G, COVID-19 | GPT-4o 5G COVID-19"
            })
    void keepsCodesAndAbbreviationsTogether(String text, String expected) {
        assertThat(Syllables.of(text)).extracting(Syllable::text).containsExactly(expected.split(" "));
    }

    @Test
    void placesPointAtTheOriginal() {
        String text = Normalizer.normalize("  Chuyển đổi số – “Đề án 06” \uD83D\uDE00", Normalizer.Form.NFD);

        assertThat(Syllables.of(text))
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()))
                .extracting(Syllable::key)
                .containsExactly(
                        Folding.key("chuyển"),
                        Folding.key("đổi"),
                        Folding.key("số"),
                        Folding.key("đề"),
                        Folding.key("án"),
                        "06");
    }

    @Test
    void aLongRunOfJointsIsTakenApart() {
        assertThat(Syllables.of("A-".repeat(100_000))).hasSize(100_000);
        assertThat(Syllables.of("")).isEmpty();
    }
}
