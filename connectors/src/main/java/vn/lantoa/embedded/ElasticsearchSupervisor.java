package vn.lantoa.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.settings.CapacitySettings;

/**
 * Keeps the embedded server running: where its process dies, it is started again at the same address, and jobs and
 * dashboards go on by themselves. After several deaths within an hour it is lost, and whoever runs it has to end.
 */
public final class ElasticsearchSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchSupervisor.class);
    private static final int MOST_DEATHS = 5;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int OUT_OF_MEMORY = 3;

    private final Path dataFolder;
    private final CapacitySettings capacity;
    private final String address;
    private final Deque<Instant> deaths;
    private final CompletableFuture<ElasticsearchUnavailable> lost = new CompletableFuture<>();
    private EmbeddedElasticsearch server;
    private volatile boolean closed;

    private ElasticsearchSupervisor(
            Path dataFolder, CapacitySettings capacity, EmbeddedElasticsearch server, Deque<Instant> deaths) {
        this.dataFolder = dataFolder;
        this.capacity = capacity;
        this.address = server.address();
        this.server = server;
        this.deaths = deaths;
    }

    /** Starts the server of a data folder as {@link EmbeddedElasticsearch#start(Path)} does, and guards it. */
    public static ElasticsearchSupervisor start(Path dataFolder) {
        return start(dataFolder, CapacitySettings.USUAL);
    }

    /** The same with the memory that settings give it, each time it is started. */
    public static ElasticsearchSupervisor start(Path dataFolder, CapacitySettings capacity) {
        Deque<Instant> deaths = new ArrayDeque<>();
        ElasticsearchSupervisor guard =
                new ElasticsearchSupervisor(dataFolder, capacity, first(dataFolder, capacity, deaths), deaths);
        Thread thread = new Thread(guard::watch, "elasticsearch-guard");
        thread.setDaemon(true);
        thread.start();
        return guard;
    }

    /** What ends by itself would end so again; who kills it while it starts may have done with that. */
    private static EmbeddedElasticsearch first(Path dataFolder, CapacitySettings capacity, Deque<Instant> deaths) {
        while (true) {
            try {
                return EmbeddedElasticsearch.start(dataFolder, 0, capacity);
            } catch (KilledWhileStarting e) {
                if (isLastOf(deaths)) {
                    throw e;
                }
                LOG.warn("Elasticsearch of {} was killed while it started, and is started again", dataFolder);
            }
        }
    }

    /** Counts a death, and says whether it was one too many. */
    private static boolean isLastOf(Deque<Instant> deaths) {
        Instant now = Instant.now();
        deaths.removeIf(before -> before.isBefore(now.minus(WITHIN)));
        deaths.add(now);
        return deaths.size() >= MOST_DEATHS;
    }

    /**
     * Where the server answers, with its secret, also after it was started again: {@code
     * http://lantoa:SECRET@127.0.0.1:PORT}.
     */
    public String address() {
        return address;
    }

    /** Completes with the reason, in words for people, when the server died too often to be started once more. */
    public CompletableFuture<ElasticsearchUnavailable> lost() {
        return lost;
    }

    /** Stops the server in good order, and waits until it has stopped. */
    @Override
    public void close() {
        closed = true;
        current().close();
    }

    /** Number of the server's process. */
    long pid() {
        return current().pid();
    }

    private void watch() {
        try {
            String death = current().awaitEnd();
            while (startAgain(death)) {
                death = current().awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            lost.complete(new ElasticsearchUnavailable("Elasticsearch of " + dataFolder + " cannot be guarded", e));
        }
    }

    private synchronized EmbeddedElasticsearch current() {
        return server;
    }

    /** False where the guard has nothing to do any more. */
    private boolean startAgain(String death) {
        String why = death;
        while (!closed && !lost.isDone()) {
            if (isLastOf(deaths)) {
                lost.complete(new ElasticsearchUnavailable("Elasticsearch of the data folder " + dataFolder + " ended "
                        + MOST_DEATHS + " times within an hour, the last time " + why));
                return false;
            }
            LOG.error("Elasticsearch of {} ended unasked ({}) and is started again", dataFolder, why);
            try {
                // who closes the guard does not wait for a start
                take(EmbeddedElasticsearch.start(dataFolder, URI.create(address).getPort(), capacity));
                return true;
            } catch (ElasticsearchUnavailable e) {
                why = e.getMessage();
            }
        }
        return false;
    }

    private synchronized void take(EmbeddedElasticsearch started) {
        server = started;
        if (closed) {
            server.close();
        }
    }

    /** How a process ended, in words. */
    static String death(int exit) {
        if (exit == OUT_OF_MEMORY) {
            return "because its memory was used up; expected more for it (elasticsearch.heap in the settings)";
        }
        return "with exit code " + exit;
    }
}
