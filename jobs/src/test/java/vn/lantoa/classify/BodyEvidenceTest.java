package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vn.lantoa.model.Theme;

class BodyEvidenceTest {

    private static final Taxonomy TAXONOMY = Taxonomy.bundled();
    private static final Rules RULES = new Rules(TAXONOMY);
    private static final String ROBOTS = "Robot làm việc. ";
    private static final String SATELLITES = "Vệ tinh lên quỹ đạo. ";
    private static final String ELSE = "Trời mưa rất to ở ven sông. ";

    @Test
    void differentConceptsAddAndTheSameOneDoesNot() {
        double robots = evidence(ROBOTS + ELSE.repeat(3));
        assertThat(robots).isPositive();
        assertThat(evidence(ROBOTS + SATELLITES + ELSE.repeat(3))).isGreaterThan(robots);
        assertThat(evidence(ROBOTS.repeat(20))).isLessThan(robots);
    }

    @Test
    void isDividedByTheRootOfTheLength() {
        // 3 + 7 n syllables, of which the first paragraph is no part: no lead stands before it
        BodyEvidence one = of(ROBOTS);
        BodyEvidence longer = of(ROBOTS + ELSE.repeat(40));
        double ratio = Math.sqrt((1 + longer.syllables() / 100.0) / (1 + one.syllables() / 100.0));
        assertThat(longer.of(Theme.ST)).isCloseTo(one.of(Theme.ST) / ratio, within(1e-9));
        assertThat(ratio).isGreaterThan(1.5);
    }

    @Test
    void isNothingWhereThereIsNoBodyAndAllOfItWhereItIsLong() {
        assertThat(of("").share()).isZero();
        assertThat(of("").of(Theme.ST)).isZero();
        assertThat(of(ELSE.repeat(10)).share()).isCloseTo(70 / 300.0, within(1e-9));
        assertThat(of(ELSE.repeat(100)).share()).isEqualTo(1);
    }

    @Test
    void whatSpeaksAgainstAThemeIsNoEvidence() {
        assertThat(evidence("Vụ tai nạn giao thông khiến hai người chết. ".repeat(5)))
                .isZero();
    }

    @Test
    void neverExceedsWhatABodyMayAdd() {
        assertThat(evidence(
                        "Robot, vệ tinh, bán dẫn, lượng tử, trí tuệ nhân tạo, nhà khoa học, nghiên cứu mới, kính thiên văn, "
                                + "công nghệ sinh học, nghiệm thu đề tài, phòng thí nghiệm"))
                .isEqualTo(4);
    }

    @Test
    void aWholeBodyOfWhichNothingSpeaksTakesAwayAndOneThatSpeaksAdds() {
        LearntBody learnt = new LearntBody(0.5, 1, -2);
        assertThat(learnt.logOdds(2, 0, 1)).isEqualTo(-1);
        assertThat(learnt.logOdds(2, 3, 1)).isEqualTo(2);
        assertThat(learnt.logOdds(2, 3, 0)).as("no body").isEqualTo(2);
        assertThat(learnt.logOdds(2, 1, 0.5)).as("half of one").isEqualTo(1);
        assertThat(LearntBody.NONE.logOdds(2, 3, 1)).isEqualTo(2);
    }

    private static double evidence(String body) {
        return of(body).of(Theme.ST);
    }

    private static BodyEvidence of(String body) {
        var article = Articles.article("Tiêu đề", "Đoạn mở đầu", body);
        return BodyEvidence.of(article, TAXONOMY, RULES.findings(article));
    }
}
