package vn.lantoa.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.lantoa.settings.ElasticsearchSettings;
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

    /** Starts the dashboards on the settings' Elasticsearch and waits until they answer. */
    static DashboardsProcess start(Settings settings) throws IOException {
        String classPath = System.getProperty(CLASS_PATH);
        if (classPath == null) {
            throw new IllegalStateException("the dashboards cannot be found: system property " + CLASS_PATH
                    + " is not set; start with ./lantoa");
        }
        ProcessBuilder builder = new ProcessBuilder(arguments(settings, classPath));
        environment(builder, settings.elasticsearch());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
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

    private static List<String> arguments(Settings settings, String classPath) {
        List<String> arguments = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                "vn.lantoa.serve.Serve",
                "serve",
                "--parent-stdin",
                "--host",
                settings.dashboardsHost(),
                "--prefer-port",
                Integer.toString(settings.dashboardsPort())));
        for (String host : settings.elasticsearch().hosts()) {
            arguments.add("--elasticsearch");
            arguments.add(host);
        }
        return arguments;
    }

    /** Credentials travel in the environment: arguments can be read by every user of the machine. */
    private static void environment(ProcessBuilder builder, ElasticsearchSettings elasticsearch) {
        put(builder, "LANTOA_ELASTICSEARCH_USER", elasticsearch.user());
        put(builder, "LANTOA_ELASTICSEARCH_PASSWORD", elasticsearch.password());
        put(builder, "LANTOA_ELASTICSEARCH_API_KEY", elasticsearch.apiKey());
        put(builder, "LANTOA_ELASTICSEARCH_CA", elasticsearch.ca());
    }

    private static void put(ProcessBuilder builder, String name, String value) {
        if (value != null) {
            builder.environment().put(name, value);
        }
    }
}
