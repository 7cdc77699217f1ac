package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "  =HYPERLINK(\"http://evil.example\")",
                "@SUM(A1)",
                "+84 24 3556 0000",
                "-1+cmd|' /C calc'!A0",
                "\t=1",
                "\r=1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "03-05",
                "1/2",
                "00123",
                "1E5",
                "5-Mar",
                "MAR1",
                "12:30",
                "10%",
                "1.5",
                "1,5",
                "TRUE",
                "(5)",
                "20/11/2026"
            })
    void whatCouldBecomeSomethingElseIsMarkedAsAText(String text) {
        assertThat(PlainCells.text(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KC.01.05/21-30",
                "NV-0001",
                "ĐTĐL.CN-03/22",
                "Bộ Khoa học và Công nghệ",
                "Chuyển đổi số = thay đổi cách làm",
                "2026: năm của AI",
                "a@b.example",
                "https://bao.example/a?b=1",
                ""
            })
    void everythingElseStaysAsItIs(String text) {
        assertThat(PlainCells.text(text)).isEqualTo(text);
    }

    /** Kept aside: written before the code was tried on anything, looked at last. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n=1", "\u3000=1", "\u202E=1", "\u0000=1", "﹣1", "2-1", "3e10", "Sep 12", "01 JAN 2024", "11:05 PM",
                        "1 000,5",
                "½", "false", "ĐÚNG", "0x1", "12d", "٣", "15 tháng 3", "100đ", "$5", "1.2.3", "1 / 2"
            })
    void asideMarked(String text) {
        assertThat(PlainCells.text(text)).startsWith("'");
    }

    /** Kept aside likewise. */
    @ParameterizedTest
    @ValueSource(strings = {"TN18/C10", "B2021-BKA-07", "QG.22.15", "Sai lầm", "Đúng 5 giờ", "VAST04.01/24-25"})
    void asideKept(String text) {
        assertThat(PlainCells.text(text)).isEqualTo(text);
    }

    @Test
    void cellsAreNoLongerThanSpreadsheetsTake() {
        assertThat(PlainCells.text("=" + "x".repeat(200_000))).hasSizeLessThanOrEqualTo(32_767);
        assertThat(PlainCells.bounded("a\u0000b\uD800c\uFFFEd")).isEqualTo("abcd");
    }
}
