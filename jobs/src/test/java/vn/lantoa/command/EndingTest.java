package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.job.Stopped;
import vn.lantoa.settings.ExitCode;

/** What fails before the work of a command begins is told otherwise than what fails in it. */
class EndingTest {

    /** A disk that is full, as the kernel offers it. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private final StringWriter told = new StringWriter();

    @Test
    void aDiskThatFillsWhileACommandWritesIsNoMistakeOfWhoAsked() throws IOException {
        assumeTrue(Files.isWritable(FULL), "this system has no " + FULL);
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\":\"a\",\"title\":\"Chip bán dẫn\",\"body\":\"Chip bán dẫn do Viện Vi mạch làm ra\"}\n");
        Path page = Files.writeString(folder.resolve("a.html"), "<html><body><p>Xin chào</p></body></html>");
        assertStopped("classify", "--in", articles.toString(), "--out", FULL.toString());
        assertStopped("extract", "--in", page.toString(), "--out", FULL.toString());
        assertStopped("catalogue", "export", FULL.toString());
    }

    @Test
    void whatCannotBeOpenedIsAskedWrongly() {
        assertThat(run("catalogue", "export", folder.resolve("none/a.opml").toString()))
                .isEqualTo(2);
        assertThat(told.toString()).contains("none/a.opml", "cannot be written");
    }

    @Test
    void anElasticsearchThatFailsLaterIsToldApartFromOneThatNeverAnswered() throws IOException {
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"title\":\"Chip\"}\n");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", EndingTest::answerOnlyTheGreeting);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        Path config = Files.writeString(
                folder.resolve("lantoa.yaml"),
                "http:\n  contact: a@bao.example\nelasticsearch:\n  hosts: [\"" + address + "\"]\n");
        String[] reprocess = {"reprocess", "--config", config.toString(), "--from", articles.toString()};
        try {
            assertThat(run(reprocess)).as(told.toString()).isEqualTo(4);
            assertThat(told.toString()).contains("The index lantoa-articles cannot be prepared");
            assertThat(run("check", "--elasticsearch", address))
                    .as(told.toString())
                    .isEqualTo(1);
        } finally {
            server.stop(0);
        }
        assertThat(run(reprocess)).as(told.toString()).isEqualTo(2);
        assertThat(told.toString()).contains("nothing answers at " + address);
    }

    @Test
    void labelsThatAreNoJsonAreAMistakeInAFile() throws IOException {
        Files.writeString(folder.resolve("truth.json"), "{\"a\": ");
        assertThat(run("evaluate", "dates", folder.toString())).isEqualTo(2);
        Files.writeString(folder.resolve("truth.json"), "{\"a\": {\"published\": \"2026-01-01\"}}");
        assertThat(run("evaluate", "dates", folder.toString()))
                .as("a page that is missing in the middle")
                .isEqualTo(5);
    }

    @Test
    void aJobThatStoppedIsToldInOneSentenceWhereTheCauseIsKnown() {
        Exception full = new FileSystemException("/data/checkpoints/x", null, "No space left on device");
        Ending known = Ending.of(new Stopped("the job stopped", new CompletionException("task 3", full)));
        assertThat(known.code()).isEqualTo(ExitCode.STORAGE);
        assertThat(known.words())
                .containsExactly(
                        "the job stopped: /data/checkpoints/x: no space is left on its disk; free some, or name"
                                + " another place");
        Ending unknown = Ending.of(new Stopped("the job stopped", new IllegalStateException("a state")));
        assertThat(unknown.words()).isEqualTo(List.of("the job stopped\n  because: a state"));
        assertThat(unknown.code()).isEqualTo(ExitCode.NOT_WELL);
        assertThat(Ending.of(full).code()).isEqualTo(ExitCode.ASKED_WRONGLY);
        assertThat(Ending.of(new Stopped(new OutOfMemoryError())).code()).isEqualTo(ExitCode.OUT_OF_MEMORY);
        assertThat(Ending.of(new OutOfMemoryError()).code()).isEqualTo(ExitCode.OUT_OF_MEMORY);
    }

    private void assertStopped(String... arguments) {
        assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(5);
        assertThat(told.toString())
                .as(String.join(" ", arguments))
                .contains("no space is left on the disk")
                .hasLineCount(1);
    }

    private int run(String... arguments) {
        told.getBuffer().setLength(0);
        return Lantoa.commandLine().setErr(new PrintWriter(told, true)).execute(arguments);
    }

    /** As a cluster does that is there when it is asked first, and has gone bad a moment later. */
    private static void answerOnlyTheGreeting(HttpExchange exchange) throws IOException {
        boolean greeting = exchange.getRequestURI().getPath().equals("/");
        byte[] body = (greeting ? "{\"version\":{\"number\":\"8.19.0\"}}" : "{\"error\":\"disk\",\"status\":507}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(greeting ? 200 : 507, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
