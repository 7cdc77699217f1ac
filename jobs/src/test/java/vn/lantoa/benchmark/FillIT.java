package vn.lantoa.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.coverage.Audit;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

@ExtendWith(ElasticsearchServer.class)
class FillIT {

    @Test
    void whatIsFilledInAgreesWithItselfAndIsTheSameTheSecondTime(ElasticsearchSettings settings) throws IOException {
        try (Store store = Store.open(settings)) {
            new Fill(store, 200, 20, 10).run();
            Audit.Report first = new Audit(store).run();
            assertThat(first.findings()).isEmpty();
            assertThat(first.documents())
                    .containsEntry("lantoa-articles", 200L)
                    .containsEntry("lantoa-tasks", 20L)
                    .containsEntry("lantoa-evidence", 10L)
                    .containsEntry("lantoa-sightings", 200L)
                    .containsEntry("lantoa-captures", 200L);
            new Fill(store, 200, 20, 10).run();
            assertThat(new Audit(store).run()).usingRecursiveComparison().isEqualTo(first);
        }
    }
}
