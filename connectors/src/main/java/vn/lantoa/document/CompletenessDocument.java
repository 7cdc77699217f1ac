package vn.lantoa.document;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.ChannelKind;

/**
 * How much of what an outlet publishes is found, estimated by what its ways of being read find of each other's items, in
 * {@code lantoa-completeness}.
 *
 * @param id of the outlet
 * @param from first day of publication that is looked at, {@code yyyy-MM-dd}
 * @param to last day that is looked at
 * @param lists the ways in which it is read
 * @param seen how many items were found by any of them
 * @param estimate of all there are; null where the ways share too few items to say
 * @param low bound of the 95 % interval; null with the estimate
 * @param high bound of the 95 % interval; null with the estimate
 * @param method {@code chapman} (two ways), {@code log-linear} (three) or {@code too-few}
 * @param aside how many items were left out because only one of the ways covers their section
 * @param computed when
 */
public record CompletenessDocument(
        String id,
        String from,
        String to,
        List<Share> lists,
        long seen,
        Double estimate,
        Double low,
        Double high,
        String method,
        long aside,
        Instant computed) {

    /**
     * What one way finds.
     *
     * @param items how many it found
     * @param share of the estimate, from 0 to 1; null without one
     * @param low bound of the 95 % interval; null without one
     * @param high bound of the 95 % interval; null without one
     */
    public record Share(ChannelKind kind, long items, Double share, Double low, Double high) {}

    /** What all ways together find, from 0 to 1; null where that cannot be said. */
    public Double found() {
        return estimate == null || estimate == 0 ? null : Math.min(1, seen / estimate);
    }

    /** Lower bound of what all ways together find; null where that cannot be said. */
    public Double foundLow() {
        return high == null || high == 0 ? null : Math.min(1, seen / high);
    }

    /** Upper bound of what all ways together find; null where that cannot be said. */
    public Double foundHigh() {
        return low == null || low == 0 ? null : Math.min(1, seen / low);
    }

    /** Whether both say the same, whenever they were computed. */
    public boolean says(CompletenessDocument other) {
        return other != null
                && new CompletenessDocument(
                                id, from, to, lists, seen, estimate, low, high, method, aside, other.computed)
                        .equals(other);
    }
}
