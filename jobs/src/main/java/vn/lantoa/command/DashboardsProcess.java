package vn.lantoa.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

/**
 * The dashboards as a child process. It ends when this process closes its standard input or ends in whatever way: jobs and
 * dashboards share documents, never a class path.
 */
final class DashboardsProcess implements AutoCloseable {

    /** System property with the class path of the dashboards; the launcher sets it. */
    static final String CLASS_PATH = "lantoa.dashboards.classpath";

    private static final String READY = "dashboards ";
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final String address;

    private DashboardsProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the dashboards on the settings' Elasticsearch and waits until they answer.
     *
     * @param where to listen; a port that nobody named is left to the dashboards, which take another one where it is taken by
     *     the time they start
     * @param config file of the settings, which the dashboards read for themselves where a cluster is named, because
     *     credentials must not be among the arguments of a process; null where the server is the embedded one
     */
    static DashboardsProcess start(Settings settings, @Nullable Path config, Listening where) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(temporary(settings), arguments(settings, config, where)))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        if (config == null && settings.elasticsearch().password() != null) {
            // others can read the arguments of a process, but not its environment
            builder.environment()
                    .put(
                            ElasticsearchSettings.SECRET_VARIABLE,
                            settings.elasticsearch().password());
        }
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null || !line.startsWith(READY)) {
            process.destroyForcibly();
            throw new IOException("the dashboards did not start; they said: " + line);
        }
        return new DashboardsProcess(process, line.substring(READY.length()));
    }

    /** Where they answer: {@code http://127.0.0.1:8570/}. */
    String address() {
        return address;
    }

    /** The port at which they answer. */
    int port() {
        return URI.create(address).getPort();
    }

    /** Number of the process. */
    long pid() {
        return process.pid();
    }

    /** Waits until it has ended, however that comes; returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Where lists are written before they are sent: in the data folder, whose start clears it of what a killed run left. */
    private static Path temporary(Settings settings) throws IOException {
        return Files.createDirectories(settings.data().toAbsolutePath().resolve("tmp/pages"));
    }

    /**
     * The command that starts them.
     *
     * @param temporary folder for what is written and sent; null for the machine's own
     */
    static List<String> command(@Nullable Path temporary, List<String> arguments) {
        String classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            throw new IllegalStateException("the dashboards cannot be found: system property " + CLASS_PATH
                    + " is not set; start with ./lantoa");
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JavaOptions.ofPages(System.getenv(JavaOptions.VARIABLE)));
        if (temporary != null) {
            command.add("-Djava.io.tmpdir=" + temporary);
        }
        command.addAll(
                List.of(JavaOptions.END, "-Dfile.encoding=UTF-8", "-cp", classPath, "vn.lantoa.serve.DashboardsMain"));
        command.addAll(arguments);
        return command;
    }

    static List<String> arguments(Settings settings, @Nullable Path config, Listening where) {
        List<String> arguments = new ArrayList<>(List.of("--parent-stdin", "--host", where.host()));
        if (where.portNamed() != null) {
            arguments.addAll(List.of("--port", Integer.toString(where.port())));
        }
        arguments.addAll(
                config == null
                        ? List.of(
                                "--elasticsearch",
                                settings.elasticsearch().hosts().get(0),
                                "--archive",
                                settings.archive().folder())
                        : List.of("--config", config.toString()));
        if (config == null && settings.dashboards().address() != null) {
            arguments.addAll(List.of("--address", settings.dashboards().address()));
        }
        return arguments;
    }
}
