package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/** What the classifier that comes with Lantoa says. */
class LearntClassifierTest {

    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.bundled(), ThemeModel.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ST | Các nhà khoa học chế tạo vật liệu siêu dẫn ở nhiệt độ phòng | Kết quả nghiên cứu vừa được công bố trên tạp chí quốc tế",
                "INN | Techfest năm nay quy tụ 300 startup | Ngày hội kết nối hệ sinh thái khởi nghiệp sáng tạo",
                "DX | Xã vùng cao đẩy mạnh chuyển đổi số | Người dân nộp hồ sơ qua cổng dịch vụ công trực tuyến",
                "DX | Xa vung cao day manh chuyen doi so | Nguoi dan nop ho so qua cong dich vu cong truc tuyen",
                "DX | XÃ VÙNG CAO ĐẨY MẠNH CHUYỂN ĐỔI SỐ | NGƯỜI DÂN NỘP HỒ SƠ QUA CỔNG DỊCH VỤ CÔNG TRỰC TUYẾN",
                "NQ57 | Hội nghị quán triệt Nghị quyết 57-NQ/TW | Tỉnh ủy tổ chức sáng nay",
            })
    void givesTheThemesThatAreTheMainPoint(Theme theme, String title, String lead) {
        assertThat(classify(title, lead, "").given()).contains(theme);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lịch thi đấu hôm nay: ai vào chung kết? | Hai đội gặp nhau lúc 19 giờ",
                "Tài xế xe công nghệ bị hành hung | Công an đang truy tìm nghi phạm",
                "Hoa hậu Vũ trụ đến Hà Nội | Cô mặc áo dài",
                "Bệnh nhân nguy kịch, tiên lượng tử vong cao | Nạn nhân được đưa đi cấp cứu",
            })
    void givesNoneWhereAWordOnlyLooksLikeATheme(String title, String lead) {
        assertThat(classify(title, lead, "").given()).isEmpty();
    }

    @Test
    void aLongBodyMakesNothingRelevantByItself() {
        String body = "Robot, vệ tinh, bán dẫn, lượng tử, trí tuệ nhân tạo, chuyển đổi số, nhà khoa học. ".repeat(50);
        assertThat(classify("Lịch cúp điện tuần này", "Nhiều khu vực mất điện", body)
                        .given())
                .isEmpty();
    }

    @Test
    void aBodyConfirmsWhatTitleAndLeadLeaveOpen() {
        String title = "Giống lúa mới cho vùng mặn";
        double without = probability(Theme.ST, classify(title, "", "Mưa rào."));
        double with = probability(
                Theme.ST,
                classify(title, "", "Mưa rào.\nNhóm nghiên cứu của Viện Lúa nghiệm thu đề tài khoa học cấp nhà nước."));
        assertThat(with).isGreaterThan(without);
    }

    @Test
    void reasonsLieInTheTextAndTheStrongestArePhrasesOfIt() {
        Article article = Articles.article(
                "Bộ Khoa học và Công nghệ nghiệm thu đề tài về giống lúa chịu mặn",
                "Nhóm nghiên cứu chọn tạo hai giống lúa mới",
                "");
        ThemeFinding science = finding(Theme.ST, CLASSIFIER.classify(article));
        List<Reason> placed = science.reasons().stream()
                .filter(reason -> reason.start() < reason.end())
                .toList();
        assertThat(placed).isNotEmpty().isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        assertThat(placed)
                .allSatisfy(reason -> assertThat(reason.end())
                        .isLessThanOrEqualTo(article.text().length()))
                .extracting(reason -> article.text().substring(reason.start(), reason.end()))
                .contains("Bộ Khoa học và Công nghệ", "Nhóm nghiên cứu")
                .doesNotHaveDuplicates();
        assertThat(science.reasons()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void decomposedTextGivesTheSameProbabilities() {
        String title = "Thủy điện dùng trí tuệ nhân tạo để dự báo lũ";
        String lead = "Hệ thống của Viện Hàn lâm Khoa học và Công nghệ";
        assertThat(probabilities(classify(
                        Normalizer.normalize(title, Normalizer.Form.NFD),
                        Normalizer.normalize(lead, Normalizer.Form.NFD),
                        "")))
                .isEqualTo(probabilities(classify(title, lead, "")));
    }

    @Test
    void capitalsChangeLittle() {
        String title = "Bệnh viện triển khai bệnh án điện tử";
        double plain = probability(Theme.DX, classify(title, "", ""));
        double capitals = probability(Theme.DX, classify(title.toUpperCase(Locale.ROOT), "", ""));
        assertThat(capitals).isBetween(plain - .1, plain + .1);
    }

    @Test
    void bothVersionsAreNamed() {
        assertThat(classify("Tin", "", "").taxonomy())
                .isEqualTo(Taxonomy.bundled().version() + " + "
                        + ThemeModel.bundled().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mưa", "🚀🤖", "1.234 5.678 9.012"})
    void aTextOfAlmostNothingHasNoTheme(String title) {
        assertThat(classify(title, "", "").given()).isEmpty();
    }

    @Test
    void aVeryLongTextIsNoTrouble() {
        assertThat(classify("mưa ".repeat(250), "mưa ".repeat(2_000), "mưa ".repeat(100_000))
                        .given())
                .isEmpty();
    }

    private static Classification classify(String title, String lead, String body) {
        return CLASSIFIER.classify(Articles.article(title, lead, body));
    }

    private static double probability(Theme theme, Classification found) {
        return finding(theme, found).probability();
    }

    private static List<Double> probabilities(Classification found) {
        return found.themes().stream().map(ThemeFinding::probability).toList();
    }

    private static ThemeFinding finding(Theme theme, Classification found) {
        return found.themes().stream()
                .filter(finding -> finding.theme() == theme)
                .findFirst()
                .orElseThrow();
    }
}
