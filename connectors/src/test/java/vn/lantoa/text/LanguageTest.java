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
                "fr | Le gouvernement français a présenté hier une stratégie pour la recherche",
                "de | Die Regierung hat gestern in Berlin einen neuen Plan für die Forschung vorgestellt",
                "es | El gobierno presentó ayer en Madrid un nuevo plan para la investigación científica y el desarrollo, que durará cinco años",
                "ru | Правительство вчера представило новую программу развития науки и технологий",
                "uk | Уряд учора представив нову програму розвитку науки і технологій, яка діятиме п'ять років",
                "tr | Hükümet dün bilim ve teknoloji için beş yıl sürecek yeni bir program açıkladı",
                "zh | 越南推动科技创新和数字化转型",
                "ja | ベトナム政府は科学技術の新しい計画を発表した",
                "ja | 首相、科学技術計画を発表 5年間で大学と企業を支援へ",
                "ko | 정부는 어제 과학기술 발전을 위한 새로운 계획을 발표했다",
                "th | รัฐบาลประกาศแผนใหม่ด้านวิทยาศาสตร์และเทคโนโลยี",
                "lo | ລັດຖະບານປະກາດແຜນການໃໝ່ດ້ານວິທະຍາສາດ",
                "km | រដ្ឋាភិបាលប្រកាសផែនការថ្មីសម្រាប់វិទ្យាសាស្ត្រ",
                "zu | Abantu bathi bajabule ngoba isikole sivuliwe, kodwa othisha bathi uma imvula ina futhi kanye nomoya kuzoba nzima",
                "und | Réseau 5G",
                "und | xyz qwrt zxcv"
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
        assertThat(Language.of(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(language);
    }

    @Test
    void whatATextSaysOfItselfIsBelievedWhereItDoesNotTell() {
        assertThat(Language.of("Réseau", "fr")).isEqualTo("fr");
        assertThat(Language.of("2026: 12.345,67 – 89 / 1011 = 1213 % (14, 15, 16) + 17", "de"))
                .isEqualTo("de");
        assertThat(Language.of("Thành phố đẩy mạnh chuyển đổi số trong y tế", "en"))
                .isEqualTo("vi");
        assertThat(Language.of("…", null)).isNull();
    }

    @Test
    void emptyTextHasNone() {
        assertThat(Language.of("")).isEqualTo("und");
    }
}
