package vn.lantoa.poll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.Json;

/** Splits and the enumerator's memory in checkpoints, as JSON: a component that is added reads as absent. */
public final class JsonSerializer<T> implements SimpleVersionedSerializer<T> {

    private static final int VERSION = 1;

    private final Class<T> type;

    public JsonSerializer(Class<T> type) {
        this.type = type;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(T value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public T deserialize(int version, byte[] bytes) throws IOException {
        if (version != VERSION) {
            throw new IOException("state of version " + version + " cannot be read; this Lantoa reads " + VERSION);
        }
        return Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
}
