package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class ReconciliationIT {

    private static final CoverageDocument KEPT = figure(1, 5);
    private static final CoverageDocument BEFORE = figure(2, 5);
    private static final CoverageDocument AFTER = figure(2, 6);
    private static final CoverageDocument GONE = figure(3, 5);
    private static final CoverageDocument MISSING = figure(4, 5);
    private static final Map<String, CoverageDocument> WANTED =
            Map.of(KEPT.id(), KEPT, AFTER.id(), AFTER, MISSING.id(), MISSING);

    private Store store;

    @BeforeEach
    void fill(ElasticsearchSettings settings) throws IOException {
        store = Store.open(settings);
        long version = store.now().toEpochMilli();
        store.write(List.of(KEPT, BEFORE, GONE).stream()
                .map(figure -> Write.index(Index.COVERAGE, figure.id(), version, figure))
                .toList());
        store.refresh(Index.COVERAGE);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void whatSaysTheSameStays() throws IOException {
        Reconciliation difference =
                Reconciliation.of(stored(), CoverageDocument.class, WANTED, CoverageDocument::equals, 7);
        assertThat(difference.writes()).containsExactlyInAnyOrder(goes(), written(AFTER, 7), written(MISSING, 7));
        assertThat(difference.gone()).containsExactly(GONE.id());
    }

    @Test
    void allIsWrittenWhatEverTheIndexSays() throws IOException {
        assertThat(Reconciliation.overwriting(stored(), WANTED, 7).writes())
                .containsExactlyInAnyOrder(goes(), written(KEPT, 7), written(AFTER, 7), written(MISSING, 7));
    }

    @Test
    void whatIsThereStaysWhatEverItSays() throws IOException {
        assertThat(Reconciliation.adding(stored(), WANTED, 0, 7).writes())
                .containsExactlyInAnyOrder(goes(), written(MISSING, 0));
    }

    @Test
    void whatTheScanDoesNotReadIsLeftAlone() throws IOException {
        PitScan others = stored().where("outlet", List.of("another"));
        assertThat(Reconciliation.overwriting(others, Map.of(), 7).writes()).isEmpty();
    }

    private PitScan stored() {
        return new PitScan(store, Index.COVERAGE).where("outlet", List.of("reconciled"));
    }

    private static CoverageDocument figure(int day, int articles) {
        return CoverageDocument.of(LocalDate.of(2025, 11, day), "reconciled", CoverageDocument.ALL, articles);
    }

    private static Write goes() {
        return Write.delete(Index.COVERAGE, GONE.id(), 7);
    }

    private static Write written(CoverageDocument figure, long version) {
        return Write.index(Index.COVERAGE, figure.id(), version, figure);
    }
}
