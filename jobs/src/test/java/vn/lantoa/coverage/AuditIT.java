package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.elastic.Tasks;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Json;
import vn.lantoa.model.Theme;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class AuditIT {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(3_600);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Store store;

    @BeforeEach
    void fill(ElasticsearchSettings settings) throws IOException {
        store = Store.open(settings);
        for (Index index : Index.values()) {
            List<Write> writes = new ArrayList<>();
            store.refresh(index);
            new PitScan(store, index).eachWithId((id, node) -> writes.add(Write.delete(index, id, now())));
            store.write(writes);
        }
        Tasks.replace(store, List.of(Documents.task("T1", "Nghiên cứu vật liệu lọc nước")), "r1");
        write(article(1, List.of(Theme.ST), List.of("T1")), FIRST);
        write(article(2, List.of(Theme.ST, Theme.DX), List.of()), FIRST);
        new Recount(store).all();
    }

    @Test
    void indexThatAgreesHasNoFindings() throws IOException {
        Audit.Report report = new Audit(store).run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.documents()).containsEntry("lantoa-articles", 2L).containsEntry("lantoa-evidence", 1L);
    }

    @Test
    void anIndexThatIsClosedIsNamedWithWhatHelps() throws IOException {
        store.client().indices().close(request -> request.index(Index.COVERAGE.alias()));
        try {
            assertThatIOException()
                    .isThrownBy(this::findings)
                    .withMessageContaining("lantoa-coverage-1 is closed; open it");
        } finally {
            store.client().indices().open(request -> request.index(Index.COVERAGE.alias()));
        }
    }

    @Test
    void wrongFigureIsFoundAndRecounted() throws IOException {
        CoverageDocument wrong = CoverageDocument.of(DAY, "bao", "ST", 99);
        store.write(List.of(Write.index(Index.COVERAGE, wrong.id(), now(), wrong)));
        assertThat(findings()).containsExactly("lantoa-coverage 2026-03-01|bao|ST says 99 articles, there are 2");
        assertThat(new Recount(store).of(List.of(new DayOfOutlet("2026-03-01", "bao"))))
                .isEqualTo(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void figureWithoutArticlesGoes() throws IOException {
        CoverageDocument left = CoverageDocument.of(DAY, "bao-khac", "ST", 3);
        store.write(List.of(Write.index(Index.COVERAGE, left.id(), now(), left)));
        assertThat(findings()).hasSize(1);
        new Recount(store).of(List.of(new DayOfOutlet("2026-03-01", "bao-khac")));
        assertThat(findings()).isEmpty();
    }

    @Test
    void evidenceThatTheNewTextNoLongerGivesGoes() throws IOException {
        Analysed changed = article(1, List.of(Theme.ST), List.of());
        write(changed, LATER);
        assertThat(findings())
                .hasSize(2)
                .anySatisfy(finding -> assertThat(finding).contains("is older than the analysis"));
        assertThat(new StaleEvidence(store).removeOf(Set.of(changed.article().id())))
                .isEqualTo(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void taskThatLeavesTheRegistryLeavesNoTrace() throws IOException {
        Tasks.replace(store, List.of(Documents.task("T2", "Nghiên cứu pin")), "r2");
        assertThat(findings()).isEmpty();
        assertThat(new Audit(store).run().documents()).containsEntry("lantoa-evidence", 0L);
        assertThat(Tasks.all(store)).extracting(task -> task.id()).containsExactly("T2");
    }

    @Test
    void articleOfATaskCountsAsRelevantAlsoWhereItsDocumentIsOfBeforeThatCounted() throws IOException {
        Analysed analysed = article(3, List.of(), List.of("T1"));
        write(analysed, FIRST);
        ObjectNode old = Json.MAPPER.valueToTree(ArticleDocument.of(analysed, FIRST));
        old.put("relevant", false);
        store.write(List.of(Write.index(Index.ARTICLES, analysed.article().id(), now() + 1, old)));
        String relevant = "2026-03-01|bao|" + CoverageDocument.RELEVANT;
        assertThat(findings()).contains("lantoa-coverage " + relevant + " says 2 articles, there are 3");
        new Recount(store).all();
        assertThat(findings()).isEmpty();
        CoverageDocument less = CoverageDocument.of(DAY, "bao", CoverageDocument.RELEVANT, 2);
        store.write(List.of(Write.index(Index.COVERAGE, relevant, now() + 1, less)));
        new Recount(store).of(List.of(new DayOfOutlet("2026-03-01", "bao")));
        assertThat(counted(relevant)).isEqualTo(3);
        assertThat(findings()).isEmpty();
    }

    @Test
    void articleThatHasNeitherThemeNorTaskOnceItsTaskHasLeftTheRegistryNoLongerCountsAsRelevant() throws IOException {
        Analysed analysed = article(3, List.of(), List.of("T1"));
        write(analysed, FIRST);
        new Recount(store).all();
        String relevant = "2026-03-01|bao|" + CoverageDocument.RELEVANT;
        assertThat(counted(relevant)).isEqualTo(3);
        Tasks.replace(store, List.of(Documents.task("T2", "Nghiên cứu pin")), "r2");
        new Recount(store).all();
        assertThat(counted(relevant)).isEqualTo(2);
        assertThat(articles())
                .as("the one with a theme stays on the themes")
                .extracting(document -> document.found().relevant(), ArticleDocument::onThemes)
                .containsExactlyInAnyOrder(tuple(true, true), tuple(true, true), tuple(false, false));
        assertThat(findings()).isEmpty();
    }

    @Test
    void articleWhoseTaskWentBeforeItsDocumentToldSoDoesNotCountEither() throws IOException {
        Analysed analysed = article(3, List.of(), List.of());
        ObjectNode old = Json.MAPPER.valueToTree(ArticleDocument.of(analysed, FIRST));
        old.put("relevant", true);
        store.write(List.of(Write.index(Index.ARTICLES, analysed.article().id(), now(), old)));
        new Recount(store).all();
        assertThat(counted("2026-03-01|bao|" + CoverageDocument.RELEVANT)).isEqualTo(2);
        assertThat(findings()).isEmpty();
    }

    private List<ArticleDocument> articles() throws IOException {
        List<ArticleDocument> articles = new ArrayList<>();
        store.refresh(Index.ARTICLES);
        new PitScan(store, Index.ARTICLES).each(ArticleDocument.class, articles::add);
        return articles;
    }

    private long counted(String id) throws IOException {
        List<CoverageDocument> found = new ArrayList<>();
        store.refresh(Index.COVERAGE);
        new PitScan(store, Index.COVERAGE).where("id", List.of(id)).each(CoverageDocument.class, found::add);
        return found.get(0).articles();
    }

    private List<String> findings() throws IOException {
        return new Audit(store).run().findings();
    }

    private void write(Analysed analysed, Instant moment) throws IOException {
        List<Write> writes = new ArrayList<>();
        ArticleDocument article = ArticleDocument.of(analysed, moment);
        writes.add(Write.index(Index.ARTICLES, article.id(), now(), article));
        for (Evidence piece : analysed.evidence()) {
            EvidenceDocument evidence = EvidenceDocument.of(piece, analysed.article(), "r1", moment);
            writes.add(Write.index(Index.EVIDENCE, evidence.id(), now(), evidence));
        }
        store.write(writes);
    }

    private static Analysed article(int number, List<Theme> themes, List<String> tasks) {
        Analysed article = Documents.article("bao", number, FIRST, "Vật liệu lọc nước", "Thân bài", themes);
        List<Evidence> evidence = tasks.stream()
                .map(task -> Documents.evidence(article.article(), task))
                .toList();
        return new Analysed(article.article(), article.classification(), evidence);
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
