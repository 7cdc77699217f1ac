package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Article;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.Theme;
import vn.lantoa.settings.ElasticsearchSettings;

/** Two jobs on one index: what one finds is not found again by the other. */
@ExtendWith(ElasticsearchServer.class)
class FirstFoundIT {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(86_400);

    @Test
    void whatAnotherJobHasFoundMeanwhileKeepsItsMoment(ElasticsearchSettings settings)
            throws IOException, InterruptedException {
        try (Store other = Store.open(settings);
                FirstFound running = FirstFound.read(settings)) {
            write(other, evidence(1, Acceptance.ACCEPTED, FIRST));
            write(other, evidence(2, Acceptance.UNSURE, FIRST));
            write(other, evidence(3, Acceptance.ACCEPTED, FIRST).foundAt(null));

            assertThat(running.in(evidence(1, Acceptance.ACCEPTED, LATER)).found())
                    .isEqualTo(FIRST);
            assertThat(running.in(evidence(2, Acceptance.ACCEPTED, LATER)).found())
                    .as("the other one was not sure")
                    .isEqualTo(LATER);
            assertThat(running.in(evidence(3, Acceptance.ACCEPTED, LATER)).found())
                    .as("not noted")
                    .isNull();
            assertThat(running.in(evidence(4, Acceptance.ACCEPTED, LATER)).found())
                    .as("new to both")
                    .isEqualTo(LATER);
            assertThat(running.in(evidence(4, Acceptance.ACCEPTED, LATER.plusSeconds(9)))
                            .found())
                    .isEqualTo(LATER);
        }
    }

    private static void write(Store store, EvidenceDocument evidence) throws IOException, InterruptedException {
        store.write(List.of(Write.index(Index.EVIDENCE, evidence.id(), System.currentTimeMillis(), evidence)));
    }

    private static EvidenceDocument evidence(int number, Acceptance decision, Instant moment) {
        Article article = Documents.article("bao", number, FIRST, "Vật liệu", "Thân bài", List.of(Theme.ST))
                .article();
        Evidence accepted = Documents.evidence(article, "T1");
        Evidence decided = new Evidence(
                accepted.article(),
                accepted.task(),
                accepted.probability(),
                accepted.level(),
                decision,
                accepted.signals(),
                accepted.sentence());
        return EvidenceDocument.of(decided, article, "r1", moment);
    }
}
