package vn.lantoa.elastic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.settings.CapacitySettings;

/**
 * Keeps the embedded server running: where its process dies, it is started again at the same address, and jobs and
 * dashboards go on by themselves. Gives up, and says so in the log, after several deaths within an hour.
 */
public final class ElasticsearchGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchGuard.class);
    private static final int MOST_STARTS = 5;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Path dataFolder;
    private final CapacitySettings capacity;
    private final String address;
    private final Deque<Instant> starts = new ArrayDeque<>();
    private EmbeddedElasticsearch server;
    private boolean closed;

    private ElasticsearchGuard(Path dataFolder, CapacitySettings capacity, EmbeddedElasticsearch server) {
        this.dataFolder = dataFolder;
        this.capacity = capacity;
        this.address = server.address();
        this.server = server;
    }

    /** Starts the server of a data folder as {@link EmbeddedElasticsearch#start(Path)} does, and guards it. */
    public static ElasticsearchGuard start(Path dataFolder) {
        return start(dataFolder, CapacitySettings.USUAL);
    }

    /** The same with the memory that settings give it, each time it is started. */
    public static ElasticsearchGuard start(Path dataFolder, CapacitySettings capacity) {
        ElasticsearchGuard guard =
                new ElasticsearchGuard(dataFolder, capacity, EmbeddedElasticsearch.start(dataFolder, 0, capacity));
        Thread thread = new Thread(guard::watch, "elasticsearch-guard");
        thread.setDaemon(true);
        thread.start();
        return guard;
    }

    /** Where the server answers, also after it was started again: {@code http://127.0.0.1:PORT}. */
    public String address() {
        return address;
    }

    /** Stops the server in good order, and waits until it has stopped. */
    @Override
    public synchronized void close() {
        closed = true;
        server.close();
    }

    /** Number of the server's process. */
    long pid() {
        return current().pid();
    }

    private void watch() {
        try {
            do {
                current().awaitEnd();
            } while (startAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ElasticsearchUnavailable e) {
            LOG.error("Elasticsearch of {} could not be started again", dataFolder, e);
        }
    }

    private synchronized EmbeddedElasticsearch current() {
        return server;
    }

    /** False where the guard has nothing to do any more. */
    private synchronized boolean startAgain() {
        if (closed) {
            return false;
        }
        if (!mayStart(Instant.now())) {
            LOG.error(
                    "Elasticsearch of {} ended {} times within {}; it is left alone", dataFolder, MOST_STARTS, WITHIN);
            return false;
        }
        LOG.error("Elasticsearch of {} (process {}) ended unasked and is started again", dataFolder, server.pid());
        server = EmbeddedElasticsearch.start(dataFolder, URI.create(address).getPort(), capacity);
        return true;
    }

    private boolean mayStart(Instant now) {
        starts.removeIf(start -> start.isBefore(now.minus(WITHIN)));
        starts.add(now);
        return starts.size() < MOST_STARTS;
    }
}
