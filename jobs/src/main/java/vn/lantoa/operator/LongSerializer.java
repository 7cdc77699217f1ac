package vn.lantoa.operator;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A number in eight bytes, in checkpoints. */
final class LongSerializer implements SimpleVersionedSerializer<Long> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    @Override
    public Long deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION || bytes.length != Long.BYTES) {
            throw new IOException("a number of version " + version + " cannot be read; this Lantoa reads " + VERSION);
        }
        return ByteBuffer.wrap(bytes).getLong();
    }
}
