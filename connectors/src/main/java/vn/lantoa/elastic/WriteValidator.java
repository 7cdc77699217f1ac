package vn.lantoa.elastic;

import java.time.Instant;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import vn.lantoa.document.Write;

/**
 * Turns writes that no Elasticsearch takes into dead letters before they are sent: a request that carries one is refused
 * as a whole.
 */
final class WriteValidator implements ElementConverter<Write, Write> {

    private static final long serialVersionUID = 1;

    /** Longest document, in bytes of UTF-8. */
    static final int MOST_BYTES = 10_000_000;

    private static final int MOST_ID_BYTES = 512;

    @Override
    public Write apply(Write write, SinkWriter.Context context) {
        return admit(write, Instant.now());
    }

    static Write admit(Write write, Instant now) {
        if (write.id() == null || write.id().isEmpty() || utf8Length(write.id()) > MOST_ID_BYTES) {
            return DeadLetters.of(write, "id", "expected an id of 1 to " + MOST_ID_BYTES + " bytes", now);
        }
        if (write.version() < 0) {
            return DeadLetters.of(write, "version", "expected a version from 0, was " + write.version(), now);
        }
        if (write.source() != null && utf8Length(write.source()) > MOST_BYTES) {
            return DeadLetters.of(
                    write,
                    "too-large",
                    "expected at most " + MOST_BYTES + " bytes, was " + utf8Length(write.source()),
                    now);
        }
        return write;
    }

    /** Bytes of a text in UTF-8, without making them. */
    static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            // a surrogate is half of four bytes
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes;
    }
}
