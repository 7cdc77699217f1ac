package vn.lantoa.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateSignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-11-02T19:20:45+07:00",
                "Thứ năm, 2/11/2023, 19:20 (GMT+7)",
                "05.11.23",
                "ngày 2 tháng 11 năm 2023",
                "November 2nd, 2023",
                "2 de septiembre del 2023",
                "2-Nov-23",
                "2. november 2023.",
                "2023年11月2日",
                "20231102",
                "Cập nhật lúc 14:30, 05/11/2025"
            })
    void everyDateShowsItself(String text) {
        assertThat(DayScanner.find(text, DayScanner.Order.DAY_FIRST)).isNotEmpty();
        assertThat(DateSigns.in("nửa câu trước, " + text + " và nửa câu sau")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234 bình luận",
                "© 2023 Báo Mẫu",
                "0912345678",
                "hơn 350 nhà khoa học",
                "tăng 12,5 %",
                "không có số"
            })
    void otherFiguresDoNot(String text) {
        assertThat(DateSigns.in(text)).isFalse();
    }

    @Test
    void figuresFarFromAYearAreNotItsDay() {
        assertThat(DateSigns.in("năm 2023 cả nước có thêm rất nhiều doanh nghiệp khoa học, trong đó 15 ở Huế"))
                .isFalse();
    }
}
