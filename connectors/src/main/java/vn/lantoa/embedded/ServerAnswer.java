package vn.lantoa.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.lantoa.elastic.ElasticsearchUnavailable;

/** What a starting server says on its standard output. */
record ServerAnswer(Process process, ServerFolder folder) {

    private static final String READY = "ready ";
    private static final String HELD = "held ";

    /** The address; throws where the server says something else, nothing in time, or ends. */
    String await(Duration atMost) {
        String line = line(atMost);
        if (line.startsWith(READY)) {
            return line.substring(READY.length());
        }
        if (line.startsWith(HELD)) {
            throw new ElasticsearchUnavailable(held(line.substring(HELD.length())));
        }
        throw failed("ended while it started");
    }

    private String line(Duration atMost) {
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(line), "elasticsearch-answer");
        reader.setDaemon(true);
        reader.start();
        try {
            return line.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failed("was not ready after " + atMost.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw failed("could not be heard (" + e.getCause() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ElasticsearchUnavailable("The start of Elasticsearch was interrupted.", e);
        }
    }

    /** Reads on after the answer, so that a warning of the server's JVM never fills the pipe. */
    private void read(CompletableFuture<String> line) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String said = reader.readLine(); said != null; said = reader.readLine()) {
                if (said.startsWith(READY) || said.startsWith(HELD)) {
                    line.complete(said);
                }
            }
            line.complete("");
        } catch (IOException e) {
            line.completeExceptionally(e);
        }
    }

    private ElasticsearchUnavailable failed(String what) {
        return new ElasticsearchUnavailable("The embedded Elasticsearch of the data folder " + folder.path() + " "
                + what + ". The end of its log " + folder.log() + ":\n" + folder.logTail());
    }

    private String held(String pid) {
        String address = folder.runningAt();
        return "The data folder " + folder.path() + " is in use by another Elasticsearch"
                + (pid.isEmpty() ? "" : " (process " + pid + ")")
                + (address == null ? "" : ", which answers at " + address)
                + ". Stop the Lantoa that started it, or name another data folder in the settings (data).";
    }
}
