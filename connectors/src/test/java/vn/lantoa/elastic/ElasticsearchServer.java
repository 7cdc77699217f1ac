package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lantoa.document.Index;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/**
 * Gives a test class a real Elasticsearch with fresh, empty indices: {@code @ExtendWith(ElasticsearchServer.class)}.
 *
 * <p>One server is shared by all test classes of a JVM, so classes that use it must not run at the same time. A test
 * method or constructor asks for what it needs by a parameter: {@link ElasticsearchSettings} or
 * {@link ElasticsearchClient} (shared; not to be closed).
 *
 * <p>Where {@value #RUNNING} names the address of one that runs already and holds nothing of worth, that one is used:
 * mutation testing asks JUnit anew for each test, in many JVMs, and a server takes many seconds to start.
 */
public final class ElasticsearchServer implements BeforeAllCallback, ParameterResolver {

    private static final String RUNNING = "lantoa.test.elasticsearch";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ElasticsearchServer.class);

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        ElasticsearchClient client = shared(context).client();
        // of whichever generation: a test may have replaced those that were there first
        List<String> patterns =
                Stream.of(Index.values()).map(index -> index.alias() + "-*").toList();
        List<String> names = List.copyOf(client.indices()
                .get(request -> request.index(patterns).ignoreUnavailable(true))
                .result()
                .keySet());
        if (!names.isEmpty()) {
            client.indices().delete(request -> request.index(names));
        }
        Indices.prepare(client);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ElasticsearchSettings.class || type == ElasticsearchClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = shared(context);
        return parameter.getParameter().getType() == ElasticsearchClient.class ? shared.client() : shared.settings();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    /** Closed by JUnit when all tests of the JVM are over. */
    private record Shared(
            Path folder, EmbeddedElasticsearch server, ElasticsearchSettings settings, ElasticsearchClient client)
            implements AutoCloseable {

        static Shared start() {
            String running = System.getProperty(RUNNING, "");
            if (!running.isEmpty()) {
                ElasticsearchSettings settings = ElasticsearchSettings.at(running);
                return new Shared(null, null, settings, Elastic.connect(settings));
            }
            Path folder =
                    Path.of("target", "elasticsearch-" + ProcessHandle.current().pid());
            EmbeddedElasticsearch server = EmbeddedElasticsearch.start(folder);
            ElasticsearchSettings settings = ElasticsearchSettings.at(server.address());
            return new Shared(folder, server, settings, Elastic.connect(settings));
        }

        @Override
        public void close() throws IOException {
            client.close();
            if (server == null) {
                return;
            }
            server.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
