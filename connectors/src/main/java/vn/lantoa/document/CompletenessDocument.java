package vn.lantoa.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;

/**
 * How much of what an outlet publishes is found, estimated from how many items its ways of being read have in common, in
 * {@code lantoa-completeness}.
 *
 * @param id of the outlet
 * @param from first day of publication that is looked at, {@code yyyy-MM-dd}
 * @param to last day that is looked at
 * @param lists the ways in which it is read
 * @param seen how many items were found by any of them
 * @param all how many there are
 * @param aside how many items were left out because only one of the ways covers their section
 * @param computed when
 */
@RecordBuilder
public record CompletenessDocument(
        String id,
        String from,
        String to,
        List<Share> lists,
        long seen,
        @JsonUnwrapped Estimate all,
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
    public record Share(
            ChannelKind kind,
            long items,
            @Nullable Double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /** What all ways together find, from 0 to 1; null where that cannot be said. */
    public @Nullable Double found() {
        return share(all.estimate());
    }

    /** Lower bound of what all ways together find; null where that cannot be said. */
    public @Nullable Double foundLow() {
        return share(all.high());
    }

    /** Upper bound of what all ways together find; null where that cannot be said. */
    public @Nullable Double foundHigh() {
        return share(all.low());
    }

    /** Whether both say the same, whenever they were computed. */
    public boolean says(@Nullable CompletenessDocument other) {
        return other != null
                && CompletenessDocumentBuilder.builder(this)
                        .computed(other.computed)
                        .build()
                        .equals(other);
    }

    private @Nullable Double share(@Nullable Double ofAll) {
        return ofAll == null || ofAll == 0 ? null : Math.min(1, seen / ofAll);
    }
}
