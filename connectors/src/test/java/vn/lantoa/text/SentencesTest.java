package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PGS.TS. Trần Văn B nói. Ông Q. Minh đồng ý. | PGS.TS. Trần Văn B nói. # Ông Q. Minh đồng ý.",
                "TS. Lê C ở TP. Huế. Giá 3.5 tỉ, tăng 1,2 lần. | TS. Lê C ở TP. Huế. # Giá 3.5 tỉ, tăng 1,2 lần.",
                "Thật vậy... nhưng chưa xong. Hết! | Thật vậy... nhưng chưa xong. # Hết!",
                "\"Xong rồi.\" Bà nói tiếp. | \"Xong rồi.\" # Bà nói tiếp.",
                "1. Mục tiêu chung. 2. Nhiệm vụ. | 1. Mục tiêu chung. # 2. Nhiệm vụ.",
                "Theo GS. Nguyễn D, xem example.vn. Đúng không? Đúng… Vâng | Theo GS. Nguyễn D, xem example.vn. # Đúng không? # Đúng… # Vâng"
            })
    void endsWhereASentenceEnds(String text, String expected) {
        assertThat(Sentences.of(text)).extracting(Sentence::text).containsExactly(expected.split(" # "));
    }

    @Test
    void linesEndSentencesAndPlacesAreExact() {
        String text = "Tiêu đề không chấm\n\n Mở bài. Thân bài\n";

        assertThat(Sentences.of(text))
                .allSatisfy(s -> assertThat(text.substring(s.start(), s.end())).isEqualTo(s.text()))
                .extracting(Sentence::text)
                .containsExactly("Tiêu đề không chấm", "Mở bài.", "Thân bài");
        assertThat(Sentences.of(" . ".repeat(100_000))).hasSize(100_000);
    }
}
