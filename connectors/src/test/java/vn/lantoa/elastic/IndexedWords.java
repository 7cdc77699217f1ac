package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.testframe.external.ExternalSystemDataReader;
import org.apache.flink.connector.testframe.external.sink.DataStreamSinkV2ExternalContext;
import org.apache.flink.connector.testframe.external.sink.TestingSinkSettings;
import vn.lantoa.document.Index;
import vn.lantoa.settings.ElasticsearchSettings;

/** An index whose documents are called by the words that a job sends: what Flink's suite calls an external system. */
final class IndexedWords implements DataStreamSinkV2ExternalContext<String> {

    private static final Index INDEX = Index.ARTICLES;
    private static final int WORDS = 1_500;
    private static final int MOST = 10_000;

    private final ElasticsearchSettings settings;
    private final ElasticsearchClient client;
    private final Set<String> before;

    IndexedWords(ElasticsearchSettings settings, ElasticsearchClient client) {
        this.settings = settings;
        this.client = client;
        this.before = Set.copyOf(words());
    }

    @Override
    public Sink<String> createSink(TestingSinkSettings of) {
        return sink();
    }

    Sink<String> sink() {
        return new WordSink(new ElasticSink(settings), INDEX);
    }

    /** More than the sink sends in one request. */
    @Override
    public List<String> generateTestData(TestingSinkSettings of, long seed) {
        return IntStream.range(0, WORDS)
                .mapToObj(number -> Long.toHexString(seed) + "-" + number)
                .toList();
    }

    @Override
    public ExternalSystemDataReader<String> createSinkDataReader(TestingSinkSettings of) {
        Set<String> told = new HashSet<>(before);
        return new ExternalSystemDataReader<>() {
            @Override
            public List<String> poll(Duration timeout) {
                List<String> more = words().stream().filter(told::add).toList();
                pause();
                return more;
            }

            @Override
            public void close() {
                // the client is shared
            }
        };
    }

    private List<String> words() {
        try {
            client.indices().refresh(request -> request.index(INDEX.alias()));
            return client
                    .search(
                            request -> request.index(INDEX.alias()).size(MOST).source(source -> source.fetch(false)),
                            Void.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> hit.id())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        // the index is that of the test
    }
}
