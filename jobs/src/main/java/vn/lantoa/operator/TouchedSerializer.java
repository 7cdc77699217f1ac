package vn.lantoa.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.Json;

/** {@link Touched} as JSON, in checkpoints. */
final class TouchedSerializer implements SimpleVersionedSerializer<Touched> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(Touched touched) {
        return Json.write(touched).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Touched deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException(
                    "touched days of version " + version + " cannot be read; this Lantoa reads " + VERSION);
        }
        return Json.read(new String(bytes, StandardCharsets.UTF_8), Touched.class);
    }
}
