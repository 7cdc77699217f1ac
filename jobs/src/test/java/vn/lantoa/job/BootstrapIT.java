package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.Index;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class BootstrapIT {

    @Test
    void indicatorThatTheProgrammeNoLongerListsGoes(ElasticsearchSettings settings) throws IOException {
        List<IndicatorDocument> all = ProgrammeIndicators.bundled().indicators();
        List<IndicatorDocument> fewer = all.subList(1, all.size());
        try (Store store = Store.open(settings)) {
            Bootstrap.indicators(store, new ProgrammeIndicators(all));
            assertThat(stored(store)).containsExactlyInAnyOrderElementsOf(all);
            Bootstrap.indicators(store, new ProgrammeIndicators(fewer));
            assertThat(stored(store)).containsExactlyInAnyOrderElementsOf(fewer);
        }
    }

    private static List<IndicatorDocument> stored(Store store) throws IOException {
        store.refresh(Index.INDICATORS);
        List<IndicatorDocument> stored = new ArrayList<>();
        new PitScan(store, Index.INDICATORS).each(IndicatorDocument.class, stored::add);
        return stored;
    }
}
