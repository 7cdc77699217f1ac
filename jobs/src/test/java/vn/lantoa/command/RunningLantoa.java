package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.job.CompleteCheckpoint;
import vn.lantoa.settings.ElasticsearchSettings;

/** The whole product as a person runs it, {@code up} with everything that it starts, on a data folder of its own. */
final class RunningLantoa implements AutoCloseable {

    /** Its processes. */
    enum Part {
        MAIN,
        SERVER,
        PAGES
    }

    private static final Duration ENDS_WITHIN = Duration.ofMinutes(1);

    private final Path folder;
    private final Path config;
    private final List<Path> said = new ArrayList<>();
    private ElasticsearchSettings elsewhere;
    private Process main;
    private Path out;

    private RunningLantoa(Path folder, Path config) {
        this.folder = folder;
        this.config = config;
    }

    /**
     * Writes its settings; starts nothing.
     *
     * @param folder is made
     * @param settings lines of YAML on top of what every test has
     */
    static RunningLantoa in(Path folder, CountedPress press, String... settings) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("catalogue.yaml"), press.catalogue());
        Files.writeString(folder.resolve("tasks.csv"), CountedPress.tasks());
        String usual = """
                http: {contact: test@lantoa.localhost, pace: 200ms, allow-local: true}
                data: data
                catalogue: catalogue.yaml
                registry: tasks.csv
                workers: 2
                poll: {shortest: 2s, longest: 2s, retry: 1s}
                dashboards: {port: 0}
                """;
        Path config = Files.writeString(folder.resolve("lantoa.yaml"), usual + String.join("\n", settings) + "\n");
        return new RunningLantoa(folder, config);
    }

    /** The settings name an index of somebody else, which a test reaches like this. */
    RunningLantoa onIndex(ElasticsearchSettings index) {
        elsewhere = index;
        return this;
    }

    /** Where its index is to be read; empty while its server does not run. */
    Optional<ElasticsearchSettings> index() {
        return elsewhere == null
                ? Optional.ofNullable(EmbeddedElasticsearch.runningAt(data())).map(ElasticsearchSettings::at)
                : Optional.of(elsewhere);
    }

    Path data() {
        return folder.resolve("data");
    }

    Path config() {
        return config;
    }

    /** Starts it; does not wait until it is ready. */
    void start() throws IOException {
        int number = said.size() + 1;
        out = folder.resolve("out-" + number);
        said.add(folder.resolve("err-" + number));
        main = Child.start(folder, List.of(pages()), out, said.get(number - 1), "up", "--config", config.toString());
    }

    boolean runs() {
        return main.isAlive();
    }

    boolean ready() throws IOException {
        return said().contains("lantoa: ready");
    }

    /** Its exit code, once it has ended. */
    int exitCode() {
        return main.exitValue();
    }

    /** What it has said on standard error since its newest start. */
    String said() throws IOException {
        return Files.readString(said.get(said.size() - 1));
    }

    /** What it has said at all its starts. */
    String saidEver() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : said) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    int starts() {
        return said.size();
    }

    /** Address of its pages since the newest start; empty as long as they do not answer. */
    Optional<String> address() throws IOException {
        return Files.readAllLines(out).stream()
                .filter(line -> line.startsWith("dashboards "))
                .map(line -> line.substring("dashboards ".length()))
                .findFirst();
    }

    /** Kills one of its processes, as the system does that runs out of memory; false where it is not there. */
    boolean kill(Part part) throws Exception {
        Optional<ProcessHandle> process = process(part);
        if (process.isEmpty()) {
            return false;
        }
        process.get().destroyForcibly();
        process.get().onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        return true;
    }

    /** Ends one of its processes in good order. */
    void end(Part part) throws InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle process = process(part).orElseThrow();
        process.destroy();
        process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    /**
     * What was asked before this is in every checkpoint from which the next start may go on: when the one before the newest
     * was complete, the newest had not begun.
     *
     * @param damaged how many of the newest ones are no good
     */
    Instant rememberedUntil(int damaged) throws IOException {
        List<CompleteCheckpoint> complete = checkpoints();
        return complete.size() < damaged + 2
                ? Instant.EPOCH
                : complete.get(damaged + 1).at();
    }

    /** The newest first. */
    List<CompleteCheckpoint> checkpoints() throws IOException {
        return CompleteCheckpoint.within(data().resolve("checkpoints"));
    }

    @Override
    public void close() {
        if (main == null || !main.isAlive()) {
            return;
        }
        main.destroy();
        try {
            if (!main.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                main.destroyForcibly();
            }
        } catch (InterruptedException e) {
            main.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProcessHandle> process(Part part) {
        if (part == Part.MAIN) {
            return Optional.of(main.toHandle()).filter(ProcessHandle::isAlive);
        }
        return main.children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> isServer(child) == (part == Part.SERVER))
                .findFirst();
    }

    private static boolean isServer(ProcessHandle child) {
        // the system shows the beginning of a long command only, in which the server has this
        return child.info().commandLine().orElse("").contains("elasticsearch-crash.log");
    }

    /** The option that tells where the pages are; they are built behind this module. */
    private static String pages() {
        Path built = Path.of(System.getProperty("lantoa.root"), "dashboards", "target");
        Path others = built.resolve("classpath");
        assertThat(others)
                .as("the pages are built; expected mvn -DskipTests package before")
                .exists();
        try {
            return "-D" + DashboardsProcess.CLASS_PATH + "=" + built.resolve("classes") + ":"
                    + Files.readString(others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
