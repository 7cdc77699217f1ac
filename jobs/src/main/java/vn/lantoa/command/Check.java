package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lantoa.coverage.Audit;
import vn.lantoa.elastic.FirstContact;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;

/** Audits the index: exit code 1 where something does not agree. */
@Command(
        name = "check",
        description = "Audit the index: does every document say what was written, do coverage and articles agree,"
                + " does evidence point to what exists.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of an embedded Elasticsearch, running or not.")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings that name the data folder or the Elasticsearch.")
    private @Nullable Path config;

    @Option(
            names = "--elasticsearch",
            converter = Given.Address.class,
            paramLabel = "URL",
            description = "Address of an Elasticsearch.")
    private @Nullable String address;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (address != null) {
            return audited(ElasticsearchSettings.at(address));
        }
        if (config != null) {
            Settings settings = Settings.read(config);
            return settings.elasticsearch().embedded()
                    ? folder(data == null ? settings.data() : data)
                    : audited(settings.elasticsearch());
        }
        return folder(data == null ? Path.of("data", "demo") : data);
    }

    private int folder(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "no data folder at " + folder + "; name one with --data");
        }
        String running = EmbeddedElasticsearch.runningAt(folder);
        if (running != null) {
            return Work.of(() -> audit(ElasticsearchSettings.at(running)));
        }
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(folder)) {
            return Work.of(() -> {
                waitUntilSearchable(server.address());
                return audit(ElasticsearchSettings.at(server.address()));
            });
        }
    }

    /** A server that has just started takes a moment until its indices can be searched. */
    private static void waitUntilSearchable(String server) throws IOException {
        try (Store store = Store.open(ElasticsearchSettings.at(server))) {
            Indices.prepare(store.client());
        }
    }

    private int audited(ElasticsearchSettings settings) throws InterruptedException {
        FirstContact.toRead(settings);
        return Work.of(() -> audit(settings));
    }

    private int audit(ElasticsearchSettings settings) throws IOException {
        try (Store store = Store.open(settings)) {
            Audit.Report report = new Audit(store).run();
            report.documents().forEach((index, count) -> System.out.println(index + " " + count));
            report.findings().forEach(System.out::println);
            report.unarchived().sentences().forEach(System.out::println);
            System.out.println(
                    report.findings().isEmpty()
                            ? "all agrees"
                            : report.findings().size() + " findings");
            if (!report.fresh() && !report.findings().isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("this user has no right to refresh the index, so that what was written in the last"
                                + " seconds may look as if it were missing; where Lantoa is running, ask again");
            }
            return report.findings().isEmpty() ? 0 : 1;
        }
    }
}
