package vn.lantoa.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Level;

class PublicityScoreTest {

    private static final Map<PublicityPair, Level> LABELLED = Map.of(
            new PublicityPair("a1", "t1"), Level.REPORTED,
            new PublicityPair("a1", "t2"), Level.MENTIONED,
            new PublicityPair("a2", "t1"), Level.REPORTED,
            new PublicityPair("a3", "t3"), Level.REPORTED);

    @Test
    void countsAcceptedShownAndMissed() {
        PublicityScore score = PublicityScore.of(
                LABELLED,
                List.of(
                        found("a1", "t1", Acceptance.ACCEPTED),
                        found("a1", "t2", Acceptance.ACCEPTED),
                        found("a2", "t1", Acceptance.UNSURE),
                        found("a9", "t1", Acceptance.ACCEPTED),
                        found("a9", "t2", Acceptance.UNSURE)));
        assertThat(score.precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isCloseTo(4 / 7.0, within(1e-9));
        assertThat(score.recallShown()).isEqualTo(0.75);
        assertThat(score.levels()).isEqualTo(0.5);
        assertThat(score.wrong()).containsExactly("a9 t1");
        assertThat(score.missed()).containsExactly("a2 t1", "a3 t3");
    }

    @Test
    void nothingFoundIsPreciseButUseless() {
        PublicityScore score = PublicityScore.of(LABELLED, List.of());
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.f1()).isZero();
    }

    @Test
    void readsAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tasks.csv"), """
                id,title_vi,leader,secret
                t1,Nghiên cứu chế tạo phao tiêu phát sáng từ vỏ hàu nghiền,TS. Mạc Đình Sáng,false
                t2,Nghiên cứu nuôi hàu trong lồng ống tre ở đầm nước lợ,TS. Mạc Đình Sáng,false
                """);
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "a1", "title": "Phao tiêu từ vỏ hàu", "body": "TS Mạc Đình Sáng, chủ nhiệm đề tài “Nghiên cứu chế\
                 tạo phao tiêu phát sáng từ vỏ hàu nghiền”, cho biết phao tiêu phát sáng suốt đêm."}
                {"id": "a2", "title": "Giá xăng tăng", "body": "Chiều nay giá xăng tăng 200 đồng mỗi lít."}
                """);
        Files.writeString(folder.resolve("pairs.csv"), "article_id,task_id,level,reason\na1,t1,reported,\"lời, kể\"\n");
        PublicityScore score = PublicitySet.read(folder).score();
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.toString()).contains("precision 1.000");
    }

    /** Registry and articles are made up, near misses too; figures on real ones come from {@code evaluate publicity}. */
    @ParameterizedTest
    @CsvSource({"publicity, 0.88", "publicity-aside, 0.84"})
    void theShippedModelHoldsItsFloorOnASmallRegistry(String folder, double floor) throws Exception {
        PublicityScore score = PublicitySet.read(
                        Path.of(PublicityScoreTest.class.getResource(folder).toURI()))
                .score();

        assertThat(score.f1()).as(score::toString).isGreaterThan(floor);
    }

    private static Evidence found(String article, String task, Acceptance decision) {
        return new Evidence(article, task, 0.5, Level.REPORTED, decision, List.of(), "");
    }
}
