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
 */
public record Sighting(
        Channel channel, String article, String address, Instant at, Instant published, Precision precision) {}
