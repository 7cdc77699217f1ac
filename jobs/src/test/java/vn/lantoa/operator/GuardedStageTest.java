package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.StageCounters.Fate;

class GuardedStageTest {

    @Test
    void whatFailsIsADeadLetterAndTheOthersGoOn() throws Exception {
        try (OneInputStreamOperatorTestHarness<String, Integer> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(new Lengths())) {
            assertOneIsRejected(harness);
        }
    }

    @Test
    void aKeyedFunctionDoesTheSame() throws Exception {
        try (OneInputStreamOperatorTestHarness<String, Integer> harness =
                ProcessFunctionTestHarnesses.forKeyedProcessFunction(
                        new KeyedLengths(), String::toString, Types.STRING)) {
            assertOneIsRejected(harness);
        }
    }

    @Test
    void anItemAtWhichTheTaskIsEndedIsNoDeadLetter() throws Exception {
        try (OneInputStreamOperatorTestHarness<String, Integer> harness =
                ProcessFunctionTestHarnesses.forProcessFunction(new Lengths())) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> harness.processElement(new StreamRecord<>("bad")))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(harness.getSideOutput(Rejects.TAG)).isNull();
        } finally {
            Thread.interrupted();
        }
    }

    private static void assertOneIsRejected(OneInputStreamOperatorTestHarness<String, Integer> harness)
            throws Exception {
        for (String item : new String[] {"một", "bad", "năm"}) {
            harness.processElement(new StreamRecord<>(item));
        }
        assertThat(harness.extractOutputValues()).containsExactly(3, 3);
        assertThat(harness.getSideOutput(Rejects.TAG))
                .extracting(StreamRecord::getValue)
                .singleElement()
                .returns(Stage.VERIFY, Rejected::stage)
                .returns("failure", Rejected::reason)
                .returns("IllegalStateException: bad", Rejected::message)
                .returns("channel", Rejected::channel)
                .returns("bad", Rejected::address);
        assertThat(count(harness, Fate.IN)).isEqualTo(3L);
        assertThat(count(harness, Fate.OUT)).isEqualTo(2L);
        assertThat(count(harness, Fate.REJECTED)).isEqualTo(1L);
    }

    private static Object count(AbstractStreamOperatorTestHarness<Integer> harness, Fate fate) {
        return harness.getEnvironment()
                .getAccumulatorRegistry()
                .getUserMap()
                .get(StageCounters.name(Stage.VERIFY, fate))
                .getLocalValue();
    }

    private static int length(String item) {
        if (item.equals("bad")) {
            throw new IllegalStateException(item);
        }
        return item.length();
    }

    private static final class Lengths extends ProcessFunction<String, Integer> {

        private static final long serialVersionUID = 1L;

        private transient GuardedStage stage;

        @Override
        public void open(OpenContext context) {
            stage = new GuardedStage(getRuntimeContext(), Stage.VERIFY);
        }

        @Override
        public void processElement(
                String item, ProcessFunction<String, Integer>.Context context, Collector<Integer> out) {
            stage.take("channel", item, () -> length(item), out, context::output);
        }
    }

    private static final class KeyedLengths extends KeyedProcessFunction<String, String, Integer> {

        private static final long serialVersionUID = 1L;

        private transient GuardedStage stage;

        @Override
        public void open(OpenContext context) {
            stage = new GuardedStage(getRuntimeContext(), Stage.VERIFY);
        }

        @Override
        public void processElement(
                String item, KeyedProcessFunction<String, String, Integer>.Context context, Collector<Integer> out) {
            stage.take("channel", item, () -> length(item), out, context::output);
        }
    }
}
