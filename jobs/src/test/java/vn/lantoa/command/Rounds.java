package vn.lantoa.command;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import vn.lantoa.elastic.ElasticsearchUnavailable;

/** What holds after each round of a run, whatever was done to it. */
final class Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final CountedPress press;
    private final RunningLantoa lantoa;
    private final String run;
    private final HttpClient client = HttpClient.newHttpClient();
    private String state = "nothing";

    /**
     * @param run in words, for whoever reads that it failed
     */
    Rounds(CountedPress press, RunningLantoa lantoa, String run) {
        this.press = press;
        this.lantoa = lantoa;
        this.run = run;
    }

    /** Waits until everything is held that was published, each once, and the pages answer; then it agrees with itself. */
    void settle(String round) throws Exception {
        Instant begin = Instant.now();
        while (!isSettled()) {
            assertThat(Instant.now())
                    .as("%s, %s: %s of %s pages in time; it said\n%s", run, round, state, press.pages(), lantoa.said())
                    .isBefore(begin.plus(PATIENCE));
            TimeUnit.SECONDS.sleep(1);
        }
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        assertThat(check()).as(run + ", " + round + ": check agrees").isZero();
        System.out.println(
                round + ": " + holdings().figures() + "; all there and check agrees after " + seconds + " s");
    }

    Holdings holdings() throws IOException {
        return Holdings.of(lantoa.index().orElseThrow());
    }

    /** Exit code of the audit. */
    int check() {
        return Lantoa.commandLine().execute("check", "--config", lantoa.config().toString());
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).as(what + ": in time").isBefore(end);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean isSettled() throws InterruptedException, IOException {
        assertThat(lantoa.runs())
                .as(run + ": it runs; it said\n" + lantoa.said())
                .isTrue();
        state = "no server, or not ready";
        if (!lantoa.ready() || lantoa.index().isEmpty()) {
            return false;
        }
        try {
            Holdings held = holdings();
            state = held.figures();
            return held.isWhole(press) && pagesAnswer();
        } catch (IOException | UncheckedIOException | ElasticsearchException | ElasticsearchUnavailable e) {
            state = state + ", " + e;
            return false; // a server that was killed comes back
        }
    }

    private boolean pagesAnswer() throws InterruptedException, IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(lantoa.address().orElseThrow()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
