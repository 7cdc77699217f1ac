package vn.lantoa.poll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.model.Json;

/**
 * Splits and the enumerator's memory in checkpoints, as JSON: a component that is added reads as absent. Its version is that of
 * everything that a job remembers.
 */
public final class JsonSerializer<T> implements SimpleVersionedSerializer<T> {

    /** To be counted up where a class that Flink names in a job's state gets another name, or state another meaning. */
    public static final int VERSION = 2;

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
            throw new IOException("what this savepoint or checkpoint remembers was written by another version of Lantoa"
                    + " (its state is of version " + version + ", this one reads " + VERSION + "): start without it;"
                    + " channels are visited anew, and nothing that the index holds is lost or becomes double");
        }
        return Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
}
