package vn.lantoa.document;

/**
 * How many items there are, estimated by what the ways of reading find of each other's.
 *
 * @param estimate of all there are; null where the ways share too few items to say
 * @param low bound of the 95 % interval; null with the estimate
 * @param high bound of the 95 % interval; null with the estimate
 * @param method {@code chapman} (two ways), {@code log-linear} (three) or {@code too-few}
 */
public record Estimate(Double estimate, Double low, Double high, String method) {}
