package vn.lantoa.operator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import vn.lantoa.model.Capture;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Skipped;
import vn.lantoa.model.SourceEvent;
import vn.lantoa.model.Stage;
import vn.lantoa.model.Tombstone;

/** Separates captures from the other events of the source. */
public final class SplitPolled extends ProcessFunction<SourceEvent, Capture> {

    /** How channels are after a visit. */
    public static final OutputTag<ChannelReport> REPORTS =
            new OutputTag<>("reports", TypeInformation.of(ChannelReport.class));

    /** That channels list items. */
    public static final OutputTag<Sighting> SIGHTINGS =
            new OutputTag<>("sightings", TypeInformation.of(Sighting.class));

    /** That items have to go. */
    public static final OutputTag<Tombstone> WITHDRAWN =
            new OutputTag<>("withdrawn", TypeInformation.of(Tombstone.class));

    /** Name of the accumulators that count what was passed over, up to the reason. */
    public static final String PASSED_OVER = "poll.passed-over.";

    private static final long serialVersionUID = 1L;

    private transient StageCounters fates;
    private transient Map<String, LongCounter> reasons;

    @Override
    public void open(OpenContext context) {
        fates = new StageCounters(getRuntimeContext(), Stage.POLL);
        reasons = new HashMap<>();
    }

    @Override
    public void processElement(SourceEvent polled, Context context, Collector<Capture> out) {
        if (polled.report() != null) {
            context.output(REPORTS, polled.report());
        }
        if (polled.sighting() != null) {
            context.output(SIGHTINGS, polled.sighting());
        }
        if (polled.withdrawn() != null) {
            context.output(WITHDRAWN, polled.withdrawn());
        }
        if (polled.capture() != null) {
            fates.in();
            fates.out();
            out.collect(polled.capture());
        }
        if (polled.skipped() != null) {
            skip(polled.skipped(), context);
        }
    }

    private void skip(Skipped skipped, Context context) {
        fates.in();
        reasons.computeIfAbsent(skipped.reason(), this::reason).add(1L);
        if (skipped.lost()) {
            fates.rejected();
            String place = skipped.address() == null ? skipped.message() : skipped.address();
            context.output(
                    Rejects.TAG,
                    new Rejected(Stage.POLL, skipped.reason(), skipped.message(), null, place, null, Instant.now()));
        } else {
            fates.filtered();
        }
    }

    private LongCounter reason(String reason) {
        LongCounter counter = new LongCounter();
        getRuntimeContext().addAccumulator(PASSED_OVER + reason, counter);
        return counter;
    }
}
