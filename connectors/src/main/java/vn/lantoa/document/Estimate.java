package vn.lantoa.document;

import org.jspecify.annotations.Nullable;

/**
 * How many items there are, estimated by what the ways of reading find of each other's.
 *
 * @param estimate of all there are; null where the ways share too few items to say
 * @param low bound of the 95 % interval; null with the estimate
 * @param high bound of the 95 % interval; null with the estimate
 * @param method {@code chapman} (two ways), {@code log-linear} (three) or {@code too-few}
 */
public record Estimate(
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high,
        String method) {}
