package vn.lantoa.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.lantoa.archive.SafeCopy;

/**
 * Safe copies of archived pages: few are made at once, each once however many ask for it, and those that were asked for last are
 * kept for a while. What a copy takes is bounded, and so is what all of them take.
 */
final class Copies implements AutoCloseable {

    private static final int MAKERS = 2;
    private static final int WAITING = 32;
    private static final long MOST_KEPT_BYTES = 16_000_000;
    private static final int BYTES_OF_A_CHARACTER = 2;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService makers = new ThreadPoolExecutor(
            MAKERS, MAKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), this::thread);
    private final AsyncCache<List<String>, SafeCopy> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_KEPT_BYTES)
            .<List<String>, SafeCopy>weigher(
                    (key, copy) -> BYTES_OF_A_CHARACTER * copy.content().length())
            .buildAsync();

    /**
     * A copy; null where it could not be made.
     *
     * @param captures ids of the records that it is made of
     * @param made makes it where it is not there yet; null where it cannot
     * @throws Busy where too many others are being made
     */
    SafeCopy of(List<String> captures, Supplier<SafeCopy> made) {
        CompletableFuture<SafeCopy> making = making(captures, made);
        SafeCopy copy = null;
        try {
            copy = making.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return copy;
        } catch (TimeoutException e) {
            throw new Busy("copies");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the copy of " + captures + " cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("copies");
        } finally {
            // the cache forgets them too, but a moment later
            if (copy == null && making.isDone()) {
                kept.asMap().remove(captures, making);
            }
        }
    }

    private CompletableFuture<SafeCopy> making(List<String> captures, Supplier<SafeCopy> made) {
        try {
            return kept.get(captures, (key, executor) -> CompletableFuture.supplyAsync(made, makers));
        } catch (RejectedExecutionException e) {
            throw new Busy("copies");
        }
    }

    @Override
    public void close() {
        makers.shutdownNow();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "copies-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
