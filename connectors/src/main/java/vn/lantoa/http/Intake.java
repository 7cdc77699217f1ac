package vn.lantoa.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one exchange as they come from the wire, counted where they are read. The HTTP library limits header
 * lines, but collects what a server writes behind the size of a chunk until its line ends; and what it collects belongs to no
 * {@link MemoryBudget}. So the bytes that are not part of the body are limited: in headers, interim answers, chunk
 * extensions and trailers, and in the handshake before them.
 *
 * <p>HTTP/1.1 is read by the thread that asks, which is how its sockets find the exchange that they read for.
 */
final class Intake {

    /** More than the headers that are accepted, and harmless even from all hosts at once. */
    static final int MOST_BESIDE = 131_072;

    private static final ThreadLocal<@Nullable Intake> CURRENT = new ThreadLocal<>();

    private final long most;
    private long all;
    private long beside;

    private Intake(int mostOfBody) {
        most = 2L * mostOfBody + MOST_BESIDE;
    }

    /**
     * Begins to count for an exchange of this thread; to be followed by {@link #end}.
     *
     * @param mostOfBody bytes that its packed body may have; the framing of its chunks may take as many again
     */
    static Intake begin(int mostOfBody) {
        Intake intake = new Intake(mostOfBody);
        CURRENT.set(intake);
        return intake;
    }

    static void end() {
        CURRENT.remove();
    }

    /** What a socket reads, counted for the exchange of the thread that reads it. */
    static InputStream counted(InputStream wire) {
        return new Counted(wire) {
            private final Intake ofNobody = new Intake(0);

            @Override
            void came(int bytes) throws Flood {
                Intake current = CURRENT.get();
                (current == null ? ofNobody : current).raw(bytes);
            }
        };
    }

    /** The body as the library delivers it: its bytes do not count as flood. */
    InputStream body(InputStream body) {
        return new Counted(body) {
            @Override
            void came(int bytes) {
                beside = 0;
            }
        };
    }

    private void raw(int bytes) throws Flood {
        all += bytes;
        beside += bytes;
        if (beside > MOST_BESIDE || all > most) {
            throw new Flood();
        }
    }

    private abstract static class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        abstract void came(int bytes) throws IOException;

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                came(1);
            }
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            if (read > 0) {
                came(read);
            }
            return read;
        }
    }

    /** More bytes than belong to any answer. The library repeats the request after any other exception. */
    static final class Flood extends ProtocolException {

        private static final long serialVersionUID = 1L;

        Flood() {
            super("the answer has more than " + MOST_BESIDE + " bytes beside its body");
        }
    }
}
