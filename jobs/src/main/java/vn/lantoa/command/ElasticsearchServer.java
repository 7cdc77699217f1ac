package vn.lantoa.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.elastic.Indices;
import vn.lantoa.embedded.ElasticsearchSupervisor;
import vn.lantoa.job.Stopped;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.yaml.InvalidInput;

/** Runs the embedded Elasticsearch alone, until it is interrupted. */
@Command(name = "elasticsearch", description = "Run the embedded Elasticsearch alone.", mixinStandardHelpOptions = true)
final class ElasticsearchServer implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() throws Exception {
        if (Files.isRegularFile(data)) {
            throw InvalidInput.of("--data: " + data + " is a file; expected a folder");
        }
        try (ElasticsearchSupervisor server = ElasticsearchSupervisor.start(data)) {
            // readers of the address ask at once, and a server that has just started answers searches with 503
            if (!Indices.awaitAll(ElasticsearchSettings.at(server.address()))) {
                System.err.println("lantoa: some indices in " + data + " cannot be searched; "
                        + data.resolve("elasticsearch.log") + " tells why");
            }
            System.out.println("elasticsearch " + server.address());
            System.out.flush();
            throw new Stopped(server.lost().get());
        }
    }
}
