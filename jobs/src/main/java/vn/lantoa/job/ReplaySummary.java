package vn.lantoa.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.model.Stage;
import vn.lantoa.operator.SplitPolled;
import vn.lantoa.operator.StageCounters;
import vn.lantoa.operator.StageCounters.Fate;

/**
 * What became of the items of a replay: in = out + repeated + filtered + rejected.
 *
 * @param out articles that were written
 * @param repeated captures of an article that had the same text before
 * @param filtered what was no item for us
 * @param rejected what could not be read or analysed
 * @param reasons how much was passed over for each reason
 */
public record ReplaySummary(long in, long out, long repeated, long filtered, long rejected, Map<String, Long> reasons) {

    static ReplaySummary of(Map<String, Object> counts) {
        long repeated = 0;
        long filtered = 0;
        long rejected = 0;
        for (Stage stage : Stage.values()) {
            repeated += count(counts, stage, Fate.REPEATED);
            filtered += count(counts, stage, Fate.FILTERED);
            rejected += count(counts, stage, Fate.REJECTED);
        }
        Map<String, Long> reasons = new TreeMap<>();
        counts.forEach((name, value) -> {
            if (name.startsWith(SplitPolled.PASSED_OVER)) {
                reasons.put(name.substring(SplitPolled.PASSED_OVER.length()), ((Number) value).longValue());
            }
        });
        return new ReplaySummary(
                count(counts, Stage.POLL, Fate.IN),
                count(counts, Stage.INDEX, Fate.OUT),
                repeated,
                filtered,
                rejected,
                reasons);
    }

    /** Whether everything that should have become an article did. */
    public boolean allRead() {
        return rejected == 0;
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(in + " in = " + out + " out + " + repeated + " repeated + " + filtered + " filtered + " + rejected
                + " rejected");
        reasons.forEach((reason, count) -> lines.add("passed over as " + reason + ": " + count));
        return lines;
    }

    private static long count(Map<String, Object> counts, Stage stage, Fate fate) {
        Object count = counts.get(StageCounters.name(stage, fate));
        return count == null ? 0 : ((Number) count).longValue();
    }
}
