package vn.lantoa.model;

import java.time.Instant;

/**
 * That a channel lists an item. The same item may be sighted in several channels of an outlet: that is how one can tell what
 * each of them misses.
 *
 * @param article id of the article
 * @param address canonical address of the item
 * @param at when this channel was first seen to list it
 * @param published as the channel states it; null where it does not
 * @param precision how exactly; null where {@code published} is
 * @param whose whose the address is; null, in state of old, means its own outlet's
 * @param title as the channel lists it; null where it lists none
 */
public record Sighting(
        Channel channel,
        String article,
        String address,
        Instant at,
        Instant published,
        Precision precision,
        Whose whose,
        String title) {}
