package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @Test
    void foldsWithoutDiacriticsAndKeepsPlaces() {
        String text = "Đổi mới SÁNG TẠO, chuyển đổi số: Ưu tiên 57-NQ/TW";

        assertThat(Folding.fold(text)).isEqualTo("doi moi sang tao, chuyen doi so: uu tien 57-nq/tw");
        assertThat(Folding.fold(text)).hasSameSizeAs(text);
        assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({"hoà, hòa", "thuỷ, thủy", "khoá, KHÓA", "uỷ, ủy", "hoạ, họa", "tuỳ, tùy", "57‑NQ/TW, 57-NQ/TW"})
    void toneMayStandOnEitherVowel(String one, String other) {
        assertThat(Folding.key(one)).isEqualTo(Folding.key(other));
        assertThat(Folding.key(Normalizer.normalize(one, Normalizer.Form.NFD))).isEqualTo(Folding.key(other));
    }

    @ParameterizedTest
    @CsvSource({"hòa, hóa", "ban, bàn", "bán, bạn", "o, ô", "đa, da", "mà, ma"})
    void differentSyllablesKeepDifferentKeys(String one, String other) {
        assertThat(Folding.key(one)).isNotEqualTo(Folding.key(other));
    }

    @ParameterizedTest
    @CsvSource({
        "kỹ, kĩ, true",
        "lý, lí, true",
        "tỷ, tỉ, true",
        "quý, quí, true",
        "y, i, true",
        "hay, hai, false",
        "thủy, thủi, false",
        "suy, sui, false"
    })
    void yAndIAreOneWhereBothAreUsed(String one, String other, boolean same) {
        assertThat(Folding.loose(Folding.key(one)).equals(Folding.loose(Folding.key(other))))
                .isEqualTo(same);
    }
}
