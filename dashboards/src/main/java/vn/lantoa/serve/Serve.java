package vn.lantoa.serve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.elastic.EmbeddedElasticsearch;
import vn.lantoa.query.Searcher;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.InvalidInput;
import vn.lantoa.settings.Settings;

/** Starts the dashboards. Prints {@code dashboards URL} on standard output when they answer; logs on standard error. */
@Command(
        name = "serve",
        description = "Shows what is in Elasticsearch as web pages.",
        footer = "Prints one line when ready: dashboards URL")
public final class Serve implements Callable<Integer> {

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file (lantoa.yaml).")
    private Path config;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = "Elasticsearch to ask; goes before the settings.")
    private String elasticsearch;

    @Option(names = "--archive", paramLabel = "DIR", description = "Folder of the archive; goes before the settings.")
    private Path archive;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen on (default: settings, else 127.0.0.1).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one (default: settings, else 8570).")
    private Integer port;

    @Option(
            names = "--prefer-port",
            paramLabel = "PORT",
            description = "Port to listen on, or any free one where it is taken.")
    private Integer preferredPort;

    @Option(names = "--parent-stdin", hidden = true, description = "Ends when standard input is closed.")
    private boolean parentStdin;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs until the process is told to end; returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Serve())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(line.getColorScheme().errorText(said(e)));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = config == null ? null : Settings.read(config);
        String listen = host != null ? host : settings != null ? settings.dashboardsHost() : "127.0.0.1";
        try (ElasticsearchClient client = Elastic.connect(server(settings));
                Dashboards dashboards =
                        new Dashboards(new Searcher(client), archive(settings), InstantSource.system())) {
            int answering = dashboards.start(listen, port(settings, listen));
            System.out.println("dashboards http://" + shown(listen) + ":" + answering + "/");
            System.out.flush();
            awaitEnd();
        }
        return CommandLine.ExitCode.OK;
    }

    private ElasticsearchSettings server(Settings settings) {
        if (elasticsearch != null) {
            return ElasticsearchSettings.at(elasticsearch);
        }
        if (settings == null) {
            throw new InvalidInput(List.of("serve: which Elasticsearch? Give --config FILE or --elasticsearch URL"));
        }
        if (!settings.elasticsearch().embedded()) {
            return settings.elasticsearch();
        }
        String running = EmbeddedElasticsearch.runningAt(settings.data());
        if (running == null) {
            throw new InvalidInput(List.of("serve: no Elasticsearch runs on " + settings.data()
                    + "; start it with \"lantoa up\" or \"lantoa elasticsearch\", or name one in the settings"));
        }
        return ElasticsearchSettings.at(running);
    }

    private Path archive(Settings settings) {
        if (archive != null) {
            return archive;
        }
        return settings == null || settings.archive().folder() == null
                ? null
                : Path.of(settings.archive().folder());
    }

    private int port(Settings settings, String listen) {
        if (preferredPort != null) {
            return FreePort.preferring(listen, preferredPort);
        }
        return port != null ? port : settings != null ? settings.dashboardsPort() : Settings.DASHBOARDS_PORT;
    }

    /** Waits for the parent to close our input, or for ever: a signal ends the process. */
    private void awaitEnd() throws IOException, InterruptedException {
        if (parentStdin) {
            while (System.in.read() >= 0) {
                // what the parent writes is of no interest, only that it ends
            }
        } else {
            new CountDownLatch(1).await();
        }
    }

    /** All interfaces is no address to go to. */
    private static String shown(String listen) {
        if (listen.equals("0.0.0.0") || listen.equals("::")) {
            return "127.0.0.1";
        }
        return listen.contains(":") ? "[" + listen + "]" : listen;
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
