package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {

    private static final String TEXT = "<p>Khoa học và công nghệ, đổi mới sáng tạo</p>";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8",
        "UTF-8,",
        "UTF-8, text/html; charset=iso-8859-1",
        "UTF-16LE,",
        "UTF-16BE,",
        "UTF-8, text/html; charset=nonsense"
    })
    void textIsReadWhateverIsClaimed(String encoding, String header) {
        assertThat(Decoding.decode(TEXT.getBytes(Charset.forName(encoding)), header))
                .isEqualTo(TEXT);
    }

    @Test
    void byteOrderMarkDecidesAndGoes() {
        assertThat(Decoding.decode(
                        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "text/html; charset=windows-1252"))
                .isEqualTo(TEXT);
    }

    @Test
    void headerOrDocumentNameOldEncodings() {
        byte[] bytes = "<meta charset=windows-1258><p>Âu Cơ</p>".getBytes(Charset.forName("windows-1258"));
        assertThat(Decoding.decode(bytes, null)).contains("Âu Cơ");
        assertThat(Decoding.decode(
                        "Âu Cơ".getBytes(Charset.forName("windows-1258")), "text/html; charset=windows-1258"))
                .isEqualTo("Âu Cơ");
    }

    @Test
    void strayBytesDoNotSpoilTheRest() {
        byte[] good = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xff;
        assertThat(Decoding.decode(bytes, "text/html; charset=utf-8")).startsWith(TEXT);
    }

    @Test
    void nothingIsText() {
        assertThat(Decoding.decode(new byte[0], null)).isEmpty();
        assertThat(Decoding.decode(new byte[] {0, 0, 0, 0}, null)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1258, win-1258, Âu Cơ đi",
        "windows-1258, cp1258, Âu Cơ đi",
        "UTF-8, utf8, Khoa học",
        "windows-1252, iso8859-1, “nháy”",
        "windows-1252, us-ascii, “nháy”",
        "x-windows-949, euc-kr, 과학 기술",
        "GB18030, gb2312, 科学技术",
        "windows-31j, shift_jis, 科学技術①",
        "KOI8-R, koi8-r, наука",
        "x-windows-874, tis-620, วิทยาศาสตร์",
        "x-MacRoman, macintosh, café",
        "IBM037, ebcdic-cp-us, cafe"
    })
    void namesOfEncodingsAreUnderstoodAsTheyAreWritten(String encoding, String name, String words) {
        String text = "<?xml version=\"1.0\" encoding=\"" + name + "\"?><a>" + words + "</a>";
        assertThat(Decoding.decode(text.getBytes(Charset.forName(encoding)), null))
                .isEqualTo(text);
    }

    @Test
    void serversThatClaimLatinForEverythingAreNotBelieved() {
        String text = "<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>наука</a>";
        assertThat(Decoding.decode(text.getBytes(Charset.forName("KOI8-R")), "text/xml; charset=iso-8859-1"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideEncodingsAreSeenWithoutAMark(String encoding) {
        String text = "<?xml version=\"1.0\" encoding=\"utf-8\"?><a>Khoa học</a>";
        assertThat(Decoding.decode(text.getBytes(Charset.forName(encoding)), null))
                .isEqualTo(text);
    }

    @Test
    void encodingThatHidesMarkupIsRefused() {
        byte[] bytes =
                "<?xml version=\"1.0\" encoding=\"utf-7\"?><a>+ADw-script+AD4-</a>".getBytes(StandardCharsets.US_ASCII);
        assertThat(Decoding.decode(bytes, null)).contains("+ADw-script").doesNotContain("<script");
    }
}
