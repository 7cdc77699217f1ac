package vn.lantoa.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.lantoa.settings.ElasticsearchSettings;

/** The pages as a process of their own with the heap that the launcher gives them, asked from outside. */
final class PagesProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path said;
    private final String address;

    private PagesProcess(Process process, Path said, String address) {
        this.process = process;
        this.said = said;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder takes what it says on standard error
     */
    static PagesProcess start(Path folder, ElasticsearchSettings elasticsearch, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                DashboardsMain.class.getName(),
                "--elasticsearch",
                WithSecret.address(elasticsearch),
                "--port",
                "0",
                "--parent-stdin"));
        command.addAll(List.of(options));
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(command).redirectError(said.toFile()).start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String address = output.readLine().substring("dashboards ".length()).replaceAll("/$", "");
        return new PagesProcess(process, said, address);
    }

    CompletableFuture<HttpResponse<String>> ask(String path) {
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(URI.create(address + path).toASCIIString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for all at once. */
    List<HttpResponse<String>> askAll(List<String> paths) {
        List<CompletableFuture<HttpResponse<String>>> asked =
                paths.stream().map(this::ask).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    void assertAlive() throws IOException {
        assertThat(process.isAlive()).isTrue();
        assertThat(ask("/").join().statusCode()).isEqualTo(200);
        assertThat(Files.readString(said)).doesNotContain("Error");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
