package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.concurrent.TimeUnit;
import org.apache.flink.connector.testframe.environment.MiniClusterTestEnvironment;
import org.apache.flink.connector.testframe.external.ExternalContextFactory;
import org.apache.flink.connector.testframe.junit.annotations.TestContext;
import org.apache.flink.connector.testframe.junit.annotations.TestEnv;
import org.apache.flink.connector.testframe.junit.annotations.TestSemantics;
import org.apache.flink.connector.testframe.testsuites.SinkTestSuiteBase;
import org.apache.flink.core.execution.CheckpointingMode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.settings.ElasticsearchSettings;

/** What Flink asks of every sink, asked of that of documents, with a real Elasticsearch. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith(ElasticsearchServer.class)
class ElasticSinkSuiteIT extends SinkTestSuiteBase<String> {

    @TestEnv
    final MiniClusterTestEnvironment flink = new MiniClusterTestEnvironment();

    /** A document that is written again is the same document: stored at least once, it is there once. */
    @TestSemantics
    final CheckpointingMode[] semantics = {CheckpointingMode.EXACTLY_ONCE};

    @TestContext
    final ExternalContextFactory<CoverageIndex> index;

    ElasticSinkSuiteIT(ElasticsearchSettings settings, ElasticsearchClient client) {
        index = name -> new CoverageIndex(settings, client);
    }
}
