package vn.lantoa.elastic;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;

/** The sink as one of words, which can be compared and sorted: each becomes a document of its own. */
record WrittenWords(ElasticSink written)
        implements Sink<String>, SupportsWriterState<String, BufferedRequestState<Write>> {

    static Write document(String word) {
        return Write.index(
                Index.COVERAGE, word, 1, new CoverageDocument(word, "2025-11-20", word, CoverageDocument.ALL, 1));
    }

    @Override
    public StatefulSinkWriter<String, BufferedRequestState<Write>> createWriter(WriterInitContext context) {
        return new Words(written.createWriter(context));
    }

    @Override
    public StatefulSinkWriter<String, BufferedRequestState<Write>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<Write>> states) {
        return new Words(written.restoreWriter(context, states));
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Write>> getWriterStateSerializer() {
        return written.getWriterStateSerializer();
    }

    private record Words(StatefulSinkWriter<Write, BufferedRequestState<Write>> written)
            implements StatefulSinkWriter<String, BufferedRequestState<Write>> {

        @Override
        public void write(String word, Context context) throws IOException, InterruptedException {
            written.write(document(word), context);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException, InterruptedException {
            written.flush(endOfInput);
        }

        @Override
        public List<BufferedRequestState<Write>> snapshotState(long checkpoint) throws IOException {
            return written.snapshotState(checkpoint);
        }

        @Override
        public void close() throws Exception {
            written.close();
        }
    }
}
