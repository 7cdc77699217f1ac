package vn.lantoa.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lantoa.model.Json;

/**
 * A Flink cluster as its owner has it: a job manager and task managers, each a process of its own, made of the jars that
 * Flink publishes. What is not said otherwise is Flink's default.
 */
final class FlinkCluster implements AutoCloseable {

    private static final String BASH = "org.apache.flink.runtime.util.bash.BashJavaUtils";
    private static final String JOB_MANAGER = "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";
    private static final String RESULT = "BASH_JAVA_UTILS_EXEC_RESULT:";
    private static final Pattern SUBMITTED = Pattern.compile("JobID ([0-9a-f]{32})");
    private static final Duration IN_TIME = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private final List<Process> taskManagers = new ArrayList<>();
    private Process jobManager;
    private int logs;

    /**
     * What a client said.
     *
     * @param code its exit code
     */
    record Said(int code, String words) {

        /** Id of the job that was submitted. */
        String job() {
            Matcher matcher = SUBMITTED.matcher(words);
            if (!matcher.find()) {
                throw new AssertionError("nothing was submitted: " + words);
            }
            return matcher.group(1);
        }
    }

    private FlinkCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a job manager; task managers are added.
     *
     * @param folder for settings, logs and temporary files
     * @param settings beside addresses and folders, in the form of {@code config.yaml}
     */
    static FlinkCluster start(Path folder, List<String> settings) throws IOException, InterruptedException {
        FlinkCluster cluster = new FlinkCluster(folder, freePort());
        Files.createDirectories(folder.resolve("conf"));
        List<String> lines = new ArrayList<>(List.of(
                "jobmanager.rpc.address: 127.0.0.1",
                "jobmanager.rpc.port: " + freePort(),
                "jobmanager.bind-host: 127.0.0.1",
                "taskmanager.bind-host: 127.0.0.1",
                "taskmanager.host: 127.0.0.1",
                "rest.address: 127.0.0.1",
                "rest.bind-address: 127.0.0.1",
                "rest.port: " + cluster.port,
                "rest.bind-port: " + cluster.port,
                "io.tmp.dirs: " + Files.createDirectories(folder.resolve("tmp"))));
        lines.addAll(settings);
        Files.write(folder.resolve("conf/config.yaml"), lines);
        cluster.startJobManager();
        return cluster;
    }

    /** Starts it where the last one was killed, and waits until it answers. */
    void startJobManager() throws IOException, InterruptedException {
        List<String> given = resources("GET_JM_RESOURCE_PARAMS");
        jobManager = process(
                "job-manager",
                words(given.get(0)),
                JOB_MANAGER,
                List.of("--configDir", conf(), "--executionMode", "cluster"));
        Waiting.until("a job manager", IN_TIME, () -> answers("/overview"));
    }

    /** Starts one more. */
    Process addTaskManager() throws IOException, InterruptedException {
        List<String> given = resources("GET_TM_RESOURCE_PARAMS");
        List<String> arguments = new ArrayList<>(List.of("--configDir", conf()));
        arguments.addAll(words(given.get(1)));
        Process started = process("task-manager", words(given.get(0)), TASK_MANAGER, arguments);
        taskManagers.add(started);
        return started;
    }

    /** As kill -9 does. */
    void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
        taskManagers.remove(process);
    }

    void killJobManager() throws InterruptedException {
        jobManager.destroyForcibly().waitFor();
    }

    List<Process> taskManagers() {
        return List.copyOf(taskManagers);
    }

    int freeSlots() {
        return answers("/overview") ? get("/overview").path("slots-available").asInt() : 0;
    }

    /**
     * {@code flink run}, to its end.
     *
     * @param environment variables of the client
     */
    Said run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(List.of("--add-opens=java.base/java.util=ALL-UNNAMED")));
        command.add(CLIENT);
        command.add("run");
        command.addAll(List.of(arguments));
        Path said = folder.resolve("client-" + ++logs + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("FLINK_CONF_DIR", conf());
        builder.environment().putAll(environment);
        Process client = builder.start();
        if (!client.waitFor(5, TimeUnit.MINUTES)) {
            client.destroyForcibly().waitFor();
        }
        return new Said(client.exitValue(), Files.readString(said));
    }

    /** State of a job, such as RUNNING. */
    String state(String job) {
        return get("/jobs/" + job).path("state").asText();
    }

    /** How many of its tasks run; all of them, or it is restarting. */
    boolean runs(String job) {
        JsonNode found = get("/jobs/" + job);
        if (!found.path("state").asText().equals("RUNNING")) {
            return false;
        }
        for (JsonNode vertex : found.path("vertices")) {
            if (!vertex.path("status").asText().equals("RUNNING")) {
                return false;
            }
        }
        return true;
    }

    /** Stops a job with a savepoint; gives its folder. */
    String stop(String job) {
        ObjectNode question = Json.MAPPER.createObjectNode().put("drain", false);
        question.put("targetDirectory", folder.resolve("savepoints").toUri().toString());
        String trigger =
                post("/jobs/" + job + "/stop", question).path("request-id").asText();
        String status = "/jobs/" + job + "/savepoints/" + trigger;
        Waiting.until(
                "a savepoint",
                IN_TIME,
                () -> get(status).path("status").path("id").asText().equals("COMPLETED"));
        JsonNode operation = get(status).path("operation");
        if (!operation.has("location")) {
            throw new AssertionError("no savepoint: " + operation);
        }
        Waiting.until("the end of the job", IN_TIME, () -> state(job).equals("FINISHED"));
        return operation.path("location").asText();
    }

    void cancel(String job) {
        send(request("/jobs/" + job).method("PATCH", HttpRequest.BodyPublishers.noBody()));
        Waiting.until("the end of the job", IN_TIME, () -> state(job).equals("CANCELED"));
    }

    /** What the job manager says to a question. */
    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** All that the processes have logged. */
    String logged() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : taskManagers) {
            process.destroyForcibly();
        }
        jobManager.destroyForcibly().waitFor();
        for (Process process : taskManagers) {
            process.waitFor();
        }
    }

    private boolean answers(String path) {
        try {
            get(path);
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private JsonNode post(String path, JsonNode question) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            String answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return Json.MAPPER.readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String conf() {
        return folder.resolve("conf").toString();
    }

    private Process process(String name, List<String> options, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java(options));
        command.add(main);
        command.addAll(arguments);
        Path log = folder.resolve(name + "-" + ++logs + ".log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What Flink's own scripts ask for the options of Java and of the process. */
    private List<String> resources(String question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java(List.of()));
        command.addAll(List.of(BASH, question, "--configDir", conf()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> results = said.lines()
                .filter(line -> line.startsWith(RESULT))
                .map(line -> line.substring(RESULT.length()))
                .toList();
        if (process.waitFor() != 0 || results.isEmpty()) {
            throw new AssertionError(question + ": " + said);
        }
        return results;
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> java(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", jars()));
        return command;
    }

    private static String jars() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("lantoa.flink"), "lib"))) {
            return String.join(
                    ":",
                    jars.map(Path::toString).sorted(Comparator.naturalOrder()).toList());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What takes a while. */
    static final class Waiting {

        private Waiting() {}

        interface Condition {
            boolean holds() throws Exception;
        }

        static void until(String what, Duration most, Condition condition) {
            long end = System.nanoTime() + most.toNanos();
            try {
                while (!condition.holds()) {
                    if (System.nanoTime() > end) {
                        throw new AssertionError(what + " did not come in " + most.toSeconds() + " s");
                    }
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(what, e);
            }
        }
    }
}
