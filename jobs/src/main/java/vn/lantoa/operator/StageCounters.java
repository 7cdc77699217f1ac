package vn.lantoa.operator;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import vn.lantoa.model.Stage;

/**
 * What became of the items that came into a stage. Each has exactly one fate, so that in = out + repeated + filtered +
 * rejected. Told as metrics of the running job ({@code extract.rejected}) and as accumulators of a job that ends.
 */
public final class StageCounters {

    /** What can become of an item. */
    public enum Fate {
        IN,
        OUT,
        REPEATED,
        FILTERED,
        REJECTED
    }

    private final Map<Fate, Counter> metrics = new EnumMap<>(Fate.class);
    private final Map<Fate, LongCounter> totals = new EnumMap<>(Fate.class);

    StageCounters(RuntimeContext context, Stage stage) {
        MetricGroup group = context.getMetricGroup().addGroup(stage.toString());
        for (Fate fate : Fate.values()) {
            metrics.put(fate, group.counter(fate.name().toLowerCase(Locale.ROOT)));
            LongCounter total = new LongCounter();
            context.addAccumulator(name(stage, fate), total);
            totals.put(fate, total);
        }
    }

    /** Name of the accumulator: {@code extract.rejected}. */
    public static String name(Stage stage, Fate fate) {
        return stage + "." + fate.name().toLowerCase(Locale.ROOT);
    }

    void in() {
        count(Fate.IN);
    }

    void out() {
        count(Fate.OUT);
    }

    void repeated() {
        count(Fate.REPEATED);
    }

    void filtered() {
        count(Fate.FILTERED);
    }

    void rejected() {
        count(Fate.REJECTED);
    }

    private void count(Fate fate) {
        Objects.requireNonNull(metrics.get(fate), "every fate is counted").inc();
        Objects.requireNonNull(totals.get(fate), "every fate is counted").add(1L);
    }
}
