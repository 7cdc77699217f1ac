package vn.lantoa.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.elastic.ElasticsearchUnavailable;
import vn.lantoa.settings.CapacitySettings;

/**
 * The Elasticsearch that comes with Lantoa: a real single-node server in a process of its own, on 127.0.0.1, which answers
 * those alone who know the secret of its data folder. It ends with this process, however this one ends. Where it ends
 * before, nobody starts it again:
 * {@link ElasticsearchSupervisor} does.
 *
 * <p>In the data folder it keeps {@code elasticsearch/} (the indices), {@code elasticsearch.secret} (which its owner
 * alone may read), {@code elasticsearch.log} (and that of the run
 * before, {@code elasticsearch.log.1}) and, while it runs, {@code elasticsearch.address}.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long CLOSED_WITHIN_SECONDS = 30;
    private static final long ENDS_WITHIN_SECONDS = 2;

    /** Exit codes above this one tell the number of the signal that ended a process. */
    private static final int BY_SIGNAL = 128;

    private final Process process;
    private final ServerFolder folder;
    private final String address;

    private EmbeddedElasticsearch(Process process, ServerFolder folder, String address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** Starts the server of a data folder at any free port, and waits until it answers. */
    public static EmbeddedElasticsearch start(Path dataFolder) {
        return start(dataFolder, 0);
    }

    /**
     * Starts the server of a data folder, and waits until it answers.
     *
     * @param port 0 for any free one
     * @throws ElasticsearchUnavailable where another process has the folder, or the server does not start; the message
     *     says what to do
     */
    public static EmbeddedElasticsearch start(Path dataFolder, int port) {
        return start(dataFolder, port, CapacitySettings.USUAL);
    }

    /** The same with the memory that settings give it. */
    public static EmbeddedElasticsearch start(Path dataFolder, int port, CapacitySettings capacity) {
        ServerFolder folder = new ServerFolder(dataFolder.toAbsolutePath().normalize());
        ServerProcess server = new ServerProcess(ServerHome.find(), folder, port, capacity.elasticsearchHeap());
        Process process = server.start();
        try {
            String address = new ServerAnswer(process, folder).await(READY_WITHIN);
            return new EmbeddedElasticsearch(process, folder, folder.withSecret(address));
        } catch (RuntimeException e) {
            boolean killed = killed(process);
            process.destroyForcibly();
            throw killed && e instanceof ElasticsearchUnavailable what ? new KilledWhileStarting(what) : e;
        }
    }

    /** By somebody, or by a system that ran out of memory; what ends by itself would end so again. */
    private static boolean killed(Process process) {
        try {
            return process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS) && process.exitValue() > BY_SIGNAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Address of the server that another process, or this one, runs on a data folder, with its secret; null where none does.
     *
     * @throws ElasticsearchUnavailable where this user may not read the secret
     */
    public static @Nullable String runningAt(Path dataFolder) {
        ServerFolder folder = new ServerFolder(dataFolder.toAbsolutePath().normalize());
        String address = folder.runningAt();
        return address == null ? null : folder.withSecret(address);
    }

    /** Where it answers, with the secret that it wants: {@code http://lantoa:SECRET@127.0.0.1:PORT}. */
    public String address() {
        return address;
    }

    /** Number of the server's process. */
    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Waits until the server's process has ended, however that comes, and says how, with the end of its log. */
    String awaitEnd() throws InterruptedException {
        int exit = process.waitFor();
        return ElasticsearchSupervisor.death(exit) + ". The end of its log " + folder.log() + ":\n" + folder.logTail();
    }

    /** Stops the server in good order, and waits until it has stopped. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("the server's input was closed already", e);
        }
        try {
            if (!process.waitFor(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Elasticsearch (process {}) did not stop by itself and is killed", process.pid());
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
