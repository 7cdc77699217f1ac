package vn.lantoa.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.CheckpointType;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateBackendLoader;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.slf4j.LoggerFactory;

/**
 * All subtasks of a keyed operator, with the settings, the state backend and the serializers of the job: each element goes to the
 * one that its key belongs to, as bytes. It can be stopped at a checkpoint, and gone on with at another parallelism.
 *
 * @param <H> the harness of one subtask
 * @param <O> what the operator hands on
 */
public final class Subtasks<H extends AbstractStreamOperatorTestHarness<O>, O> implements AutoCloseable {

    /** Into how many groups Flink parts keys where nobody says otherwise: the most subtasks that there can be. */
    private static final int KEY_GROUPS = 128;

    private static final Configuration JOB = LocalFlink.carried();

    /** Makes the harness of one subtask. */
    @FunctionalInterface
    public interface Maker<H> {
        H make(int keyGroups, int parallelism, int subtask) throws Exception;
    }

    private final Maker<H> maker;
    private final List<H> subtasks = new ArrayList<>();
    private long checkpoints;

    private Subtasks(Maker<H> maker) {
        this.maker = maker;
    }

    /** Begins without memory. */
    public static <H extends AbstractStreamOperatorTestHarness<O>, O> Subtasks<H, O> begin(
            int parallelism, Maker<H> maker) throws Exception {
        Subtasks<H, O> begun = new Subtasks<>(maker);
        for (int subtask = 0; subtask < parallelism; subtask++) {
            begun.add(parallelism, subtask).open();
        }
        return begun;
    }

    /** Takes a checkpoint of all, whole: what an increment leaves out only a running job could add. */
    public OperatorSubtaskState snapshot() throws Exception {
        checkpoints++;
        OperatorSubtaskState[] states = new OperatorSubtaskState[subtasks.size()];
        for (int subtask = 0; subtask < states.length; subtask++) {
            states[subtask] = subtasks.get(subtask)
                    .snapshotWithLocalState(checkpoints, checkpoints, CheckpointType.FULL_CHECKPOINT)
                    .getJobManagerOwnedState();
        }
        return AbstractStreamOperatorTestHarness.repackageState(states);
    }

    /** Ends as a job does that is killed, and goes on from a checkpoint with so many subtasks. */
    public Subtasks<H, O> restart(OperatorSubtaskState checkpoint, int parallelism) throws Exception {
        close();
        Subtasks<H, O> restarted = new Subtasks<>(maker);
        for (int subtask = 0; subtask < parallelism; subtask++) {
            H harness = restarted.add(parallelism, subtask);
            harness.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                    checkpoint, KEY_GROUPS, subtasks.size(), parallelism, subtask));
            harness.open();
        }
        return restarted;
    }

    /** The same from a checkpoint that is taken now. */
    public Subtasks<H, O> restart(int parallelism) throws Exception {
        return restart(snapshot(), parallelism);
    }

    private H add(int parallelism, int subtask) throws Exception {
        ClassLoader loader = Subtasks.class.getClassLoader();
        H harness = maker.make(KEY_GROUPS, parallelism, subtask);
        subtasks.add(harness);
        harness.getExecutionConfig().configure(JOB, loader);
        harness.setStateBackend(
                StateBackendLoader.loadStateBackendFromConfig(JOB, loader, LoggerFactory.getLogger(Subtasks.class)));
        return harness;
    }

    /** The subtasks, in their order. */
    public List<H> all() {
        return subtasks;
    }

    /** The one that a key belongs to. */
    public H of(String key) {
        return subtasks.get(KeyGroupRangeAssignment.assignKeyToParallelOperator(key, KEY_GROUPS, subtasks.size()));
    }

    /** All that was handed on, by one subtask after the other. */
    public List<O> output() {
        return subtasks.stream()
                .flatMap(subtask -> subtask.extractOutputValues().stream())
                .toList();
    }

    /** The same of a side output. */
    public <X> List<X> output(OutputTag<X> tag) {
        return subtasks.stream()
                .flatMap(subtask ->
                        subtask.getSideOutput(tag) == null ? Stream.empty() : subtask.getSideOutput(tag).stream())
                .map(StreamRecord::getValue)
                .toList();
    }

    /** The keys that have a state of a name, in all subtasks: one that lay in two would be there twice. */
    public List<String> keys(String state) {
        List<String> keys = new ArrayList<>();
        for (H subtask : subtasks) {
            KeyedStateBackend<String> backend = subtask.getOperator().getKeyedStateBackend();
            try (Stream<String> some = backend.getKeys(state, VoidNamespace.INSTANCE)) {
                some.forEach(keys::add);
            }
        }
        return keys;
    }

    /** An element as the next operator gets it from another machine. */
    public static <T> StreamRecord<T> sent(T element, Class<T> type, AbstractStreamOperatorTestHarness<?> to)
            throws Exception {
        TypeSerializer<T> serializer = TypeInformation.of(type)
                .createSerializer(to.getExecutionConfig().getSerializerConfig());
        DataOutputSerializer bytes = new DataOutputSerializer(1_000);
        serializer.serialize(element, bytes);
        return new StreamRecord<>(serializer.deserialize(new DataInputDeserializer(bytes.getCopyOfBuffer())));
    }

    @Override
    public void close() throws Exception {
        for (H subtask : subtasks) {
            subtask.close();
        }
    }
}
