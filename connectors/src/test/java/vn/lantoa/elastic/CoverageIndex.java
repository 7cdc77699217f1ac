package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.testframe.external.ExternalSystemDataReader;
import org.apache.flink.connector.testframe.external.sink.DataStreamSinkV2ExternalContext;
import org.apache.flink.connector.testframe.external.sink.TestingSinkSettings;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.settings.ElasticsearchSettings;

/** One index of a real Elasticsearch: what Flink's suite calls an external system. */
final class CoverageIndex implements DataStreamSinkV2ExternalContext<String> {

    private static final int WORDS = 1_000;

    private final ElasticsearchSettings settings;
    private final ElasticsearchClient client;
    /** What the words of this case begin with: other cases leave theirs in the index. */
    private final String mark = UUID.randomUUID() + "-";

    CoverageIndex(ElasticsearchSettings settings, ElasticsearchClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public Sink<String> createSink(TestingSinkSettings testing) {
        return new WrittenWords(new ElasticSink(settings));
    }

    @Override
    public List<String> generateTestData(TestingSinkSettings testing, long seed) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        return IntStream.range(0, WORDS)
                .mapToObj(number -> mark + number + "-" + random.nextInt())
                .toList();
    }

    /** Tells each document once, when it is there. */
    @Override
    public ExternalSystemDataReader<String> createSinkDataReader(TestingSinkSettings testing) {
        Set<String> told = new HashSet<>();
        return new ExternalSystemDataReader<>() {
            @Override
            public List<String> poll(Duration patience) {
                List<String> fresh = new ArrayList<>(words());
                fresh.removeIf(word -> !told.add(word));
                return fresh;
            }

            @Override
            public void close() {
                // the client is shared
            }
        };
    }

    private List<String> words() {
        try {
            client.indices().refresh(request -> request.index(Index.COVERAGE.alias()));
            return client
                    .search(
                            request -> request.index(Index.COVERAGE.alias())
                                    .size(10_000)
                                    .query(query -> query.prefix(
                                            prefix -> prefix.field("outlet").value(mark))),
                            CoverageDocument.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> hit.source().outlet())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TypeInformation<String> getProducedType() {
        return Types.STRING;
    }

    @Override
    public List<URL> getConnectorJarPaths() {
        return List.of();
    }

    @Override
    public void close() {
        // the next case has words of its own
    }
}
