package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.GapDocumentBuilder;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Article;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Json;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Theme;
import vn.lantoa.model.Whose;

/** Documents that fit together but for one thing each. */
class AgreementTest {

    private static final Instant NINE = Instant.parse("2026-03-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ChannelReport REPORT = Documents.report("bao", OutletKind.PRESS, null, NINE);

    private final Agreement agreement = new Agreement();

    @Test
    void documentsThatFitTogetherGiveNoFinding() {
        Analysed analysed = analysed(1, "T1");
        task("T1");
        article(analysed, NINE);
        evidence(analysed, NINE);
        take(Index.SIGHTINGS, sighting(analysed.article()));
        take(Index.GAPS, gap());
        take(Index.GAPS, gap().end(NINE.plusSeconds(60), true));
        take(Index.GAPS, gap().end(NINE, true));
        agreement.allButCoverageTaken();
        Stream.of(CoverageDocument.ALL, CoverageDocument.RELEVANT, "ST").forEach(theme -> coverage(theme, 1));
        agreement.allTaken();
        assertThat(agreement.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TASKS", "CAPTURES", "CHANNELS", "HEALTH", "COMPLETENESS", "INDICATORS", "REJECTED"})
    void aDocumentWhoseSealDoesNotFitWasChangedByHandInWhicheverIndex(Index index) {
        ObjectNode node = Json.MAPPER.createObjectNode().put("name", "của ai").put(Write.SEAL, "khác");
        agreement.take(index, "x", node);
        assertThat(agreement.findings())
                .contains(index.alias() + " x was changed by hand: its seal does not fit what it says");
    }

    @Test
    void aDocumentThatIsStoredUnderAnotherIdIsTold() {
        agreement.take(
                Index.CHANNELS, "x", sealed(Json.MAPPER.createObjectNode().put("id", "y")));
        agreement.take(
                Index.CHANNELS, "y", sealed(Json.MAPPER.createObjectNode().put("id", "y")));
        agreement.take(
                Index.CHANNELS, "z", sealed(Json.MAPPER.createObjectNode().put("name", "z")));
        assertThat(agreement.findings()).containsExactly("lantoa-channels x says that its id is y");
    }

    @Test
    void aDocumentThatCannotBeReadIsTold() {
        agreement.take(Index.GAPS, "x", sealed(Json.MAPPER.createObjectNode().put("from", "hôm qua")));
        assertThat(agreement.findings())
                .singleElement()
                .asString()
                .startsWith("lantoa-gaps x cannot be read: ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"ARTICLES", "EVIDENCE", "SIGHTINGS", "GAPS", "UNARCHIVED"})
    void aDocumentThatLacksWhatAllOthersHaveIsTold(Index index) {
        agreement.take(index, "x", sealed(Json.MAPPER.createObjectNode().put("id", "x")));
        assertThat(agreement.findings()).isNotEmpty().allMatch(finding -> finding.startsWith(index.alias() + " x "));
        agreement.allButCoverageTaken();
        agreement.allTaken();
    }

    @Test
    void anArticleHasTheIdOfItsAddress() {
        ObjectNode node = Json.MAPPER.valueToTree(ArticleDocument.of(analysed(1), NINE));
        agreement.take(Index.ARTICLES, "x", sealed(node.put("id", "x")));
        assertThat(agreement.findings())
                .containsExactly(
                        "lantoa-articles x does not have the id of its address https://bao.example/bai-1.html");
    }

    @Test
    void noTwoArticlesHaveOneAddress() {
        article(analysed(1), NINE);
        article(analysed(2), NINE);
        assertThat(agreement.findings()).isEmpty();
        Analysed same = analysed(1);
        article(same, NINE);
        assertThat(agreement.findings())
                .containsExactly("lantoa-articles " + same.article().id()
                        + " has the address of another article: https://bao.example/bai-1.html");
    }

    @Test
    void evidenceHasTheIdOfItsArticleAndTask() {
        Analysed analysed = analysed(1, "T1");
        task("T1");
        article(analysed, NINE);
        ObjectNode node = Json.MAPPER.valueToTree(evidence(analysed.evidence().get(0), analysed.article(), NINE));
        agreement.take(Index.EVIDENCE, "x", sealed(node.put("id", "x")));
        assertThat(agreement.findings())
                .containsExactly("lantoa-evidence x does not have the id of its article and task");
    }

    @Test
    void evidencePointsToATaskAndAnArticleThatExist() {
        Analysed analysed = analysed(1, "T1");
        evidence(analysed, NINE);
        String id = Documents.evidence(analysed.article(), "T1").article();
        assertThat(agreement.findings())
                .hasSize(2)
                .anyMatch(finding -> finding.endsWith("points to task T1, which does not exist"))
                .anyMatch(finding -> finding.endsWith("points to article " + id + ", which does not exist"));
    }

    @Test
    void evidenceOfAnotherMomentThanItsArticleIsOutOfDate() {
        Analysed analysed = analysed(1, "T1");
        task("T1");
        article(analysed, NINE.plusSeconds(1));
        evidence(analysed, NINE);
        agreement.allButCoverageTaken();
        assertThat(agreement.findings())
                .singleElement()
                .asString()
                .endsWith("is older than the analysis of its article "
                        + analysed.article().id());
    }

    @Test
    void anArticleNamesJustTheTasksThatItsAcceptedEvidenceProves() {
        Analysed named = analysed(1, "T1");
        task("T1");
        article(named, NINE);
        Analysed silent = analysed(2);
        article(silent, NINE);
        evidence(analysed(2, "T1"), NINE);
        Analysed rejected = analysed(3);
        article(rejected, NINE);
        Evidence piece = Documents.evidence(rejected.article(), "T1");
        take(
                Index.EVIDENCE,
                evidence(
                        new Evidence(
                                piece.article(),
                                piece.task(),
                                .1,
                                piece.level(),
                                Acceptance.UNSURE,
                                piece.signals(),
                                piece.sentence()),
                        rejected.article(),
                        NINE));
        agreement.allButCoverageTaken();
        assertThat(agreement.findings())
                .containsExactlyInAnyOrder(
                        "lantoa-articles " + named.article().id() + " names tasks [T1], its evidence proves []",
                        "lantoa-articles " + silent.article().id() + " names tasks [], its evidence proves [T1]");
    }

    @Test
    void aSightingHasTheIdOfItsArticleAndChannel() {
        ObjectNode node = Json.MAPPER.valueToTree(sighting(analysed(1).article()));
        agreement.take(Index.SIGHTINGS, "x", sealed(node.put("id", "x")));
        assertThat(agreement.findings())
                .containsExactly("lantoa-sightings x does not have the id of its article and channel");
    }

    @Test
    void aGapHasTheIdOfItsChannelKindAndBeginning() {
        ObjectNode node = Json.MAPPER.valueToTree(gap());
        agreement.take(Index.GAPS, "x", sealed(node.put("id", "x")));
        assertThat(agreement.findings())
                .containsExactly("lantoa-gaps x does not have the id of its channel, kind and beginning");
    }

    @Test
    void aGapIsOpenUntilItEndsAndEndsNoSoonerThanItBegins() {
        GapDocument ended = gap().end(NINE.plusSeconds(60), true);
        take(Index.GAPS, GapDocumentBuilder.builder(ended).open(true).build());
        take(Index.GAPS, GapDocumentBuilder.builder(gap()).open(false).build());
        take(
                Index.GAPS,
                GapDocumentBuilder.builder(ended).to(NINE.minusMillis(1)).build());
        assertThat(agreement.findings())
                .containsExactly(
                        "lantoa-gaps " + ended.id() + " lasts from 2026-03-01T02:00:00Z to 2026-03-01T02:01:00Z",
                        "lantoa-gaps " + ended.id() + " lasts from 2026-03-01T02:00:00Z to null",
                        "lantoa-gaps " + ended.id() + " lasts from 2026-03-01T02:00:00Z to 2026-03-01T01:59:59.999Z");
    }

    @Test
    void figuresThatAreWrongLeftOverOrMissingAreTold() {
        article(analysed(1), NINE);
        article(analysed(2), NINE);
        agreement.allButCoverageTaken();
        coverage(CoverageDocument.ALL, 3);
        coverage("DX", 1);
        coverage("PT", 0);
        agreement.allTaken();
        assertThat(agreement.findings())
                .containsExactly(
                        "lantoa-coverage 2026-03-01|bao|all says 3 articles, there are 2",
                        "lantoa-coverage 2026-03-01|bao|DX says 1 articles, there are 0",
                        "lantoa-coverage 2026-03-01|bao|ST is missing: there are 2 articles",
                        "lantoa-coverage 2026-03-01|bao|relevant is missing: there are 2 articles");
    }

    @Test
    void articlesWithoutACopyAreKnownAndNoFinding() {
        take(
                Index.UNARCHIVED,
                new UnarchivedDocument("a", "a", "https://bao.example/1", "bao/tin", NINE, "too large", false));
        assertThat(agreement.findings()).isEmpty();
        assertThat(agreement.unarchived().sentences()).hasSize(1);
    }

    private void task(String id) {
        take(Index.TASKS, Documents.task(id, "Nghiên cứu vật liệu lọc nước"));
    }

    private void article(Analysed analysed, Instant moment) {
        take(Index.ARTICLES, ArticleDocument.of(analysed, moment));
    }

    private void evidence(Analysed analysed, Instant moment) {
        analysed.evidence().forEach(piece -> take(Index.EVIDENCE, evidence(piece, analysed.article(), moment)));
    }

    private static EvidenceDocument evidence(Evidence piece, Article article, Instant moment) {
        return EvidenceDocument.of(piece, article, "r1", moment);
    }

    private static SightingDocument sighting(Article article) {
        return SightingDocument.of(new Sighting(
                REPORT.channel(),
                article.id(),
                "https://bao.example/bai-1.html",
                NINE,
                NINE,
                Precision.MOMENT,
                Whose.OWN,
                null));
    }

    private static GapDocument gap() {
        return GapDocument.begin(REPORT.channel().id(), "bao", GapKind.OUTAGE, NINE, NINE);
    }

    private void coverage(String theme, long articles) {
        take(Index.COVERAGE, CoverageDocument.of(DAY, "bao", theme, articles));
    }

    /** Stored as it is written. */
    private void take(Index index, Object document) {
        ObjectNode node = Json.MAPPER.valueToTree(document);
        agreement.take(index, node.path("id").asText(), sealed(node));
    }

    private static ObjectNode sealed(ObjectNode node) {
        return node.put(Write.SEAL, Write.seal(node));
    }

    private static Analysed analysed(int number, String... tasks) {
        Analysed analysed = Documents.article("bao", number, NINE, "Vật liệu lọc nước", "Thân bài", List.of(Theme.ST));
        List<Evidence> evidence = Stream.of(tasks)
                .map(task -> Documents.evidence(analysed.article(), task))
                .toList();
        return new Analysed(analysed.article(), analysed.classification(), evidence);
    }
}
