package vn.lantoa.elastic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;
import vn.lantoa.document.Write;

/** Writes that wait, as bytes of a checkpoint. */
final class WriteStateSerializer extends AsyncSinkWriterStateSerializer<Write> {

    private static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    protected void serializeRequestToStream(Write write, DataOutputStream out) throws IOException {
        out.writeUTF(write.index());
        out.writeUTF(write.id());
        out.writeLong(write.version());
        out.writeBoolean(write.source() != null);
        if (write.source() != null) {
            // writeUTF ends at 64 KB
            byte[] source = write.source().getBytes(StandardCharsets.UTF_8);
            out.writeInt(source.length);
            out.write(source);
        }
    }

    @Override
    protected Write deserializeRequestFromStream(long size, DataInputStream in) throws IOException {
        String index = in.readUTF();
        String id = in.readUTF();
        long version = in.readLong();
        return new Write(index, id, version, in.readBoolean() ? source(in) : null);
    }

    private static String source(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("expected a document of " + length + " bytes, found " + bytes.length);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
