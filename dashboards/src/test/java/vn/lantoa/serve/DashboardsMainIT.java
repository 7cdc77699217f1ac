package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.settings.ElasticsearchSettings;

/** The command as a process of its own. */
@ExtendWith(ElasticsearchServer.class)
class DashboardsMainIT {

    private static final int WITHIN_SECONDS = 60;

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void itSaysWhereItAnswersAndEndsWithItsParent(ElasticsearchSettings elasticsearch) throws Exception {
        start("--elasticsearch", WithSecret.address(elasticsearch), "--port", "0", "--parent-stdin");
        try (BufferedReader output = output()) {
            String line = output.readLine();
            assertThat(line).matches("dashboards http://127\\.0\\.0\\.1:\\d+/");
            assertThat(status(line.substring("dashboards ".length()))).isEqualTo(200);
            process.getOutputStream().close();
            assertThat(process.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(output.readLine()).isNull();
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void aPortThatIsTakenIsRefusedBeforeAnythingIsStarted(ElasticsearchSettings elasticsearch) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            start("--elasticsearch", WithSecret.address(elasticsearch), "--port", port, "--parent-stdin");
            assertEndsWith(2, "lantoa serve: --port: port " + port + " of 127.0.0.1 is taken by another program");
        }
    }

    @Test
    void whatCannotBeHadIsSaidInOneSentence() throws Exception {
        start("--elasticsearch", "http://127.0.0.1:1", "--port", "99999");
        assertEndsWith(2, "--port: expected a port (0 for any free one) from 0 to 65535, was \"99999\"");
        start("--elasticsearch", "http://127.0.0.1:1", "--port", "0");
        assertEndsWith(2, "elasticsearch.hosts: nothing answers at http://127.0.0.1:1");
        start("--elasticsearch", "somewhere", "--port", "0");
        assertEndsWith(2, "--elasticsearch: expected an address such as http://127.0.0.1:9200, was \"somewhere\"");
        start("--elasticsearch", "http://127.0.0.1:1", "--host", "192.0.2.1");
        assertEndsWith(2, "--host: \"192.0.2.1\" is no address of this machine");
        start("--elasticsearch", "http://127.0.0.1:1", "--address", "https://bao.example/lantoa");
        assertEndsWith(
                2, "--address: expected the address under which people reach the pages, without a path, such as");
        start("--prot", "1");
        assertEndsWith(2, "Unknown option");
    }

    @Test
    void helpSaysWhatItTakes() throws Exception {
        start("--help");
        try (BufferedReader output = output()) {
            assertThat(output.lines().toList())
                    .anyMatch(line -> line.startsWith("Usage: lantoa serve"))
                    .anyMatch(line -> line.contains("--elasticsearch=URL"));
        }
        assertThat(process.waitFor()).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void theSettingsSayWhichElasticsearch(ElasticsearchSettings elasticsearch) throws Exception {
        Path settings = folder.resolve("lantoa.yaml");
        Files.writeString(
                settings, """
                http:
                  contact: someone@example.org
                elasticsearch:
                  hosts: ["%s"]
                  user: %s
                  password: "%s"
                dashboards:
                  host: 127.0.0.1
                  port: 0
                  address: https://lantoa.example
                """.formatted(elasticsearch.hosts().get(0), elasticsearch.user(), elasticsearch.password()));
        start("--config", settings.toString(), "--parent-stdin");
        try (BufferedReader output = output()) {
            String address = output.readLine().substring("dashboards ".length());
            assertThat(status(address)).isEqualTo(200);
            assertThat(text(address + "tasks.rss")).contains("https://lantoa.example/tasks.rss");
        }
    }

    @Test
    void withoutElasticsearchItSaysWhatIsWanted() throws Exception {
        start("--parent-stdin");
        assertThat(process.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(said()).contains("--elasticsearch URL").doesNotContain("Exception");
    }

    private void assertEndsWith(int code, String sentence) throws Exception {
        assertThat(process.waitFor(WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(said())
                .contains(sentence)
                .doesNotContain("Exception")
                .hasLineCount(said().contains("--help") ? 2 : 1);
        assertThat(process.exitValue()).isEqualTo(code);
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DashboardsMain.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
    }

    private BufferedReader output() {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private static String text(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
