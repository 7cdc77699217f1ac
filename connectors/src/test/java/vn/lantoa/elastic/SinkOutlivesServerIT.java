package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/** The server is killed in the midst of writing, and started again on the same folder and port. */
class SinkOutlivesServerIT {

    private static final int DOCUMENTS = 6_000;
    private static final RetryPolicy SHORT_PAUSES =
            new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMinutes(2), 10);

    @RegisterExtension
    static final MiniClusterExtension FLINK = new MiniClusterExtension();

    @TempDir
    private Path data;

    @Test
    void theJobGoesOnAndHasStoredEverything() throws Exception {
        EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
        prepare(server.address());
        StreamExecutionEnvironment environment = SinkJob.environment();
        ElasticSink sink = new ElasticSink(ElasticsearchSettings.at(server.address()), SHORT_PAUSES);
        JobClient job = SinkJob.start(environment, writes(environment), sink);
        awaitDocuments(server.address(), DOCUMENTS / 4);

        kill(server);
        try (EmbeddedElasticsearch again = EmbeddedElasticsearch.start(data, port(server))) {
            assertThat(again.address()).isEqualTo(server.address());
            SinkJob.end(job);
            assertThat(count(again.address())).isEqualTo(DOCUMENTS);
        }
    }

    /** What waits in the sink is part of the checkpoint; the job is made to fail between two of them. */
    @Test
    void aJobThatFailsGoesOnFromItsCheckpointWithoutLoss() throws Exception {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            prepare(server.address());
            Configuration restarts = new Configuration();
            restarts.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
            restarts.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
            restarts.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(10));
            StreamExecutionEnvironment environment = SinkJob.environment();
            environment.configure(restarts);
            DataStream<Write> writes = writes(environment).map(new FailsOnce(DOCUMENTS / 2));
            FailsOnce.FAILED.set(false);
            SinkJob.end(SinkJob.start(
                    environment, writes, new ElasticSink(ElasticsearchSettings.at(server.address()), SHORT_PAUSES)));
            assertThat(FailsOnce.FAILED).isTrue();
            assertThat(count(server.address())).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void whatWasAcknowledgedIsStillThereAfterTheKill() throws Exception {
        EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
        prepare(server.address());
        Set<Write> acknowledged = ConcurrentHashMap.newKeySet();
        try (BulkClient client = new BulkClient(ElasticsearchSettings.at(server.address()))) {
            Thread killer = new Thread(() -> {
                while (acknowledged.size() < 1_500) {
                    LockSupport.parkNanos(1_000_000);
                }
                kill(server);
            });
            killer.start();
            for (int i = 0; server.alive(); i++) {
                List<Write> batch = List.of(write(3L * i), write(3L * i + 1), write(3L * i + 2));
                List<ItemAnswer> answers = client.send(batch).join();
                for (int item = 0; item < batch.size(); item++) {
                    if (answers.get(item).outcome() == BulkItemOutcome.SUCCESS) {
                        acknowledged.add(batch.get(item));
                    }
                }
            }
            killer.join();
        }
        try (EmbeddedElasticsearch again = EmbeddedElasticsearch.start(data);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(again.address()))) {
            awaitGreen(client);
            List<String> ids = acknowledged.stream().map(Write::id).toList();
            assertThat(client.mget(
                                    request -> request.index(Index.COVERAGE.alias())
                                            .ids(ids),
                                    ObjectNode.class)
                            .docs())
                    .hasSameSizeAs(ids)
                    .allMatch(answer -> answer.result().found());
        }
    }

    @Test
    void aServerThatStaysAwayStopsTheJobInTheEndWithASentence() {
        RetryPolicy little = new RetryPolicy(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(200), 10);
        ElasticSink sink = new ElasticSink(ElasticsearchSettings.at("http://127.0.0.1:1"), little);
        assertThatThrownBy(() -> SinkJob.run(sink, List.of(write(1))))
                .hasStackTraceContaining("Elasticsearch does not take documents for lantoa-coverage")
                .hasStackTraceContaining("Is it running");
    }

    private static DataStream<Write> writes(StreamExecutionEnvironment environment) {
        DataGeneratorSource<Write> source = new DataGeneratorSource<>(
                SinkOutlivesServerIT::write, DOCUMENTS, RateLimiterStrategy.perSecond(2_000), SinkJob.TYPE);
        return environment.fromSource(source, WatermarkStrategy.noWatermarks(), "writes");
    }

    private static Write write(long number) {
        return Write.index(
                Index.COVERAGE,
                "c" + number,
                1,
                new CoverageDocument("c" + number, "2025-11-20", "bao-mau", CoverageDocument.ALL, number));
    }

    private static void prepare(String address) throws IOException {
        try (ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(address))) {
            Indices.prepare(client);
        }
    }

    private static void awaitDocuments(String address, long atLeast) throws Exception {
        while (count(address) < atLeast) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long count(String address) throws IOException {
        try (ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(address))) {
            awaitGreen(client);
            client.indices().refresh(request -> request.index(Index.COVERAGE.alias()));
            return client.count(request -> request.index(Index.COVERAGE.alias()))
                    .count();
        }
    }

    private static void awaitGreen(ElasticsearchClient client) throws IOException {
        client.cluster().health(request -> request.index(Index.COVERAGE.alias()).waitForStatus(HealthStatus.Green));
    }

    private static void kill(EmbeddedElasticsearch server) {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int port(EmbeddedElasticsearch server) {
        return URI.create(server.address()).getPort();
    }

    /** Passes writes on, and fails at the write of a number, the first time. */
    private record FailsOnce(long number) implements MapFunction<Write, Write> {

        /** Static, since the function itself is a copy after every restart. */
        static final AtomicBoolean FAILED = new AtomicBoolean();

        @Override
        public Write map(Write write) {
            if (write.id().equals("c" + number) && FAILED.compareAndSet(false, true)) {
                throw new IllegalStateException("asked to fail");
            }
            return write;
        }
    }
}
