package vn.lantoa.http;

import java.io.IOException;
import java.util.Arrays;

/** The bytes of a body while it is read: no more of them than there is room for. */
final class GrowingBody {

    private static final int FIRST = 16_384;

    private final MemoryBudget.Part room;
    private final long likely;
    private byte[] bytes;
    private int size;

    /**
     * @param expected its length as the sender states it, which is not allocated in advance; negative where unknown
     * @param most the most bytes that are written
     */
    GrowingBody(MemoryBudget.Part room, long expected, int most) throws NoRoom {
        this.room = room;
        this.likely = expected < 0 ? most : Math.min(most, expected);
        int first = (int) Math.min(likely, FIRST);
        take(first);
        bytes = new byte[first];
    }

    void write(byte[] chunk, int length) throws NoRoom {
        if (size + length > bytes.length) {
            resize((int) Math.max(size + length, Math.min(likely, 2L * bytes.length)));
        }
        System.arraycopy(chunk, 0, bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /** The body, when it is complete. */
    byte[] whole() throws NoRoom {
        if (size < bytes.length) {
            resize(size);
        }
        return bytes;
    }

    /** While copying, both arrays are in memory. */
    private void resize(int length) throws NoRoom {
        take(length);
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, length);
        room.shrink(before);
    }

    private void take(int length) throws NoRoom {
        if (!room.grow(length)) {
            throw new NoRoom();
        }
    }

    /** Too much is being read at the same time. */
    static final class NoRoom extends IOException {

        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("more is being read at once than there is room for (http.bodies-bytes)");
        }
    }
}
