package vn.lantoa.respell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespellingTest {

    @ParameterizedTest
    @CsvSource({
        "Chuyen doi so giup doanh nghiep nho,Chuyển đổi số giúp doanh nghiệp nhỏ",
        "'Tri tue nhan tao ho tro bac si, y ta','Trí tuệ nhân tạo hỗ trợ bác sĩ, y tá'",
        "Da Nang phat trien khu cong nghe cao,Đà Nẵng phát triển khu công nghệ cao",
        "Bo KH&CN cong bo nghi quyet ve doi moi sang tao,Bộ KH&CN công bố nghị quyết về đổi mới sáng tạo"
    })
    void vietnameseWithoutDiacriticsGetsThem(String bare, String usual) {
        assertThat(Respelling.of(bare)).isEqualTo(usual);
    }

    @Test
    void aHeadlineInCapitalsIsWrittenSmallButForAbbreviations() {
        assertThat(Respelling.of("ỨNG DỤNG AI TRONG NÔNG NGHIỆP")).isEqualTo("ứng dụng AI trong nông nghiệp");
    }

    @Test
    void inCapitalsThePronounIsToldFromTheAbbreviation() {
        assertThat(Respelling.of("KHÔNG AI CÓ THỂ NGỜ ĐIỀU ĐÓ XẢY RA")).contains("không ai có thể");
    }

    @Test
    void whatLacksBothGetsBoth() {
        assertThat(Respelling.of("CHUYEN DOI SO QUOC GIA")).isEqualTo("chuyển đổi số quốc gia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "AI",
                "COVID-19",
                "Chuyển đổi số quốc gia",
                "Scientists in the north find a way to can the sun",
                "The minister said that research is on the way to an open market",
                "Galaxy Z Fold7",
                "日本の科学技術",
                "😀😀😀😀😀😀😀😀😀😀😀😀",
                "12 34 56 78 90 12 34 56 78 90"
            })
    void whatLacksNothingStaysAsItIs(String text) {
        assertThat(Respelling.of(text)).isSameAs(text);
    }

    @Test
    void placesStayWhereTheyAre() {
        String usual = "Đại học Bách khoa: 12 nhóm nghiên cứu, 57-NQ/TW và 2.500 tỷ đồng (năm 2025)?";
        for (String text : new String[] {
            usual.toUpperCase(Locale.ROOT),
            Normalizer.normalize(usual, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('Đ', 'D')
                    .replace('đ', 'd'),
            Normalizer.normalize(usual.toUpperCase(Locale.ROOT), Normalizer.Form.NFD)
        }) {
            String respelt = Respelling.of(text);
            assertThat(respelt).hasSameSizeAs(text).isNotEqualTo(text);
            for (int i = 0; i < text.length(); i++) {
                assertThat(Character.isLetter(respelt.charAt(i))).isEqualTo(Character.isLetter(text.charAt(i)));
            }
        }
    }

    @Test
    void aWordThatHasItsDiacriticsKeepsThem() {
        String text = "Nghien cuu cua truong dai hoc ve vat lieu moi cho nganh đien tu va ban dan trong nuoc";
        assertThat(Respelling.of(text)).contains("đien").startsWith("Nghiên cứu của trường đại học");
    }

    @Test
    void aLongTextTakesTimeByItsLength() {
        String text = "nghien cuu khoa hoc va cong nghe ".repeat(12_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(Respelling.of(text)).startsWith("nghiên cứu khoa học và"));
    }
}
