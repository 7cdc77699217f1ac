package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.testframe.environment.MiniClusterTestEnvironment;
import org.apache.flink.connector.testframe.environment.TestEnvironment;
import org.apache.flink.connector.testframe.environment.TestEnvironmentSettings;
import org.apache.flink.connector.testframe.external.ExternalContextFactory;
import org.apache.flink.connector.testframe.external.sink.DataStreamSinkExternalContext;
import org.apache.flink.connector.testframe.junit.annotations.TestContext;
import org.apache.flink.connector.testframe.junit.annotations.TestEnv;
import org.apache.flink.connector.testframe.junit.annotations.TestSemantics;
import org.apache.flink.connector.testframe.source.FromElementsSource;
import org.apache.flink.connector.testframe.testsuites.SinkTestSuiteBase;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.JobMetric;
import vn.lantoa.settings.ElasticsearchSettings;

/** What Flink asks of every sink, asked of that of documents. */
@ExtendWith(ElasticsearchServer.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ElasticSinkSuiteIT extends SinkTestSuiteBase<String> {

    @TestEnv
    final MiniClusterTestEnvironment flink = new MiniClusterTestEnvironment();

    @TestSemantics
    final CheckpointingMode[] semantics = {CheckpointingMode.EXACTLY_ONCE};

    @TestContext
    final ExternalContextFactory<IndexedWords> words;

    ElasticSinkSuiteIT(ElasticsearchSettings settings, ElasticsearchClient client) {
        words = name -> new IndexedWords(settings, client);
    }

    /**
     * Flink's own case waits for {@code numRecordsSend}, which its frame for asynchronous sinks never counts. What became of each
     * write is counted by the sink itself.
     */
    @Override
    @TestTemplate
    @DisplayName("Test sink metrics")
    public void testMetrics(
            TestEnvironment env, DataStreamSinkExternalContext<String> context, CheckpointingMode semantic)
            throws Exception {
        List<String> sent = context.generateTestData(null, 7);
        StreamExecutionEnvironment execution = env.createExecutionEnvironment(TestEnvironmentSettings.builder()
                .setConnectorJarPaths(context.getConnectorJarPaths())
                .build());
        execution.enableCheckpointing(500);
        execution
                .fromSource(
                        new FromElementsSource<>(Boundedness.CONTINUOUS_UNBOUNDED, sent, sent.size()),
                        WatermarkStrategy.noWatermarks(),
                        "words",
                        Types.STRING)
                .setParallelism(1)
                .sinkTo(((IndexedWords) context).sink())
                .name("index")
                .setParallelism(1)
                .disableChaining();
        JobClient job = execution.executeAsync("metrics");
        try {
            JobMetric written = new JobMetric(env, job, "index", "written");
            written.await(sent.size(), Duration.ofMinutes(1));
            assertThat(written.value()).isEqualTo(sent.size());
        } finally {
            job.cancel().get();
        }
    }
}
