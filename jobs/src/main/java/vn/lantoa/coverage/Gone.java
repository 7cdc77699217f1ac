package vn.lantoa.coverage;

import java.time.Instant;

/**
 * That an item had to go.
 *
 * @param article id of the article
 * @param at when that was found: what was sighted and captured until then goes
 * @param passed when no earlier text of it could come any more: what was written until then goes
 */
public record Gone(String article, Instant at, Instant passed) {}
