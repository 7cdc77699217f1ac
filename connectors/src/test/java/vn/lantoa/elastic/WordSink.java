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
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;

/** The sink of writes as one of words: Flink's suite sends what can be put in order. A word is the id of its document. */
record WordSink(ElasticSink sink, Index index)
        implements Sink<String>, SupportsWriterState<String, BufferedRequestState<Write>> {

    @Override
    public StatefulSinkWriter<String, BufferedRequestState<Write>> createWriter(WriterInitContext context) {
        return new Writer(sink.createWriter(context), index);
    }

    @Override
    public StatefulSinkWriter<String, BufferedRequestState<Write>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<Write>> states) {
        return new Writer(sink.restoreWriter(context, states), index);
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Write>> getWriterStateSerializer() {
        return sink.getWriterStateSerializer();
    }

    private record Writer(StatefulSinkWriter<Write, BufferedRequestState<Write>> writer, Index index)
            implements StatefulSinkWriter<String, BufferedRequestState<Write>> {

        @Override
        public void write(String word, Context context) throws IOException, InterruptedException {
            writer.write(Write.index(index, word, 1, Samples.article(word, "Bài " + word)), context);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException, InterruptedException {
            writer.flush(endOfInput);
        }

        @Override
        public List<BufferedRequestState<Write>> snapshotState(long checkpoint) throws IOException {
            return writer.snapshotState(checkpoint);
        }

        @Override
        public void close() throws Exception {
            writer.close();
        }
    }
}
