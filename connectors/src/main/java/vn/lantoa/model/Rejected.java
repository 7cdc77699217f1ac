package vn.lantoa.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that was rejected, and why: a dead letter.
 *
 * @param stage where it was rejected
 * @param reason a short word of the stage's own: {@code mapping}, {@code unreadable} ...
 * @param message what happened, in words; at most 500 characters
 * @param channel id of the channel it came from; null where unknown
 * @param address of the item, or id of the document; null where unknown
 * @param payload what could not be taken, for a later replay, cut at 32,000 characters
 */
public record Rejected(
        Stage stage,
        String reason,
        String message,
        @Nullable String channel,
        @Nullable String address,
        @Nullable String payload,
        Instant at) {}
