package vn.lantoa.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a channel lists an item. The same item may be sighted in several channels of an outlet: this shows what
 * each of them misses.
 *
 * @param article id of the article
 * @param address canonical address of the item
 * @param at when this channel was first seen to list it
 * @param published as the channel states it; null where it does not
 * @param precision how exactly; null where {@code published} is
 * @param whose whose the address is; null, in older state, means its own outlet's
 * @param title as the channel lists it
 */
public record Sighting(
        Channel channel,
        String article,
        String address,
        Instant at,
        @Nullable Instant published,
        @Nullable Precision precision,
        @Nullable Whose whose,
        @Nullable String title) {}
