package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobExecutionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.StageCounters;
import vn.lantoa.operator.StageCounters.Fate;
import vn.lantoa.settings.ElasticsearchSettings;

/** The whole way, from feeds over HTTP to a real Elasticsearch. */
class MonitorJobIT {

    /**
     * Items of five newspapers of one day, made up for this test; {@code -Dlantoa.rss=FILE} takes others, and {@code
     * -Dlantoa.period=2025-11} of those one month or day.
     */
    private static final Path ITEMS =
            Path.of(System.getProperty("lantoa.rss", "src/test/resources/vn/lantoa/job/day.jsonl"));

    private static final String PERIOD = System.getProperty("lantoa.period", "");

    @Test
    void everyItemOfADayOfFeedsIsIndexedExactlyOnce(@TempDir Path data) throws Exception {
        try (RssSite site = RssSite.serve(ITEMS, PERIOD);
                EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            ElasticsearchSettings elasticsearch = ElasticsearchSettings.at(server.address());
            Catalogue catalogue = new Catalogue(false, List.of(), site.channels());

            long start = System.nanoTime();
            JobExecutionResult result = Trial.in(data, elasticsearch).run(catalogue);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            List<String> indexed = new ArrayList<>();
            List<CoverageDocument> coverage = new ArrayList<>();
            try (Store store = Store.open(elasticsearch)) {
                store.refresh(Index.values());
                new PitScan(store, Index.ARTICLES)
                        .each(
                                ArticleDocument.class,
                                article ->
                                        indexed.add(article.article().origin().address()));
                new PitScan(store, Index.COVERAGE).each(CoverageDocument.class, coverage::add);
                assertThat(new Audit(store).run().findings()).isEmpty();
            }
            assertThat(site.listed()).as("some are in two feeds").isGreaterThan(indexed.size());
            assertThat(indexed).containsExactlyInAnyOrderElementsOf(site.addresses());
            assertThat(total(coverage, CoverageDocument.ALL)).isEqualTo(indexed.size());
            assertThat(total(coverage, CoverageDocument.RELEVANT)).isPositive().isLessThan(indexed.size());
            everyItemHasOneFate(result);
            System.out.printf(
                    "%s %s: %d items in %d feeds, %d articles, %d relevant, %.1f s%n",
                    ITEMS.getFileName(),
                    PERIOD,
                    site.listed(),
                    site.channels().size(),
                    indexed.size(),
                    total(coverage, CoverageDocument.RELEVANT),
                    took.toMillis() / 1000.0);
        }
    }

    private static void everyItemHasOneFate(JobExecutionResult result) {
        for (Stage stage :
                List.of(Stage.POLL, Stage.EXTRACT, Stage.REMEMBER, Stage.CLASSIFY, Stage.VERIFY, Stage.INDEX)) {
            long fates = count(result, stage, Fate.OUT)
                    + count(result, stage, Fate.REPEATED)
                    + count(result, stage, Fate.FILTERED)
                    + count(result, stage, Fate.REJECTED);
            assertThat(count(result, stage, Fate.IN)).as("in of " + stage).isPositive();
            assertThat(fates).as("fates of " + stage).isEqualTo(count(result, stage, Fate.IN));
        }
        assertThat(count(result, Stage.EXTRACT, Fate.IN)).isEqualTo(count(result, Stage.POLL, Fate.OUT));
        assertThat(count(result, Stage.REMEMBER, Fate.IN)).isEqualTo(count(result, Stage.EXTRACT, Fate.OUT));
        assertThat(count(result, Stage.CLASSIFY, Fate.IN)).isEqualTo(count(result, Stage.REMEMBER, Fate.OUT));
        assertThat(count(result, Stage.VERIFY, Fate.IN)).isEqualTo(count(result, Stage.CLASSIFY, Fate.OUT));
        assertThat(count(result, Stage.INDEX, Fate.IN)).isEqualTo(count(result, Stage.VERIFY, Fate.OUT));
    }

    private static long count(JobExecutionResult result, Stage stage, Fate fate) {
        Long count = result.getAccumulatorResult(StageCounters.name(stage, fate));
        return count == null ? 0 : count;
    }

    private static long total(List<CoverageDocument> coverage, String theme) {
        return coverage.stream()
                .filter(document -> document.theme().equals(theme))
                .mapToLong(CoverageDocument::articles)
                .sum();
    }
}
