package vn.lantoa.operator;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Stage;

/**
 * A stage in which each item becomes one other. An item on which the analysis fails becomes a dead letter, and the stage
 * goes on with the next. What becomes of each is counted. A part of the function of the stage, which may be keyed or not.
 */
final class GuardedStage {

    private final Stage stage;
    private final StageCounters fates;

    GuardedStage(RuntimeContext context, Stage stage) {
        this.stage = stage;
        this.fates = new StageCounters(context, stage);
    }

    /**
     * Takes one item.
     *
     * @param channel of the item
     * @param address of the item
     * @param analysis what becomes of it; may fail
     * @param side of the function, for the dead letter
     */
    <T> void take(
            String channel,
            String address,
            Supplier<T> analysis,
            Collector<T> out,
            BiConsumer<OutputTag<Rejected>, Rejected> side) {
        fates.in();
        T result;
        try {
            result = analysis.get();
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e; // the task is being ended, not the item at fault: it comes again
            }
            fates.rejected();
            side.accept(Rejects.TAG, Rejects.failure(stage, e, channel, address));
            return;
        }
        fates.out();
        out.collect(result);
    }
}
