package vn.lantoa.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/* * One gzip member of a file, which is one record: whether its checksum is right. The WARC library does not check it, and a flipped
 * byte often unpacks to another text without an error. Format: RFC 1952.
 */
final class Member {

    private static final int BLOCK = 1 << 16;
    private static final int HEAD = 10;
    private static final int TRAILER = 8;

    private Member() {}

    /** Whether a gzip member begins at a place at all. */
    static boolean begins(FileChannel channel, long offset) throws IOException {
        byte[] head = new byte[2];
        return new Positioned(channel, offset).readNBytes(head, 0, 2) == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    /** Whether the member at a place is whole and unpacks to what was packed. */
    static boolean isWhole(FileChannel channel, long offset) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream packed = new BufferedInputStream(new Positioned(channel, offset), BLOCK)) {
            passHead(packed);
            return fits(packed, inflater);
        } catch (DataFormatException | EOFException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean fits(InputStream packed, Inflater inflater) throws IOException, DataFormatException {
        CRC32 sum = new CRC32();
        byte[] in = new byte[BLOCK];
        byte[] out = new byte[BLOCK];
        int read = 0;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                read = packed.read(in);
                if (read < 0) {
                    return false;
                }
                inflater.setInput(in, 0, read);
            }
            int unpacked = inflater.inflate(out);
            if (unpacked == 0 && inflater.needsDictionary()) {
                return false;
            }
            sum.update(out, 0, unpacked);
        }
        byte[] trailer = new byte[TRAILER];
        int rest = Math.min(TRAILER, inflater.getRemaining());
        System.arraycopy(in, read - inflater.getRemaining(), trailer, 0, rest);
        if (packed.readNBytes(trailer, rest, TRAILER - rest) < TRAILER - rest) {
            return false;
        }
        ByteBuffer said = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        return said.getInt() == (int) sum.getValue() && said.getInt() == (int) inflater.getBytesWritten();
    }

    private static void passHead(InputStream packed) throws IOException {
        byte[] head = packed.readNBytes(HEAD);
        if (head.length < HEAD) {
            throw new EOFException();
        }
        int flags = head[3];
        if ((flags & 4) != 0) {
            packed.skipNBytes(packed.read() | packed.read() << 8);
        }
        for (int text = 8; text <= 16; text *= 2) {
            while ((flags & text) != 0 && next(packed) != 0) {
                // up to the end of the name or comment
            }
        }
        if ((flags & 2) != 0) {
            packed.skipNBytes(2);
        }
    }

    private static int next(InputStream packed) throws IOException {
        int read = packed.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    /** Reads without moving the position of the channel, which is shared. */
    private static final class Positioned extends InputStream {

        private final FileChannel channel;
        private long at;

        Positioned(FileChannel channel, long at) {
            this.channel = channel;
            this.at = at;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(to, offset, length), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
