package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | Thành phố đẩy mạnh chuyển đổi số trong y tế",
                "vi | AI giúp bác sĩ Việt đọc phim X-quang nhanh hơn",
                "vi | thanh pho day manh chuyen doi so trong linh vuc y te cua ca nuoc",
                "vi | Bo truong lam viec voi cac truong dai hoc ve nghien cuu",
                "en | Vietnam launches a national strategy on artificial intelligence",
                "en | The ministry said the new centre will open in 2026",
                "en | Hanoi startups raising funding despite slowing economy",
                "und | 12345 !!!",
                "und | Le gouvernement français a présenté hier une stratégie pour la recherche",
                "und | 越南推动科技创新和数字化转型"
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
        assertThat(Language.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(language);
    }

    @Test
    void emptyTextHasNone() {
        assertThat(Language.of("")).isEqualTo("und");
    }
}
