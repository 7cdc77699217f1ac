package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.lantoa.benchmark.Fill;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;

/** What {@code benchmark fill} is given: how much is made up, and which index is filled with it. */
final class Filling {

    @Option(
            names = "--articles",
            converter = Given.Millions.class,
            defaultValue = "100000",
            description = "Default: ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--tasks",
            converter = Given.Tasks.class,
            defaultValue = "500",
            description = "In place of those that the index has; default: ${DEFAULT-VALUE}.")
    private int tasks;

    @Option(
            names = "--days",
            converter = Given.TenThousand.class,
            defaultValue = "365",
            description = "Over which they are spread; default: ${DEFAULT-VALUE}.")
    private int days;

    @ArgGroup(multiplicity = "1")
    private Where where;

    /** Which index is filled. */
    private static final class Where {

        @Option(
                names = "--elasticsearch",
                converter = Given.Address.class,
                required = true,
                paramLabel = "URL",
                description = "The one at this address.")
        private @Nullable String elasticsearch;

        @Option(
                names = "--data",
                required = true,
                paramLabel = "DIR",
                description = "That of a data folder on which no Lantoa runs; it is made where it is not there.")
        private @Nullable Path data;
    }

    void run() throws IOException, InterruptedException {
        if (where.elasticsearch != null) {
            run(where.elasticsearch);
            return;
        }
        Path folder = Objects.requireNonNull(where.data, "one of the two is named");
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(folder)) {
            run(server.address());
        }
    }

    private void run(String address) throws IOException, InterruptedException {
        try (Store store = Store.open(ElasticsearchSettings.at(address))) {
            Work.of(() -> {
                        Indices.prepare(store.client());
                        return new Fill(store, articles, tasks, days).run();
                    })
                    .forEach(System.out::println);
        }
    }
}
