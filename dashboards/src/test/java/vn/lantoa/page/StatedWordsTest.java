package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings of registries that were kept aside while the first ones were written down. */
class StatedWordsTest {

    private final Localizer english = new Localizer(ReaderLanguage.EN);

    @ParameterizedTest
    @CsvSource({
        "Nhiệm vụ cấp quốc gia, National",
        "Đề tài cấp Bộ, Ministerial",
        "Cấp thành phố, Provincial",
        "cấp Tỉnh / Thành phố, Provincial",
        "Cấp trường, Institutional",
        "Cap nha nuoc, National"
    })
    void levels(String stated, String word) {
        assertThat(english.taskLevel(stated)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "Đã kết thúc, Completed",
        "Đang triển khai thực hiện, In progress",
        "Đã được phê duyệt, Approved",
        "hoàn thành, Completed",
        "Đã hủy, Terminated",
        "Đã nghiệm thu (Đạt), Accepted"
    })
    void statuses(String stated, String word) {
        assertThat(english.taskStatus(stated)).isEqualTo(word);
    }
}
