package vn.lantoa.model;

import java.time.Instant;

/**
 * That an item has to go: it was deleted at its place, or has been kept for as long as the platform's terms allow.
 *
 * @param article id of the article
 * @param address canonical address of the item
 * @param reason why, in words
 */
public record Withdrawn(Channel channel, String article, String address, String reason, Instant at) {}
