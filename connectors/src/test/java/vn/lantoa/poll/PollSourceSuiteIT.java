package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.testframe.environment.MiniClusterTestEnvironment;
import org.apache.flink.connector.testframe.environment.TestEnvironment;
import org.apache.flink.connector.testframe.environment.TestEnvironmentSettings;
import org.apache.flink.connector.testframe.external.ExternalContextFactory;
import org.apache.flink.connector.testframe.external.source.DataStreamSourceExternalContext;
import org.apache.flink.connector.testframe.external.source.TestingSourceSettings;
import org.apache.flink.connector.testframe.junit.annotations.TestContext;
import org.apache.flink.connector.testframe.junit.annotations.TestEnv;
import org.apache.flink.connector.testframe.junit.annotations.TestSemantics;
import org.apache.flink.connector.testframe.testsuites.SourceTestSuiteBase;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.metrics.MetricNames;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.Timeout;
import vn.lantoa.JobMetric;

/** What Flink asks of every source, asked of that of channels. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PollSourceSuiteIT extends SourceTestSuiteBase<String> {

    @TestEnv
    final MiniClusterTestEnvironment flink = new MiniClusterTestEnvironment();

    @TestSemantics
    final CheckpointingMode[] semantics = {CheckpointingMode.EXACTLY_ONCE};

    @TestContext
    final ExternalContextFactory<FeedSites> sites = name -> new FeedSites();

    /**
     * Flink's own case wants as many records as pages, for good. A live source tells of every visit, and of each entry that it is
     * listed and what its page is: as many as these come to here, where every feed is visited once.
     */
    @Override
    @TestTemplate
    @DisplayName("Test source metrics")
    public void testSourceMetrics(
            TestEnvironment env, DataStreamSourceExternalContext<String> context, CheckpointingMode semantic)
            throws Exception {
        TestingSourceSettings settings = TestingSourceSettings.builder()
                .setBoundedness(Boundedness.CONTINUOUS_UNBOUNDED)
                .setCheckpointingMode(semantic)
                .build();
        List<List<String>> pages = new ArrayList<>();
        for (int feed = 0; feed < FeedSites.FEEDS; feed++) {
            pages.add(generateAndWriteTestData(feed, context, settings));
        }
        StreamExecutionEnvironment execution = env.createExecutionEnvironment(TestEnvironmentSettings.builder()
                .setConnectorJarPaths(context.getConnectorJarPaths())
                .build());
        execution
                .fromSource(
                        ((FeedSites) context).source(Duration.ofHours(1), false),
                        WatermarkStrategy.noWatermarks(),
                        "visitedOnce")
                .setParallelism(FeedSites.FEEDS)
                .sinkTo(new DiscardingSink<>());
        JobClient job = execution.executeAsync("metrics");
        try {
            long told = 2L * getTestDataSize(pages) + FeedSites.FEEDS;
            JobMetric records = new JobMetric(env, job, "visitedOnce", MetricNames.IO_NUM_RECORDS_IN);
            records.await(told, Duration.ofMinutes(2));
            TimeUnit.SECONDS.sleep(1);
            assertThat(records.value()).isEqualTo(told);
        } finally {
            job.cancel().get();
        }
    }
}
