package vn.lantoa.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * What a reader got back from a checkpoint and gives up, for its channel belongs to another one: Flink divides what readers
 * remember among as many as there are now, whatever it is.
 *
 * @param version of the bytes
 * @param bytes the split, written as in checkpoints
 */
record MisplacedSplit(int version, byte[] bytes) implements SourceEvent {

    private static final JsonSerializer<PollSplit> SERIALIZER = new JsonSerializer<>(PollSplit.class);

    static MisplacedSplit of(PollSplit split) {
        return new MisplacedSplit(SERIALIZER.getVersion(), SERIALIZER.serialize(split));
    }

    PollSplit split() {
        try {
            return SERIALIZER.deserialize(version, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
