package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.settings.ExitCode;
import vn.lantoa.settings.Listening;
import vn.lantoa.settings.Settings;

/**
 * Keeps the dashboards running: where their process ends, it is started again at the same port, with pauses that grow while
 * it keeps ending. The job never ends because of them.
 */
final class DashboardsSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DashboardsSupervisor.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    /** A process that has run for so long did not fail at its start. */
    private static final Duration WELL = Duration.ofMinutes(10);

    private final Settings settings;
    private final @Nullable Path config;
    private final Listening listening;
    private final Progress progress;
    private DashboardsProcess process;
    private final Thread watching;
    private boolean closed;

    private DashboardsSupervisor(
            Settings settings,
            @Nullable Path config,
            Listening listening,
            Progress progress,
            DashboardsProcess process) {
        this.settings = settings;
        this.config = config;
        this.listening = listening;
        this.progress = progress;
        this.process = process;
        this.watching = new Thread(this::watch, "dashboards-guard");
        this.watching.setDaemon(true);
    }

    /** Starts the dashboards as {@link DashboardsProcess#start} does, and supervises them. */
    static DashboardsSupervisor start(Settings settings, @Nullable Path config, Listening where, Progress progress)
            throws IOException {
        DashboardsProcess process = DashboardsProcess.start(settings, config, where);
        // a port that was announced stays the same
        Listening same = where.with(null, process.port());
        DashboardsSupervisor supervisor = new DashboardsSupervisor(settings, config, same, progress, process);
        supervisor.watching.start();
        return supervisor;
    }

    /** Where they answer, also after they were started again. */
    String address() {
        return current().address();
    }

    /** The port at which they answer. */
    int port() {
        return current().port();
    }

    /** Number of their process. */
    long pid() {
        return current().pid();
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            watching.interrupt();
        }
        current().close();
    }

    private synchronized DashboardsProcess current() {
        return process;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long start = System.nanoTime();
                int exit = current().awaitEnd();
                if (isClosed()) {
                    return;
                }
                boolean stable = System.nanoTime() - start > WELL.toNanos();
                pause = stable ? FIRST_PAUSE : pause;
                tell(exit, pause);
                pause = again(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(int exit, Duration pause) {
        String why = exit == ExitCode.OUT_OF_MEMORY.number()
                ? "because their memory was used up (expected more, as " + JavaOptions.VARIABLE + "=-Xmx3g gives it)"
                : "with exit code " + exit;
        progress.say("the pages ended unasked, " + why + "; they are started again in " + pause.toSeconds() + " s");
        LOG.error("the dashboards ended unasked, {}, and are started again", why);
    }

    /** Starts them, after pauses, until they run; returns the pause before the next time. */
    private Duration again(Duration pause) throws InterruptedException {
        Duration next = pause;
        boolean running = false;
        while (!running && !isClosed()) {
            Thread.sleep(next.toMillis());
            Duration doubled = next.multipliedBy(2);
            next = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            running = started();
        }
        return next;
    }

    private boolean started() {
        try {
            take(DashboardsProcess.start(settings, config, listening));
            return true;
        } catch (IOException e) {
            LOG.error("the dashboards cannot be started again: {}", e.getMessage());
            return false;
        }
    }

    private synchronized void take(DashboardsProcess now) throws IOException {
        process = now;
        if (closed) {
            now.close();
        }
    }
}
