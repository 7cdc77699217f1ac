package vn.lantoa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.Elastic;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.ServerParent;
import vn.lantoa.settings.CapacitySettings;
import vn.lantoa.settings.ElasticsearchSettings;

class EmbeddedElasticsearchIT {

    @TempDir
    private Path data;

    @Test
    void documentsOutliveTheServerAndSoDoesNothingElse() throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            assertThat(EmbeddedElasticsearch.runningAt(data)).isEqualTo(server.address());
            put(server, "a");
        }
        assertThat(EmbeddedElasticsearch.runningAt(data)).isNull();
        assertThat(data.resolve("elasticsearch.address")).doesNotExist();
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            assertThat(exists(server, "a")).isTrue();
        }
        assertThat(data.resolve("elasticsearch.log.1")).isNotEmptyFile();
        try (Stream<Path> left = Files.list(data.resolve("elasticsearch-tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void itHasTheMemoryThatSettingsGiveItAlsoAfterItDied() throws Exception {
        try (ElasticsearchSupervisor guard = ElasticsearchSupervisor.start(data, new CapacitySettings(1, 256))) {
            long first = guard.pid();
            assertThat(options(first)).contains("-Xmx256m");
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            while (guard.pid() == first) {
                Thread.sleep(50);
            }
            assertThat(options(guard.pid())).contains("-Xmx256m");
        }
    }

    /** A start wants 600 MB to be free, whatever the disk is like. */
    @Test
    void newIndicesAreMadeWithWhatAStartWantsToBeFree() throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                RestClient client = Elastic.rest(ElasticsearchSettings.at(server.address()), Duration.ofSeconds(20))) {
            String settings = new String(
                    client.performRequest(new Request("GET", "/_nodes/settings?flat_settings=true"))
                            .getEntity()
                            .getContent()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Matcher limits =
                    Pattern.compile("watermark\\.(\\w+)\":\"(\\d+)mb\"").matcher(settings);
            assertThat(limits.results()
                            .map(limit -> Long.parseLong(limit.group(2)) << 20)
                            .toList())
                    .hasSize(3)
                    .allMatch(limit -> limit < 600_000_000);
        }
    }

    private static String[] options(long process) {
        return ProcessHandle.of(process).orElseThrow().info().arguments().orElseThrow();
    }

    @Test
    void aFolderThatAnotherServerHoldsIsRefusedAndTheOtherGoesOn() throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(data))
                    .isInstanceOf(ElasticsearchUnavailable.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + server.pid())
                    .hasMessageContaining(server.address().replaceFirst("//.*@", "//"))
                    .hasMessageContaining("another data folder");
            put(server, "a");
            assertThat(exists(server, "a")).isTrue();
        }
    }

    @Test
    void onlyWhoKnowsTheSecretIsAnswered() throws Exception {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()))) {
            String plain = server.address().replaceFirst("//.*@", "//");
            HttpClient anybody = HttpClient.newHttpClient();
            for (String path : List.of("/", "/_search", "/_bulk", "/lantoa-tasks")) {
                for (String method : List.of("GET", "POST", "DELETE", "OPTIONS")) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(plain + path))
                            .method(method, HttpRequest.BodyPublishers.ofString("{\"index\":{\"_index\":\"a\"}}\n{}\n"))
                            .header("Content-Type", "text/plain")
                            .header("Authorization", "Basic bGFudG9hOmE=")
                            .build();
                    assertThat(anybody.send(request, HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                            .as(method + " " + path)
                            .isIn(400, 401);
                }
            }
            assertThat(client.info().version().number()).startsWith("8.");
            assertThat(isLetGo(nodePort(server))).as("the port for other nodes").isTrue();
            Path secret = data.resolve("elasticsearch.secret");
            assertThat(Files.getPosixFilePermissions(secret)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(server.address())
                    .contains("lantoa:" + Files.readString(secret).strip() + "@127.0.0.1:");
            assertThat(Files.readString(data.resolve("elasticsearch.address"))).doesNotContain("@");
        }
        String before = Files.readString(data.resolve("elasticsearch.secret"));
        EmbeddedElasticsearch.start(data).close();
        assertThat(Files.readString(data.resolve("elasticsearch.secret"))).isEqualTo(before);
    }

    @Test
    void whatIsWaitedForCanBeSearchedAtOnce() throws IOException {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()))) {
            assertThat(Indices.awaitAll(ElasticsearchSettings.at(server.address())))
                    .as("a server without indices")
                    .isTrue();
            Indices.prepare(client);
        }
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()))) {
            assertThat(Indices.awaitAll(ElasticsearchSettings.at(server.address())))
                    .isTrue();
            for (Index index : Index.values()) {
                assertThat(client.count(request -> request.index(index.alias())).count())
                        .isZero();
            }
        }
    }

    private static int nodePort(EmbeddedElasticsearch server) throws IOException {
        try (RestClient client = Elastic.rest(ElasticsearchSettings.at(server.address()), Duration.ofSeconds(20))) {
            String nodes = new String(
                    client.performRequest(new Request("GET", "/_nodes/transport"))
                            .getEntity()
                            .getContent()
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            Matcher address = Pattern.compile("\"publish_address\":\"127\\.0\\.0\\.1:(\\d+)\"")
                    .matcher(nodes);
            assertThat(address.find()).as(nodes).isTrue();
            return Integer.parseInt(address.group(1));
        }
    }

    private static boolean isLetGo(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            return socket.getInputStream().read() < 0;
        }
    }

    @Test
    void aKilledServerFreesItsFolder() throws Exception {
        EmbeddedElasticsearch killed = EmbeddedElasticsearch.start(data);
        put(killed, "a");
        ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
        assertThat(killed.alive()).isFalse();
        assertThat(EmbeddedElasticsearch.runningAt(data)).isNull();
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            assertThat(exists(server, "a")).isTrue();
        }
    }

    @Test
    void aServerThatIsKilledWhileItStartsIsStartedAgain() throws Exception {
        Set<Long> before = children();
        CompletableFuture<ElasticsearchSupervisor> start =
                CompletableFuture.supplyAsync(() -> ElasticsearchSupervisor.start(data));
        long killed = await(
                () -> children().stream().filter(pid -> !before.contains(pid)).findFirst());
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        try (ElasticsearchSupervisor server = start.get(2, TimeUnit.MINUTES)) {
            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(EmbeddedElasticsearch.runningAt(data)).isEqualTo(server.address());
        }
    }

    /** Servers alone: a child begins as a helper of Java's, whose end would be told as a program that cannot be run. */
    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains("vn.lantoa.server.launch"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static long await(Supplier<Optional<Long>> process) throws InterruptedException {
        for (int look = 0; look < 600; look++) {
            Optional<Long> there = process.get();
            if (there.isPresent()) {
                return there.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no process was started within 30 s");
    }

    @Test
    void aGuardedServerThatIsKilledComesBackAtItsAddress() throws Exception {
        try (ElasticsearchSupervisor guard = ElasticsearchSupervisor.start(data);
                ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(guard.address()))) {
            Indices.prepare(client);
            client.index(request -> request.index(Index.TASKS.alias()).id("a").withJson(new StringReader("{}")));
            long killed = guard.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            while (guard.pid() == killed) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            Indices.prepare(client);
            assertThat(client.exists(request ->
                                    request.index(Index.TASKS.alias()).id("a"))
                            .value())
                    .isTrue();
        }
        assertThat(EmbeddedElasticsearch.runningAt(data)).isNull();
    }

    @Test
    void theServerEndsWithAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-D" + ServerHome.PROPERTY + "=" + System.getProperty(ServerHome.PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerParent.class.getName(),
                        data.toString())
                .redirectError(data.resolve("parent.log").toFile())
                .start();
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            String line = output.lines()
                    .filter(said -> said.startsWith("server "))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the parent ended"));
            ProcessHandle server = ProcessHandle.of(Long.parseLong(line.substring("server ".length())))
                    .orElseThrow();
            assertThat(EmbeddedElasticsearch.runningAt(data)).startsWith("http://lantoa:");
            parent.destroyForcibly();
            server.onExit().get(60, TimeUnit.SECONDS);
        } finally {
            parent.destroyForcibly();
        }
        assertThat(EmbeddedElasticsearch.runningAt(data)).isNull();
        assertThat(data.resolve("elasticsearch.address")).doesNotExist();
    }

    @Test
    void controlCIsLeftToTheParentAndTerminationObeyed() throws Exception {
        try (EmbeddedElasticsearch server = EmbeddedElasticsearch.start(data)) {
            ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
            int sent = new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
            assertThat(sent).isZero();
            put(server, "a");
            assertThat(server.alive()).isTrue();
            process.destroy();
            process.onExit().get(60, TimeUnit.SECONDS);
            assertThat(data.resolve("elasticsearch.address")).doesNotExist();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(data, taken.getLocalPort()))
                    .isInstanceOf(ElasticsearchUnavailable.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("Failed to bind");
        }
    }

    private static void put(EmbeddedElasticsearch server, String id) throws IOException {
        try (ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()))) {
            Indices.prepare(client);
            client.index(request -> request.index(Index.TASKS.alias()).id(id).withJson(new StringReader("{}")));
        }
    }

    private static boolean exists(EmbeddedElasticsearch server, String id) throws IOException {
        try (ElasticsearchClient client = Elastic.connect(ElasticsearchSettings.at(server.address()))) {
            Indices.prepare(client);
            return client.exists(request -> request.index(Index.TASKS.alias()).id(id))
                    .value();
        }
    }
}
