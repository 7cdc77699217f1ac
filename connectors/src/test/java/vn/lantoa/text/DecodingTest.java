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
}
