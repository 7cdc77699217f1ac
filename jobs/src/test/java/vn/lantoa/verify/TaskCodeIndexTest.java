package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.text.Text;

class TaskCodeIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KC.03.21/06-10      | đề tài KC-03-21 về giao thông           | KC-03-21
            KC.03.21/06-10      | mã số KC.03.21/06–10.                   | KC.03.21/06–10
            KC.03.21            | (KC.03.21)                              | KC.03.21
            KC-4.0-11/19-25     | nhiệm vụ KC4.0.11/19-25                 | KC4.0.11/19-25
            ĐTĐL.CN.23/25       | mã số ĐTĐL.CN-23/25, do                 | ĐTĐL.CN-23/25
            ĐTĐL.CN.23/25       | mã số ĐTĐLCN.23/25                      | ĐTĐLCN.23/25
            ĐTĐL.CN.23/25       | mã số DTDL.CN.23/25                     | DTDL.CN.23/25
            ĐTĐL.CN.23/25       | mã số ĐTĐL.CN.23.25                     | ĐTĐL.CN.23.25
            ĐTĐL.CN.06/23       | mã số ĐTĐL.CN.6/23                      | ĐTĐL.CN.6/23
            102.05-2023.31      | NAFOSTED (102.05 - 2023.31)             | 102.05 - 2023.31
            504.99-2024.12      | mã số 504.99–2024.12                    | 504.99–2024.12
            101.02.65.09        | mã số 101.02.65.09                      | 101.02.65.09
            QMT.12.03           | mã số QMT12.03                          | QMT12.03
            B2022-BKA-04        | đề tài B2022-BKA-04                     | B2022-BKA-04
            ĐT-2016-30218-ĐT    | mã ĐT-2016-30218-ĐT                     | ĐT-2016-30218-ĐT
            03-05-2015          | đề tài mã số 03-05-2015                 | 03-05-2015
            VAST06.02/14-15     | (VAST06.02/14-15)                       | VAST06.02/14-15
            """)
    void findsCodesInTheirSpellings(String code, String text, String found) {
        TaskCodeIndex book = new TaskCodeIndex(List.of(Tasks.coded("1", code)));
        Codes.Mention mention = book.in(new TokenizedText(text)).get(0);
        assertThat(mention).as(text).isNotNull();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(found);
    }

    @Test
    void findsACodeThatIsBrokenOverALine() {
        TaskCodeIndex book = new TaskCodeIndex(List.of(Tasks.coded("1", "102.05-2023.31")));
        assertThat(book.in(new TokenizedText("tài trợ trong đề tài 102.05-\n2023.31 của Quỹ")))
                .containsKey(0);
    }

    @Test
    void findsACodeInDecomposedText() {
        TaskCodeIndex book = new TaskCodeIndex(List.of(Tasks.coded("1", "ĐTĐL.CN.23/25")));
        String text = Normalizer.normalize("đề tài mã số ĐTĐL.CN.23/25 về", Normalizer.Form.NFD);
        assertThat(book.in(new TokenizedText(Text.normal(text)))).containsKey(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KC.13.05/11-15  | máy bay tiếp dầu KC-135 của Mỹ
            KC.01.35/16-20  | máy bay KC-135, KC-46A và KC-130J
            KC.10.01/11-15  | máy bay KC-10
            KC.50.75/11-15  | xe mang biển số KC-5075
            KC.03.21/06-10  | thuộc Chương trình KC.03 giai đoạn 2006-2010
            KC.03           | thuộc Chương trình (KC.03)
            KC.04.09/11-15  | đề tài KC.04.09/16-20
            ĐTĐL.CN.212/15  | công văn số 212/BCT-ĐTĐL ngày 5-1
            03-05-2015      | Ngày 03-05-2015, hội thảo diễn ra
            03-05-2015      | khai mạc 3/5/2015 tại Huế
            104.04          | tăng lên 104.04 điểm
            102.05-2023.31  | các số 102.05 và 2023.31
            11.69.QĐ        | Quyết định 1169/QĐ-TTg
            """)
    void leavesDecoysAlone(String code, String text) {
        assertThat(new TaskCodeIndex(List.of(Tasks.coded("1", code))).in(new TokenizedText(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "///", "chưa có mã", "...", "KC"})
    void codesThatAreNoneDoNoHarm(String code) {
        assertThat(new TaskCodeIndex(List.of(Tasks.coded("1", code)))
                        .in(new TokenizedText("chưa có mã số KC - /// ...")))
                .isEmpty();
    }

    @Test
    void longRunsOfPartsDoNoHarm() {
        assertThat(new TaskCodeIndex(List.of(Tasks.coded("1", "7.1.2"))).in(new TokenizedText("1.".repeat(200_000))))
                .isEmpty();
    }
}
