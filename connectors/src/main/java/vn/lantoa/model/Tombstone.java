package vn.lantoa.model;

import java.time.Instant;

/**
 * That an item has to go: it was deleted at its source, or has been kept for as long as the platform's terms allow.
 *
 * @param kind of the channel it was read in
 * @param outlet id of the outlet
 * @param article id of the article
 * @param address canonical address of the item
 * @param reason why, in words
 * @param at when that was found: what was read before has to go
 */
public record Tombstone(ChannelKind kind, String outlet, String article, String address, String reason, Instant at) {}
