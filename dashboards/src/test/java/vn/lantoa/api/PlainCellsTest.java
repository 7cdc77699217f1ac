package vn.lantoa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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
                "20/11/2026",
                "1-2",
                "12E34",
                "1e+5",
                "1.5E-7",
                "1D5",
                "1.e5",
                "5 p",
                "5 a.",
                "12:30 CH",
                "2026-11-20T10:00:00Z",
                "2026-11-20T10:00:00.5+07:00",
                "1 1/2",
                "5 VND",
                "₫5",
                "5-",
                "１Ｅ５",
                "2026年11月20日",
                "2026-11-20 10:00Z",
                "12345678901234567890123456789012",
                "123456789012345678901234567890e1",
                "1234567890123456789012345678901234567890123456789012345678901234567890"
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
                "B2021.12",
                "12/2020/K",
                "T2021-07",
                "12a34",
                "1e5e7",
                "e12345",
                "12345e",
                "1b2c3d4e5f60718293a4b5c6d7e8f901",
                "e1234567890123456789012345678901",
                "3f",
                "12345z",
                "7h30",
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

    /** Ids of articles: nearly all of them hold letters that no number has, and are what a program looks for. */
    @Test
    void idsStayAsTheyAre() {
        Random random = new Random(2026);
        int marked = 0;
        for (int i = 0; i < 100_000; i++) {
            String id = "%016x%016x".formatted(random.nextLong(), random.nextLong());
            String written = PlainCells.text(id);
            if (!written.equals(id)) {
                assertThat(id).as("what a spreadsheet takes for a number").matches("[0-9]+([ed][0-9]+|[ad])?");
                assertThat(written).isEqualTo("'" + id);
                marked++;
            }
        }
        // digits alone, or with one letter in its place: one in 470,000 is to be expected
        assertThat(marked).as("of 100,000").isZero();
    }

    @Test
    void cellsAreNoLongerThanSpreadsheetsTake() {
        assertThat(PlainCells.text("=" + "x".repeat(200_000))).hasSizeLessThanOrEqualTo(32_767);
        assertThat(PlainCells.bounded("a\u0000b\uD800c\uFFFEd")).isEqualTo("abcd");
    }
}
