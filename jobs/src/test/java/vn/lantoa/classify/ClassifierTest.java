package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;
import vn.lantoa.text.Text;

/** What phrases alone say. */
class ClassifierTest {

    private static final Taxonomy TAXONOMY = Taxonomy.bundled();
    private static final Classifier CLASSIFIER = Classifier.ofRules(TAXONOMY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ST | Các nhà khoa học chế tạo vật liệu siêu dẫn ở nhiệt độ phòng | Kết quả nghiên cứu vừa được công bố trên tạp chí quốc tế",
                "ST | Kính thiên văn phát hiện lỗ đen già nhất vũ trụ | Nhóm nghiên cứu dùng dữ liệu của hai đài quan sát",
                "ST | Việt Nam đào tạo 50.000 kỹ sư bán dẫn | Bộ Khoa học và Công nghệ công bố chương trình thiết kế vi mạch",
                "ST | Scientists grow tiny brains from stem cells | The new study opens a way to test drugs",
                "INN | Techfest năm nay quy tụ 300 startup | Ngày hội kết nối hệ sinh thái khởi nghiệp sáng tạo",
                "INN | Bảo hộ quyền sở hữu trí tuệ cho doanh nghiệp nhỏ | Số đơn đăng ký sáng chế tăng 12%",
                "DX | Xã vùng cao đẩy mạnh chuyển đổi số | Người dân nộp hồ sơ qua cổng dịch vụ công trực tuyến",
                "DX | Từ tháng sau khám bệnh bằng VNeID | Bệnh viện triển khai bệnh án điện tử",
                "DX | Xa vung cao day manh chuyen doi so | Nguoi dan dung dich vu cong truc tuyen",
                "NQ57,ST | Triển khai Nghị quyết 57-NQ/TW tại các viện nghiên cứu | Bộ Khoa học và Công nghệ kiểm tra tiến độ",
                "NQ57 | Tỉnh họp sáng nay | Các đại biểu nghe báo cáo tiến độ thực hiện Nghị quyết 57 của Bộ Chính trị",
                "NQ57 | Hội nghị quán triệt NQ57 | Tỉnh ủy tổ chức sáng nay",
                "NQ57 | Đảng bộ học tập Nghị quyết số 57–NQ/TW |",
            })
    void givesTheThemesThatAreTheMainPoint(String themes, String title, String lead) {
        assertThat(classify(title, lead).given())
                .containsAll(
                        Arrays.stream(themes.split(",")).map(Theme::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ai sẽ là người thắng cuộc tối nay? | Không ai biết trước kết quả",
                "Lịch thi đấu hôm nay: ai vào chung kết? | Hai đội gặp nhau lúc 19 giờ",
                "Miễn giảm tiền sử dụng đất | Nghị định có hiệu lực từ tháng sau",
                "AI LÀ NGƯỜI CHIẾN THẮNG ĐÊM NAY | Khán giả hồi hộp chờ đợi",
                "Du lịch Ai Cập mùa đông | Kim tự tháp đông khách",
                "Tài xế xe công nghệ bị hành hung | Công an đang truy tìm nghi phạm",
                "Triệt phá nhóm tội phạm công nghệ cao | Các đối tượng bị bắt giữ tại Campuchia",
                "Phát triển đô thị vệ tinh phía tây thành phố | Khu đô thị rộng 200 ha sắp khởi công",
                "Bệnh nhân nguy kịch, tiên lượng tử vong cao | Nạn nhân được đưa đi cấp cứu",
                "Hoa hậu Vũ trụ đến Hà Nội | Cô mặc áo dài",
                "Bom tấn mới của vũ trụ điện ảnh ra rạp | Phim khoa học viễn tưởng thu trăm tỉ",
                "iPhone mới mở bán, giá từ 20 triệu đồng | Điện thoại có camera tốt hơn",
                "UAV tập kích nhà máy lọc dầu | Phòng không bắn hạ nhiều tên lửa",
                "Trường ĐH Khoa học xã hội và Nhân văn công bố điểm chuẩn | Thí sinh xem kết quả xét tuyển",
                "Thông qua Nghị quyết 57 của HĐND tỉnh về giá đất | Bảng giá đất áp dụng từ tháng 1",
                "Mỹ thử vũ khí hạt nhân | Các nước lo ngại chạy đua vũ trang",
                "Trải nghiệm thu hút du khách ở Sa Pa | Lễ hội kéo dài ba ngày",
                "Kinh tế số một thế giới giảm tốc | Lãi suất tăng cao",
            })
    void givesNoneWhereAWordOnlyLooksLikeATheme(String title, String lead) {
        assertThat(classify(title, lead).given()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở KH&CN làm việc",
                "Sở KHCN làm việc",
                "Sở KH-CN làm việc",
                "Sở KH - CN làm việc",
                "Sở khoa học, công nghệ làm việc",
                "Sở Khoa học – Công nghệ làm việc",
                "Sở Khoa học và Công nghệ làm việc"
            })
    void spellingsOfTheMinistryAreOne(String title) {
        assertThat(finding(Theme.ST, classify(title, "")).reasons())
                .hasSize(1)
                .first()
                .extracting(Reason::start)
                .isEqualTo(0);
    }

    @Test
    void reasonsPointAtTheirPhraseAndAddUp() {
        Article article = Articles.article(
                "Đẩy mạnh chuyển đổi số",
                "Đề án 06 và VNeID – nền tảng số",
                "Đoạn một nói về mưa.\nĐoạn hai nói về hóa đơn điện tử, hoá đơn điện tử và VNeID.");

        ThemeFinding digital = finding(Theme.DX, CLASSIFIER.classify(article));

        assertThat(digital.reasons())
                .extracting(r -> article.text().substring(r.start(), r.end()))
                .containsExactly(
                        "chuyển đổi số",
                        "Đề án 06",
                        "VNeID",
                        "nền tảng số",
                        "hóa đơn điện tử",
                        "hoá đơn điện tử",
                        "VNeID");
        double bias = TAXONOMY.themes().stream()
                .filter(rule -> rule.theme() == Theme.DX)
                .findFirst()
                .orElseThrow()
                .bias();
        double logOdds =
                bias + digital.reasons().stream().mapToDouble(Reason::weight).sum();
        assertThat(digital.probability()).isCloseTo(1 / (1 + Math.exp(-logOdds)), within(1e-9));
    }

    @Test
    void decomposedTextGivesTheSameAnswer() {
        String title = "Thủy điện dùng trí tuệ nhân tạo để dự báo lũ";
        String lead = "Hệ thống của Viện Hàn lâm Khoa học và Công nghệ";

        Classification composed = classify(title, lead);
        Classification decomposed = classify(
                Text.normal(Normalizer.normalize(title, Normalizer.Form.NFD)),
                Text.normal(Normalizer.normalize(lead, Normalizer.Form.NFD)));
        Classification raw = classify(Normalizer.normalize(title, Normalizer.Form.NFD), lead);

        assertThat(decomposed).isEqualTo(composed);
        assertThat(raw.themes())
                .extracting(ThemeFinding::probability)
                .isEqualTo(composed.themes().stream()
                        .map(ThemeFinding::probability)
                        .toList());
    }

    @Test
    void aLongBodyCannotOutweighTheTitle() {
        String body = "Robot, vệ tinh, bán dẫn, lượng tử, trí tuệ nhân tạo, nhà khoa học. ".repeat(50);

        assertThat(CLASSIFIER
                        .classify(Articles.article("Lịch cúp điện tuần này", "Nhiều khu vực mất điện", body))
                        .given())
                .isEmpty();
    }

    @Test
    void withoutALeadTheBodyOpensTheArticle() {
        String opening = "Các nhà khoa học công bố nghiên cứu mới về tế bào gốc.";

        assertThat(CLASSIFIER
                        .classify(Articles.article("Tin hôm nay", "", opening))
                        .given())
                .containsExactly(Theme.ST);
    }

    @Test
    void findingsAreStrongestFirstAndNameTheTaxonomy() {
        Classification found = classify("Chuyển đổi số trong y tế", "");

        assertThat(found.themes())
                .hasSize(4)
                .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
        assertThat(found.taxonomy()).isEqualTo(TAXONOMY.version());
        assertThat(found.relevant()).isTrue();
        assertThat(classify("Chính quyền số phục vụ người dân", "").subthemes()).containsExactly("digital-government");
        assertThat(classify("Đội nhà thắng trận đấu", "").subthemes()).isEmpty();
    }

    @Test
    void emptyTextHasNoTheme() {
        assertThat(classify("", "").given()).isEmpty();
        assertThat(CLASSIFIER
                        .classify(Articles.article("", "", "a\u0301".repeat(200_000)))
                        .given())
                .isEmpty();
    }

    private static Classification classify(String title, String lead) {
        return CLASSIFIER.classify(Articles.article(title, lead == null ? "" : lead, ""));
    }

    private static ThemeFinding finding(Theme theme, Classification found) {
        List<ThemeFinding> findings = found.themes().stream()
                .filter(finding -> finding.theme() == theme)
                .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
