package vn.lantoa.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContent;
import vn.lantoa.model.ArticleContentBuilder;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Level;
import vn.lantoa.model.Signal;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Task;
import vn.lantoa.text.Text;

class VerificationTest {

    private static final List<Task> REGISTRY = List.of(
            Tasks.task(
                    "true",
                    "KC.08.77/21-30",
                    "Nghiên cứu xây dựng mô hình cảnh báo sớm sạt lở bờ sông bằng cảm biến sợi quang tại tỉnh Hậu Giang",
                    "Viện Thủy công, Viện Khoa học Thủy lợi Việt Nam",
                    "PGS.TS. Đỗ Thuỷ Miên",
                    List.of("sạt lở bờ sông", "cảm biến sợi quang", "cảnh báo sớm"),
                    List.of("ThS. Cao Bá Lực")),
            Tasks.of(
                    "other place",
                    "Nghiên cứu xây dựng mô hình cảnh báo sớm sạt lở bờ sông bằng cảm biến sợi quang tại tỉnh Đồng Tháp",
                    "Trường Đại học Cần Thơ",
                    "TS. Lương Khắc Ý"),
            Tasks.of(
                    "next phase",
                    "Nghiên cứu xây dựng mô hình cảnh báo sớm sạt lở bờ sông bằng cảm biến sợi quang tại tỉnh Hậu Giang"
                            + " (giai đoạn 2)",
                    "Viện Thủy công, Viện Khoa học Thủy lợi Việt Nam",
                    "PGS.TS. Đỗ Thuỷ Miên"),
            Tasks.of(
                    "same leader",
                    "Nghiên cứu vật liệu geopolymer cho cống ngăn triều vùng ven biển",
                    "Viện Thủy công, Viện Khoa học Thủy lợi Việt Nam",
                    "PGS.TS. Đỗ Thuỷ Miên"),
            Tasks.of("generic", "Nghiên cứu mô hình cảnh báo sớm", "Sở Khoa học và Công nghệ", null),
            Tasks.of("far", "Nghiên cứu chọn tạo giống cà phê vối chịu hạn", "Viện Cà phê Mẫu", "TS. Hồ Sĩ Tạo"));

    private static final Article REPORT = article(
            "Sợi quang báo trước bờ sông sắp lở",
            "Ở Hậu Giang, những đoạn bờ sông hay sạt lở nay được canh giữ bằng cảm biến sợi quang.",
            """
            Thiết bị là kết quả của đề tài do PGS.TS Đỗ Thủy Miên, Viện Thủy công, làm chủ nhiệm.
            Cảm biến sợi quang chôn dọc bờ sông đo từng chuyển động của đất. Khi đất trượt, hệ thống cảnh báo sớm gửi tin\
             nhắn cho xã.
            "Sạt lở bờ sông ở tỉnh Hậu Giang thường xảy ra vào ban đêm, nên cảnh báo sớm cứu được nhiều nhà cửa", bà Đỗ\
             Thủy Miên nói. Nhóm đã lắp mô hình ở ba xã.""");

    private final Verification verification = new Verification(REGISTRY);

    @Test
    void acceptsATaskThatIsToldInOtherWords() {
        List<Evidence> evidence = accepted(REPORT);
        assertThat(evidence).extracting(Evidence::task).containsExactly("true");
        assertThat(evidence.get(0).level()).isEqualTo(Level.REPORTED);
        assertThat(evidence.get(0).signals())
                .extracting(Signal::kind)
                .contains(SignalKind.TITLE, SignalKind.LEADER, SignalKind.HOST, SignalKind.KEYWORD);
        assertThat(REPORT.text()).contains(evidence.get(0).sentence());
    }

    @Test
    void aSignalHasNothingBesideWhatWasFound() {
        Article article = article(
                "Viện trao đổi, thủy công nghe",
                "",
                "PGS.TS Đỗ Thủy Miên, Viện Thủy công, chủ nhiệm đề tài, nói về cảnh báo sớm sạt lở bờ sông bằng cảm biến"
                        + " sợi quang ở tỉnh Hậu Giang.");
        assertThat(accepted(article).get(0).signals())
                .filteredOn(signal -> signal.kind() == SignalKind.HOST)
                .extracting(Signal::value)
                .containsExactly("Viện Thủy công");
    }

    @Test
    void acceptsAVerbatimTitleAlone() {
        Article article = article(
                "Hội đồng khoa học tỉnh họp",
                "",
                "Sáng nay, hội đồng xét chọn năm hồ sơ. Trong đó có đề tài “Nghiên cứu xây dựng mô hình cảnh báo sớm sạt"
                        + " lở bờ sông bằng cảm biến sợi quang tại tỉnh Đồng Tháp”. Các hồ sơ khác sẽ được xét sau.");
        assertThat(accepted(article)).extracting(Evidence::task).containsExactly("other place");
    }

    @Test
    void acceptsACode() {
        Article article =
                article("Kiểm tra tiến độ", "", "Đoàn kiểm tra tiến độ đề tài KC.08-77 của Viện Thủy công hôm qua.");
        assertThat(accepted(article)).extracting(Evidence::task).containsExactly("true");
        assertThat(accepted(article).get(0).signals()).first().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.CODE);
            assertThat(signal.value()).isEqualTo("KC.08-77");
        });
    }

    @Test
    void aCodeThatSeveralTasksShareIsNotEnough() {
        Verification periods = new Verification(List.of(
                Tasks.task("early", "KC.04.09/11-15", "Nghiên cứu men vi sinh", null, null, List.of(), List.of()),
                Tasks.task("late", "KC.04.09/16-20", "Nghiên cứu cá lồng", null, null, List.of(), List.of())));
        String text = "Đoàn kiểm tra tiến độ đề tài KC.04.09 hôm qua.";
        assertThat(periods.verify(article("Kiểm tra", "", text)))
                .noneMatch(evidence -> evidence.decision() == Acceptance.ACCEPTED);
        assertThat(periods.verify(article("Kiểm tra", "", text.replace("09 hôm", "09/16-20 hôm"))))
                .extracting(Evidence::task)
                .containsExactly("late");
    }

    @Test
    void aLeaderAloneIsNoEvidence() {
        Article article = article(
                "Trao bằng khen",
                "",
                "PGS.TS Đỗ Thủy Miên, Viện Thủy công, được tặng bằng khen vì thành tích công tác đoàn thể.");
        assertThat(accepted(article)).isEmpty();
    }

    @Test
    void anotherPlaceInTheSameWordsIsNotAccepted() {
        Article article = article("Cảm biến sợi quang canh bờ sông Tiền", "", """
                Tỉnh Đồng Tháp vừa nghiệm thu đề tài xây dựng mô hình cảnh báo sớm sạt lở bờ sông bằng cảm biến sợi quang\
                 do TS Lương Khắc Ý, Trường Đại học Cần Thơ, làm chủ nhiệm.
                Sạt lở bờ sông ở Đồng Tháp mỗi năm lấy đi hàng chục héc ta đất.""");
        assertThat(accepted(article)).extracting(Evidence::task).containsExactly("other place");
    }

    @Test
    void aFollowUpIsAcceptedOnlyWhereItIsNamed() {
        String told =
                "PGS.TS Đỗ Thủy Miên, Viện Thủy công, chủ nhiệm đề tài, cho biết mô hình cảnh báo sớm sạt lở bờ sông"
                        + " bằng cảm biến sợi quang ở tỉnh Hậu Giang ";
        assertThat(accepted(article("Cảm biến canh bờ sông", "", told + "đã chạy một năm.")))
                .extracting(Evidence::task)
                .containsExactly("true");
        assertThat(accepted(article("Cảm biến canh bờ sông", "", told + "bước vào giai đoạn II.")))
                .extracting(Evidence::task)
                .contains("next phase");
    }

    @Test
    void aTopicAloneIsNoEvidence() {
        Article article = article(
                "Sạt lở bờ sông ở Cà Mau",
                "",
                "Đêm qua sạt lở bờ sông cuốn trôi hai căn nhà ở Cà Mau. Người dân mong có mô hình cảnh báo sớm.");
        assertThat(accepted(article)).isEmpty();
    }

    @Test
    void offsetsAreThoseOfTheText() {
        for (Article article : List.of(REPORT, decomposed(REPORT))) {
            List<Evidence> evidence = accepted(article);
            assertThat(evidence).hasSize(1);
            assertThat(evidence.get(0).signals())
                    .isNotEmpty()
                    .allSatisfy(signal -> assertThat(article.text().substring(signal.start(), signal.end()))
                            .isEqualTo(signal.value()));
            assertThat(evidence.get(0).signals()).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
        }
    }

    @Test
    void decomposedTextGivesTheSameProbability() {
        assertThat(accepted(decomposed(REPORT)).get(0).probability())
                .isEqualTo(accepted(REPORT).get(0).probability());
    }

    @Test
    void emptyThingsDoNoHarm() {
        assertThat(verification.verify(article("", "", ""))).isEmpty();
        assertThat(new Verification(List.of()).verify(REPORT)).isEmpty();
        assertThat(new Verification(List.of(Tasks.of("1", "…", "", "TS."))).verify(REPORT))
                .isEmpty();
    }

    @Test
    void longTextsOfOneWordDoNoHarm() {
        String text = "sạt lở bờ sông ".repeat(20_000);
        assertThat(verification.verify(article("Lở", "", text)))
                .allSatisfy(evidence -> assertThat(evidence.sentence().length()).isLessThanOrEqualTo(600));
    }

    @Test
    void noiseDoesNoHarm() {
        String letters = "aăâđ Đ\u0301\u0323\u200B\uD83D\uDE00\uD800.-/\"“\n 0123KCĐTĐL";
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(REPORT.content().body());
            for (int j = 0; j < 80; j++) {
                text.insert(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            Article article = with(REPORT, text.toString());
            assertThat(verification.verify(article))
                    .allSatisfy(evidence -> assertThat(evidence.signals())
                            .allSatisfy(signal -> assertThat(article.text().substring(signal.start(), signal.end()))
                                    .isEqualTo(signal.value())));
        }
    }

    private List<Evidence> accepted(Article article) {
        return verification.verify(article).stream()
                .filter(evidence -> evidence.decision() == Acceptance.ACCEPTED)
                .toList();
    }

    private static Article article(String title, String lead, String body) {
        return Article.ofTexts("a1", Text.normal(title), Text.normal(lead), Text.normal(body));
    }

    private static Article with(Article article, String body) {
        return ArticleBuilder.builder(article)
                .content(ArticleContentBuilder.builder(article.content())
                        .body(body)
                        .build())
                .build();
    }

    private static Article decomposed(Article article) {
        ArticleContent content = article.content();
        return ArticleBuilder.builder(article)
                .content(ArticleContentBuilder.builder(content)
                        .title(Normalizer.normalize(content.title(), Normalizer.Form.NFD))
                        .lead(Normalizer.normalize(content.lead(), Normalizer.Form.NFD))
                        .body(Normalizer.normalize(content.body(), Normalizer.Form.NFD))
                        .build())
                .build();
    }
}
