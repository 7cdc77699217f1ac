package vn.lantoa.serve;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends the connection of whoever takes an answer too slowly: until it is taken it holds a thread, and of a list a file. An answer
 * has some time, and more with each byte. Jetty alone ends only what does not move at all, and its {@code
 * MinimumDataRateHandler} counts the bytes of all answers together.
 */
final class SlowReaderGuard extends Handler.Wrapper {

    /** A page on a bad line takes less, and so does a list of everything on a slow one. */
    private static final Duration USUAL_GRACE = Duration.ofSeconds(20);

    private static final int USUAL_BYTES_A_SECOND = 32_000;

    private final Duration grace;
    private final int bytesASecond;

    SlowReaderGuard() {
        this(USUAL_GRACE, USUAL_BYTES_A_SECOND);
    }

    /**
     * @param grace what any answer may take
     * @param bytesASecond how many bytes give it a second more
     */
    SlowReaderGuard(Duration grace, int bytesASecond) {
        this.grace = grace;
        this.bytesASecond = bytesASecond;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(request, new Answer(request, response), callback);
    }

    /** An answer of which is known how much was to be taken by now. */
    private final class Answer extends Response.Wrapper {

        private final Scheduler scheduler;
        private final EndPoint reader;
        private long began;
        private long bytes;

        private Answer(Request request, Response response) {
            super(request, response);
            scheduler = request.getComponents().getScheduler();
            reader = request.getConnectionMetaData().getConnection().getEndPoint();
        }

        /** Only one part is under way at a time. */
        @Override
        public void write(boolean last, ByteBuffer part, Callback callback) {
            long now = System.nanoTime();
            if (bytes == 0) {
                began = now;
            }
            bytes += part == null ? 0 : part.remaining();
            long left = began + grace.toNanos() + bytes * TimeUnit.SECONDS.toNanos(1) / bytesASecond - now;
            Scheduler.Task end = scheduler.schedule(this::end, Math.max(1, left), TimeUnit.NANOSECONDS);
            super.write(last, part, Callback.from(end::cancel, callback));
        }

        private void end() {
            reader.close(new TimeoutException("the answer was taken too slowly"));
        }
    }
}
