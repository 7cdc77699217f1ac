package vn.lantoa.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.Write;

class WriteStateSerializerTest {

    @Test
    void writesComeBackAsTheyWere() throws IOException {
        List<Write> writes = List.of(
                new Write("lantoa-articles", "một", 3, "{\"title\":\"" + "Chuyển đổi số ".repeat(10_000) + "\"}"),
                new Write("lantoa-articles", "hai", Long.MAX_VALUE, null));
        WriteStateSerializer serializer = new WriteStateSerializer();
        BufferedRequestState<Write> state = new BufferedRequestState<>(writes.stream()
                .map(write -> new RequestEntryWrapper<>(write, 1))
                .toList());
        byte[] bytes = serializer.serialize(state);
        assertThat(serializer.deserialize(serializer.getVersion(), bytes).getBufferedRequestEntries())
                .extracting(RequestEntryWrapper::getRequestEntry)
                .isEqualTo(writes);
    }
}
