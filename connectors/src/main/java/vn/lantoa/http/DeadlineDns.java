package vn.lantoa.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * The system's resolver with a deadline: Java's own look-up can be neither interrupted nor limited, and a name server that
 * does not answer would exceed any deadline of a request.
 */
final class DeadlineDns implements Dns, AutoCloseable {

    private static final int AT_ONCE = 64;

    private final Dns system;
    private final Duration patience;
    private final ExecutorService threads;

    DeadlineDns(Dns system, Duration patience) {
        this.system = system;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(0, AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), runnable -> {
            Thread thread = new Thread(runnable, "names");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Future<List<InetAddress>> answer;
        try {
            answer = threads.submit(() -> system.lookup(host));
        } catch (RejectedExecutionException e) {
            throw unknown(host, "too many names are being looked up", e);
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unknown(host, "no name server answered in time", e);
        } catch (ExecutionException e) {
            throw unknown(host, "the name is not known", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, "interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static UnknownHostException unknown(String host, String why, @Nullable Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host + ": " + why);
        unknown.initCause(cause);
        return unknown;
    }
}
