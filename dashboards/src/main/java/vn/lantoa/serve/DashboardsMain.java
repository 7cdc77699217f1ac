package vn.lantoa.serve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.elastic.FirstContact;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.Addresses;
import vn.lantoa.query.Searcher;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.ExitCode;
import vn.lantoa.settings.FreePort;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.PublicAddress;
import vn.lantoa.settings.Settings;
import vn.lantoa.yaml.InvalidInput;

/** Starts the dashboards. Prints {@code dashboards URL} on standard output when they answer; logs on standard error. */
@Command(
        name = "lantoa serve",
        description = "Show what is in Elasticsearch as web pages.",
        footer = {"", "Prints one line when ready: dashboards URL"})
public final class DashboardsMain implements Callable<Integer> {

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: lantoa.yaml of the working folder, else the one beside the launcher).")
    private @Nullable Path config;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description = "Elasticsearch to ask; goes before the settings.")
    private @Nullable String elasticsearch;

    @Option(names = "--archive", paramLabel = "DIR", description = "Folder of the archive; goes before the settings.")
    private @Nullable Path archive;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Address to listen on (default: settings, else 127.0.0.1).")
    private @Nullable String host;

    @Option(
            names = "--port",
            converter = Port.class,
            paramLabel = "PORT",
            description = "Port to listen on; 0 for any free one (default: settings, else " + Settings.DASHBOARDS_PORT
                    + ", or another where that is taken).")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            converter = Address.class,
            paramLabel = "URL",
            description = "Address under which people reach the pages, for links in feeds; goes before the settings.")
    private @Nullable String address;

    @Option(names = "--parent-stdin", hidden = true, description = "Ends when standard input is closed.")
    private boolean parentStdin;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs until the process is told to end; returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new DashboardsMain())
                .setExecutionExceptionHandler((e, line, parsed) -> told(e))
                .setParameterExceptionHandler((e, given) -> told(InvalidInput.of(
                        (e.getCause() instanceof TypeConversionException cause ? cause.getMessage() : e.getMessage())
                                + "\n\"lantoa serve --help\" says what it takes.")))
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = elasticsearch == null && config == null ? found() : config;
        Settings settings = file == null ? null : Settings.read(file);
        Listening wanted = (settings == null ? Listening.usual() : Listening.of(settings)).with(host, port);
        FreePort.of(wanted);
        ElasticsearchSettings server = server(settings);
        FirstContact.toRead(server);
        try (ElasticsearchClient client = Elastic.connect(server);
                Answering pages = Answering.start(
                        () -> new Dashboards(
                                new Searcher(client),
                                archive(settings),
                                address != null || settings == null
                                        ? address
                                        : settings.dashboards().address(),
                                InstantSource.system()),
                        wanted)) {
            // a parent tells it itself
            if (pages.elsewhere(wanted) && !parentStdin) {
                System.err.println("lantoa serve: port " + wanted.port()
                        + " is taken by another program, so that another one is used; name one with --port");
            }
            System.out.println("dashboards http://" + shown(wanted.host()) + ":" + pages.port() + "/");
            System.out.flush();
            awaitEnd();
        }
        return ExitCode.WELL.number();
    }

    /** The settings that nobody named: of the working folder, else beside the launcher; null where there are none. */
    private static @Nullable Path found() {
        return Stream.of(".", System.getProperty("lantoa.home", "."))
                .map(folder -> Path.of(folder).toAbsolutePath().normalize().resolve("lantoa.yaml"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
    }

    private ElasticsearchSettings server(@Nullable Settings settings) {
        if (elasticsearch != null) {
            if (!Addresses.isWeb(elasticsearch)) {
                throw InvalidInput.of("--elasticsearch: expected an address such as http://127.0.0.1:9200, was \""
                        + elasticsearch + "\"");
            }
            return ElasticsearchSettings.at(elasticsearch, System.getenv(ElasticsearchSettings.SECRET_VARIABLE));
        }
        if (settings == null) {
            throw InvalidInput.of("which Elasticsearch? Give --config FILE or --elasticsearch URL");
        }
        if (!settings.elasticsearch().embedded()) {
            return settings.elasticsearch();
        }
        String running = EmbeddedElasticsearch.runningAt(settings.data());
        if (running == null) {
            throw InvalidInput.of("no Elasticsearch runs on " + settings.data()
                    + "; start it with \"lantoa up\" or \"lantoa elasticsearch\", or name one with"
                    + " elasticsearch.hosts in the settings, or --elasticsearch");
        }
        return ElasticsearchSettings.at(running);
    }

    private @Nullable Path archive(@Nullable Settings settings) {
        if (archive != null) {
            return archive;
        }
        return settings == null || settings.archive().folder() == null
                ? null
                : Path.of(settings.archive().folder());
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

    /** Says in one sentence why it ends; returns the exit code of the README. */
    private static int told(Exception e) {
        System.err.println("lantoa serve: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        return e instanceof InvalidInput || e instanceof ElasticsearchUnavailable
                ? ExitCode.ASKED_WRONGLY.number()
                : ExitCode.NOT_WELL.number();
    }

    static final class Address implements ITypeConverter<String> {

        @Override
        public String convert(String text) {
            return PublicAddress.origin(text)
                    .orElseThrow(() -> new TypeConversionException("--address: " + PublicAddress.expected(text)));
        }
    }

    static final class Port implements ITypeConverter<Integer> {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
        private static final int LARGEST = 65_535;

        @Override
        public Integer convert(String text) {
            if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= LARGEST) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException(
                    "--port: expected a port (0 for any free one) from 0 to " + LARGEST + ", was \"" + text + "\"");
        }
    }
}
